"""Kills client and portal while they work, and starts them again until the work is done."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from random import Random

from mock_server.world import Store
from tests.running import ROOT, RunningPortal

PATIENCE = 300.0
"""Seconds for one stretch of work on a busy machine."""
LONGEST_WAIT = 0.2
"""About as long as a deed takes, so that any of its moments may be the last."""


class Worker:
    def __init__(self, kind: str, portal: RunningPortal, book: Path, many: int) -> None:
        known = portal.persona(0)
        person = {key: known[key] for key in ("fin", "password", "code")}
        person["address"] = portal.address
        arguments = [kind, json.dumps(person), str(book), str(many)]
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


def made_of(kind: str, home: Path, many: int, kills: int, *, once: bool) -> Mapping[str, int]:
    """What there is after `many` were to be made and `kills` times somebody died."""
    portal, deeds = RunningPortal(home / "portal"), import_module(f"tests.kill.{kind}")
    try:
        portal.control_call("PUT", "/deeds", once=once)
        deeds.before(portal, many)
        fin = portal.persona(0)["fin"]
        chance = Random(many)  # noqa: S311 - moments, not secrets
        book = home / "book"
        for _ in range(kills):
            _killed_in_the_middle(Worker(kind, portal, book, many), portal, chance, many // kills)
        assert Worker(kind, portal, book, many).finish() == 0
    finally:
        portal.command.stop()
    store = Store(home / "portal" / "world")
    try:
        return deeds.made(store, fin)
    finally:
        store.close()


def _killed_in_the_middle(
    worker: Worker, portal: RunningPortal, chance: Random, longest: int
) -> None:
    for _ in range(chance.randrange(1, max(2, longest))):
        if not worker.is_in_the_middle():
            break
    time.sleep(chance.uniform(0, LONGEST_WAIT))
    if chance.random() < 0.5:
        portal.command.kill()
        portal.start()
    worker.kill()
