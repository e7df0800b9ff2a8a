"""`mygov` as a person starts it: a process, its words, its exit status, what it leaves behind."""

import os
import re
import signal
import socket
import stat
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.running import ROOT, Command, free_port, running_portal

PATIENCE = 60


def _once(home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """A start that is expected to end by itself."""
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "client.command", *arguments],
        cwd=ROOT,
        env={**os.environ, "HOME": str(home), "LC_ALL": "en_GB.UTF-8"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


@contextmanager
def _running(home: Path, *arguments: str, **environment: str) -> Iterator[Command]:
    spoken = {"LC_ALL": "en_GB.UTF-8"}
    command = Command("client.command", *arguments, home=home, **spoken, **environment)
    try:
        yield command
    finally:
        command.stop()


def _address_in(line: str) -> str:
    found = re.search(r"http://127\.0\.0\.1:\d+", line)
    assert found, line
    return found.group()


def _answers(address: str) -> bool:
    try:
        urllib.request.urlopen(address, timeout=5).close()  # noqa: S310 - a loopback address
    except (urllib.error.URLError, OSError):
        return False
    return True


def test_a_portal_that_is_not_on_the_list_is_refused_in_one_line(tmp_path: Path) -> None:
    ended = _once(tmp_path, "--portal", "https://portal.example")

    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "flet.toml" in ended.stderr


@pytest.mark.requirement("AUTH-10")
def test_plain_http_to_anywhere_but_this_machine_is_refused(tmp_path: Path) -> None:
    ended = _once(tmp_path, "--portal", "http://192.0.2.1:8000")

    assert ended.returncode == 1
    assert "flet.toml" in ended.stderr


def test_a_portal_that_does_not_answer_is_one_line(tmp_path: Path) -> None:
    ended = _once(tmp_path, "--portal", f"http://127.0.0.1:{free_port()}")

    assert ended.returncode == 1
    assert ended.stderr.count("\n") == 1
    assert "does not answer" in ended.stderr


def test_help_names_every_option(tmp_path: Path) -> None:
    ended = _once(tmp_path, "--help")

    assert ended.returncode == 0
    assert {"--web", "--port", "--portal"} <= set(re.findall(r"--\w+", ended.stdout))


def test_a_port_that_is_no_port_is_a_usage_error(tmp_path: Path) -> None:
    assert _once(tmp_path, "--port", "70000").returncode == 2


def test_a_taken_port_is_one_line(tmp_path: Path) -> None:
    with running_portal(tmp_path / "portal") as portal, socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ended = _once(tmp_path, "--web", "--port", port, "--portal", portal.address)

    assert ended.returncode == 1
    assert f"port {port} is taken" in ended.stderr


def test_one_command_brings_a_portal_a_person_and_the_app(tmp_path: Path) -> None:
    with _running(tmp_path, "--web") as command:
        app = _address_in(command.wait_for(lambda line: line.startswith("App:")))
        said = "\n".join(command.said)

        assert _answers(app)
        assert re.search(r"Test person: FİN 0T[0-9A-Z]{5} ", said)
        assert "/__mock/" in said


def test_without_a_display_it_says_so_and_opens_in_the_browser(tmp_path: Path) -> None:
    with _running(tmp_path) as command:
        command.wait_for(lambda line: line.startswith("App:"))

        assert any("no display" in line for line in command.said)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_the_portal_ends_with_the_app_however_that_ends(
    tmp_path: Path, number: signal.Signals
) -> None:
    with _running(tmp_path, "--web") as command:
        command.wait_for(lambda line: line.startswith("App:"))
        portal = _address_in(next(line for line in command.said if line.startswith("Portal:")))
        before = _answers(f"{portal}/info")
        command.signal(number)

        assert before
        assert _stops_answering(f"{portal}/info")


def _stops_answering(address: str) -> bool:
    return any(not _answers(address) for _ in range(200))


def _window(folder: Path, script: str) -> Path:
    """A desktop client of our own making, where FLET_VIEW_PATH looks for it."""
    program = folder / "flet"
    program.write_text(f"#!{sys.executable}\n{script}")
    program.chmod(0o755)
    return folder


def test_a_window_that_does_not_open_is_said_and_the_browser_takes_over(tmp_path: Path) -> None:
    view = _window(tmp_path, "raise SystemExit(1)\n")
    with _running(tmp_path, FLET_VIEW_PATH=str(view), DISPLAY=":77") as command:
        command.wait_for(lambda line: line.startswith("App:"))

        assert any("did not open" in line for line in command.said)


@pytest.mark.requirement("STO-20")
def test_no_other_user_can_reach_the_windows_socket(tmp_path: Path) -> None:
    found = tmp_path / "found"
    view = _window(
        tmp_path,
        "import os, sys\n"
        f"open({str(found)!r}, 'w').write(oct(os.stat(os.path.dirname(sys.argv[1])).st_mode))\n",
    )
    with _running(tmp_path, FLET_VIEW_PATH=str(view), DISPLAY=":77") as command:
        command.wait_for(lambda line: line.startswith("App:"))

        assert stat.S_IMODE(int(found.read_text(), 8)) == 0o700
