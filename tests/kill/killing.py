"""Kills client and portal while they work, and starts them again until the work is done."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from tests.running import ROOT, RunningPortal

PATIENCE = 300.0
"""Seconds for one stretch of work on a busy machine."""
LONGEST_WAIT = 0.08


class Worker:
    def __init__(self, kind: str, portal: RunningPortal, book: Path, many: int) -> None:
        known = portal.persona(0)
        person = {key: known[key] for key in ("fin", "password", "code")}
        arguments = [kind, portal.address, json.dumps(person), str(book), str(many)]
        self.process = subprocess.Popen(  # noqa: S603 - our own worker
            [sys.executable, "-m", "tests.kill.worker", *arguments],
            cwd=ROOT,
            env=os.environ | {"PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE,
            text=True,
        )

    def is_in_the_middle(self) -> bool:
        """Waits for the next deed to begin; false once there is none."""
        assert self.process.stdout is not None
        return self.process.stdout.readline().startswith("doing")

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate(timeout=PATIENCE)

    def finish(self) -> int:
        self.process.communicate(timeout=PATIENCE)
        return self.process.returncode


def made_of(kind: str, machine: str, home: Path, many: int, kills: int, *, once: bool) -> int:
    """How many there are after `many` were to be made and `kills` times somebody died."""
    portal = RunningPortal(home / "portal")
    try:
        portal.control_call("PUT", "/deeds", once=once)
        chance = Random(many)  # noqa: S311 - moments, not secrets
        book = home / "book"
        for _ in range(kills):
            worker = Worker(kind, portal, book, many)
            for _ in range(chance.randrange(1, max(2, many // kills))):
                if not worker.is_in_the_middle():
                    break
            time.sleep(chance.uniform(0, LONGEST_WAIT))
            if chance.random() < 0.5:
                portal.command.kill()
                portal.start()
            worker.kill()
        assert Worker(kind, portal, book, many).finish() == 0
        fin = portal.persona(0)["fin"]
        return len(portal.control_call("GET", f"/machines/{machine}?fin={fin}")["things"])
    finally:
        portal.command.stop()
