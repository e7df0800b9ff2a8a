"""The bundled portal as a process of its own, which ends when the app that started it does."""

import json
import os
import queue
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final, cast

STARTS_WITHIN: Final = 30.0
"""Seconds. It takes one; a machine at its limits takes ten."""
ENDS_WITHIN: Final = 5.0

_ROOT: Final = Path(__file__).parents[2]


class PortalDidNotStart(Exception):
    """What it wrote about the reason is on standard error, in its own words."""


@dataclass(frozen=True, slots=True)
class BundledPortal:
    process: "subprocess.Popen[str]"
    address: str
    control: str
    """The control room, with its token. For the tester at this terminal alone."""

    def end(self) -> None:
        """Closing its input asks it to end by itself."""
        if self.process.stdin is not None:
            self.process.stdin.close()
        try:
            self.process.wait(ENDS_WITHIN)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def start_portal(world: Path, *, within: float = STARTS_WITHIN) -> BundledPortal:
    """`world` is the file it lives in. Raises `PortalDidNotStart`."""
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own module
        [
            *(sys.executable, "-m", "mock_server"),
            *("--announce", "--until-stdin-closes", "--port", "0", "--db", str(world)),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=_environment(),
        start_new_session=True,  # Ctrl-C is for the app, which then ends its portal
    )
    announced = _announcement(cast("IO[str]", process.stdout), within)
    if announced is None:
        process.kill()
        process.wait()
        raise PortalDidNotStart
    return BundledPortal(process, announced["address"], announced["control"])


def _environment() -> dict[str, str]:
    """Found from a checkout that was never installed, too."""
    known = [str(_ROOT), *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(known), "PYTHONUTF8": "1"}


def _announcement(output: IO[str], within: float) -> dict[str, Any] | None:
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=_drain, args=(output, lines), daemon=True).start()
    try:
        announced = json.loads(lines.get(timeout=within))
    except (queue.Empty, ValueError):
        return None
    return announced if {"address", "control"} <= set(announced) else None


def _drain(output: IO[str], lines: "queue.SimpleQueue[str]") -> None:
    """Reads on to the end: a full pipe would stop the portal."""
    with output:
        lines.put(output.readline())
        for _ in output:
            pass
