"""The product as its users start it: two commands, each a process of its own."""

import json
import os
import queue
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
START = "import sys; from {module} import main; sys.exit(main())"
"""What the installed console script does."""
PATIENCE = 40.0
"""Seconds for a start on a busy machine."""


class Command:
    """A running command. What it says is kept, for the test that asks why it failed."""

    def __init__(self, module: str, *arguments: str, home: Path, **environment: str) -> None:
        home.mkdir(parents=True, exist_ok=True)
        self.said: list[str] = []
        self._lines: queue.Queue[str] = queue.Queue()
        self._process = subprocess.Popen(  # noqa: S603 - our own command
            [sys.executable, "-c", START.format(module=module), *arguments],
            cwd=ROOT,
            env=_environment(home) | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._listener.start()

    def wait_for(self, wanted: Callable[[str], bool]) -> str:
        """The first line that is wanted. Fails with everything that was said instead."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                line = self._lines.get(timeout=0.2)
            except queue.Empty:
                if self._process.poll() is not None and self._lines.empty():
                    break
                continue
            if wanted(line):
                return line
        raise AssertionError("It never came up. It said:\n" + "\n".join(self.said))

    def signal(self, number: int) -> None:
        self._process.send_signal(number)

    def stop(self) -> None:
        """As Ctrl-C does, and harder if that is not enough."""
        self._process.terminate()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._tidy()

    def kill(self) -> None:
        """As a power cut does."""
        self._process.kill()
        self._tidy()

    def _tidy(self) -> None:
        self._process.wait(10)
        self._listener.join(10)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.said.append(line.rstrip())
            self._lines.put(line.rstrip())


class RunningPortal:
    """The mock portal, on an address that survives a restart."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._port = free_port()
        self.start()

    def start(self) -> None:
        arguments = ("--port", str(self._port), "--seed", "42", "--db", str(self._home / "world"))
        self.command = Command("mock_server.__main__", *arguments, "--announce", home=self._home)
        announced = json.loads(self.command.wait_for(lambda line: line.startswith("{")))
        self.address: str = announced["address"]
        self.control: str = announced["control"]

    def info(self) -> dict[str, Any]:
        return self._ask("GET", "/info")

    def persona(self, number: int) -> dict[str, Any]:
        """A test person as the portal offers them: `fin`, `name`, `password`, `code`."""
        return self.info()["test_identities"][number]

    def control_call(self, method: str, path: str, **body: Any) -> dict[str, Any]:
        token = self.control.partition("token=")[2]
        return self._ask(method, f"/__mock/api{path}", body or None, token)

    def _ask(
        self, method: str, path: str, body: dict[str, Any] | None = None, token: str = ""
    ) -> dict[str, Any]:
        request = urllib.request.Request(  # noqa: S310 - a loopback address
            self.address + path,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json", "Authorization": f"Bearer {token}"},
        )
        with urllib.request.urlopen(request, timeout=10) as answer:  # noqa: S310 - the same
            return json.loads(answer.read() or b"{}")


@contextmanager
def running_portal(home: Path) -> Iterator[RunningPortal]:
    portal = RunningPortal(home)
    try:
        yield portal
    finally:
        portal.command.stop()


@contextmanager
def running_preview(home: Path, portal: str) -> Iterator[str]:
    """The app as a browser preview, connected to this portal; its address."""
    port = free_port()
    command = Command(
        "client.command", "--web", "--port", str(port), "--portal", portal, home=home
    )
    address = f"http://127.0.0.1:{port}"
    try:
        until_it_answers(address, command)
        yield address
    finally:
        command.stop()


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def until_it_answers(address: str, command: Command, every: float = 0.05) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            urllib.request.urlopen(address, timeout=1).close()  # noqa: S310 - a loopback address
        except (urllib.error.URLError, OSError):
            time.sleep(every)
        else:
            return
    raise AssertionError("It never answered. It said:\n" + "\n".join(command.said))


def _environment(home: Path) -> dict[str, str]:
    """A home of its own: nothing of the person who runs the tests is read or written."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("FLET_")}
    kept.pop("DISPLAY", None)
    return kept | {
        "HOME": str(home),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "BROWSER": "true",
        "PYTHONUNBUFFERED": "1",
    }
