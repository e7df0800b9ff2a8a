"""What the command can be told, and how it says that something cannot be meant."""

from datetime import datetime
from pathlib import Path

import pytest

from mock_server.command.arguments import arguments


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (["--clock", "yesterday"], "'yesterday' is no moment"),
        (["--port", "70000"], "'70000' is no port"),
        (["--port", "²"], "is no port"),
        (["--seed", "-1"], "'-1' is no seed"),
        (["--lang", "de"], "invalid choice"),
        (["--nonsense"], "unrecognized"),
        (["--host", "0.0.0.0"], "lets other machines in"),  # noqa: S104 - it is refused
        (["--host", "portal.example"], "lets other machines in"),
    ],
)
@pytest.mark.requirement("SRV-01")
def test_a_mistake_is_one_clear_line_and_the_code_two(capsys, given, words):
    with pytest.raises(SystemExit) as caught:
        arguments(given, {})

    said = capsys.readouterr().err
    assert caught.value.code == 2
    assert said.startswith("mygov-portal: ")
    assert said.count("\n") == 1
    assert words in said


@pytest.mark.requirement("SRV-01")
@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "localhost"])
def test_it_serves_this_machine_without_being_asked_twice(host):
    assert not arguments(["--host", host], {}).is_open_to_others


@pytest.mark.requirement("SRV-01")
def test_other_machines_are_let_in_by_whoever_knows_what_it_is():
    given = ["--host", "0.0.0.0", "--i-know-this-is-a-test-server"]  # noqa: S104 - that is the point

    assert arguments(given, {}).is_open_to_others


def test_a_moment_without_an_offset_is_bakus():
    told = arguments(["--clock", "2026-03-02T09:00"], {})

    assert told.clock == datetime.fromisoformat("2026-03-02T09:00+04:00")


def test_each_seed_has_a_file_of_its_own():
    files = {arguments(["--seed", seed], {}).file for seed in ("1", "2")}

    assert len(files) == 2
    assert arguments([], {}).file == arguments(["--seed", "42"], {}).file


def test_a_file_is_where_it_is_told_and_memory_is_none():
    assert arguments(["--db", "here.sqlite3"], {}).file == Path("here.sqlite3")
    assert arguments(["--db", "memory"], {}).file is None


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "az_AZ.UTF-8"}, "az"),
        ({"LANG": "en_US", "LC_ALL": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "C"}, "en"),
        ({}, "en"),
    ],
)
def test_it_speaks_as_the_terminal_does_and_else_english(environment, language):
    assert arguments([], environment).language == language
    assert arguments(["--lang", "az"], environment).language == "az"
