"""`mygov-portal` as a person starts it: a real process, a real port, real signals."""

import json
import os
import re
import signal
import socket
import stat
import subprocess
import sys
import urllib.request
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PATIENCE = 30.0


@contextmanager
def portal(*arguments: str, home: Path):
    """The running command; its first line has been said."""
    process = subprocess.Popen(  # noqa: S603 - our own command
        [sys.executable, "-m", "mock_server", *arguments],
        cwd=ROOT,
        env={**os.environ, "XDG_DATA_HOME": str(home), "HOME": str(home), "LANG": "en_GB.UTF-8"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate(timeout=PATIENCE)


def refused(*arguments: str, home: Path) -> tuple[int, str]:
    """The exit code, and what was said on standard error."""
    with portal(*arguments, home=home) as process:
        _, said = process.communicate(timeout=PATIENCE)
        return process.returncode, said


def announced(process) -> dict[str, str]:
    return json.loads(process.stdout.readline())


def got(address: str) -> dict:
    with urllib.request.urlopen(address, timeout=10) as answer:  # noqa: S310 - a loopback address
        return json.loads(answer.read())


def test_it_announces_its_addresses_as_one_line_and_answers_there(tmp_path):
    with portal("--announce", "--port", "0", "--db", "memory", home=tmp_path) as process:
        told = announced(process)

        assert got(f"{told['address']}/info")["environment"] == "mock"
        assert told["control"].startswith(f"{told['address']}/__mock/?token=")


def test_it_tells_a_tester_where_it_is_and_who_can_sign_in(tmp_path):
    with portal("--port", "0", "--db", "memory", home=tmp_path) as process:
        lines = []
        while not lines or "Ctrl-C" not in lines[-1]:
            lines.append(process.stdout.readline())
        said = "".join(lines)
        address = re.search(r"http://127\.0\.0\.1:\d+", said)[0]
        people = got(f"{address}/info")["test_identities"]

        assert len(people) >= 12
        for person in people:
            assert f"{person['fin']}  {person['password']}" in said
            assert person["code"] in said


@pytest.mark.parametrize(("language", "words"), [("az", "Ünvan"), ("ru", "Адрес")])
def test_it_speaks_the_language_it_is_asked_to(tmp_path, language, words):
    arguments = ("--port", "0", "--db", "memory", "--lang", language)
    with portal(*arguments, home=tmp_path) as process:
        head = "".join(process.stdout.readline() for _ in range(4))

        assert words in head


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_cleanly_when_it_is_told_to(tmp_path, end):
    with portal("--announce", "--port", "0", "--db", "memory", home=tmp_path) as process:
        told = announced(process)
        got(f"{told['address']}/info")
        process.send_signal(end)
        _, said = process.communicate(timeout=PATIENCE)

        assert (process.returncode, said) == (0, "")


def test_it_ends_with_the_program_that_started_it(tmp_path):
    arguments = ("--announce", "--until-stdin-closes", "--port", "0", "--db", "memory")
    with portal(*arguments, home=tmp_path) as process:
        announced(process)
        _, said = process.communicate(timeout=PATIENCE)

        assert (process.returncode, said) == (0, "")


def test_a_taken_port_is_one_clear_line(tmp_path):
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = str(other.getsockname()[1])

        code, said = refused("--port", port, "--db", "memory", home=tmp_path)

    assert code == 2
    assert said.count("\n") == 1
    assert f"127.0.0.1:{port}" in said


@pytest.mark.parametrize("content", [b"not a database, just some text\n" * 40, b"\0" * 4096])
def test_a_file_that_is_no_world_is_one_clear_line_and_stays_as_it_is(tmp_path, content):
    file = tmp_path / "notes.txt"
    file.write_bytes(content)

    code, said = refused("--db", str(file), home=tmp_path)

    assert code == 2
    assert said.count("\n") == 1
    assert file.read_bytes() == content
    assert [one.name for one in tmp_path.iterdir()] == ["notes.txt"]


def test_two_portals_do_not_share_a_file(tmp_path):
    file = str(tmp_path / "world")
    with portal("--announce", "--port", "0", "--db", file, home=tmp_path) as process:
        announced(process)

        code, said = refused("--port", "0", "--db", file, home=tmp_path)

    assert code == 2
    assert "Another portal lives in" in said


@pytest.mark.requirement("REL-25")
def test_a_killed_portal_goes_on_where_it_was(tmp_path):
    arguments = ("--announce", "--port", "0", "--db", str(tmp_path / "world"))
    with portal(*arguments, "--seed", "7", home=tmp_path) as process:
        before = got(f"{announced(process)['address']}/info")["test_identities"]
        process.kill()
        process.wait(PATIENCE)

    with portal(*arguments, home=tmp_path) as process:
        after = got(f"{announced(process)['address']}/info")["test_identities"]

    assert after == before


@pytest.mark.requirement("SRV-14")
@pytest.mark.skipif(os.name != "posix", reason="file modes are POSIX's")
def test_the_world_lies_in_a_file_of_its_owners_in_the_users_folder(tmp_path):
    with portal("--announce", "--port", "0", home=tmp_path) as process:
        announced(process)
        file = tmp_path / "mygov-portal" / "world-42.sqlite3"

        assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_the_clock_starts_where_it_is_told(tmp_path):
    arguments = ("--announce", "--port", "0", "--db", "memory", "--clock", "2026-03-02T09:00")
    with portal(*arguments, home=tmp_path) as process:
        told = got(f"{announced(process)['address']}/info")

        assert told["server_time"].startswith("2026-03-02T09:0")


@pytest.mark.requirement("SRV-24")
def test_it_does_not_say_what_it_is_made_of(tmp_path):
    with portal("--announce", "--port", "0", "--db", "memory", home=tmp_path) as process:
        told = announced(process)
        with urllib.request.urlopen(f"{told['address']}/info", timeout=10) as answer:  # noqa: S310 - a loopback address
            headers = answer.headers

        assert "server" not in headers
        assert headers.get_all("date") == [headers["date"]]
