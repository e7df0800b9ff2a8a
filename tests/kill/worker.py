"""A client that does so many deeds and may die at any moment: `python -m tests.kill.worker …`.

What it has done it writes down after the answer, as an outbox does; between the two lies the
moment that makes two of one, unless the portal knows the deed by its key.
"""

import asyncio
import json
import os
import sys
from functools import partial
from importlib import import_module
from pathlib import Path

from client.portal.contract import ContractPortal
from client.portal.errors import PortalError
from tests.contract.citizen import come_in, line_over

BREATH = 0.05
"""Seconds: between two tries, and before what was done is written down."""


async def work(kind: str, person: dict[str, str], book: Path, many: int) -> None:
    deeds = import_module(f"tests.kill.{kind}")
    async with line_over(address=person["address"]) as line:
        await come_in(line, person["address"], person)
        portal = ContractPortal(line.exchange)
        ready = await _until_done(lambda: deeds.ready(portal, person))
        for number in range(_done(book), many):
            sys.stdout.write(f"doing {number}\n")
            sys.stdout.flush()
            await _until_done(partial(deeds.do, portal, ready, number, f"kill-test-{number:08}"))
            await asyncio.sleep(BREATH)
            _write(book, number + 1)


async def _until_done(deed):
    """The portal may be dead; whoever kills it starts it again."""
    while True:
        try:
            return await deed()
        except PortalError:
            await asyncio.sleep(BREATH)


def _done(book: Path) -> int:
    return int(book.read_text()) if book.exists() else 0


def _write(book: Path, done: int) -> None:
    """All or nothing, and on the disk before anybody goes on (REL-17)."""
    fresh = book.with_suffix(".new")
    with fresh.open("w") as writing:
        writing.write(str(done))
        writing.flush()
        os.fsync(writing.fileno())
    fresh.replace(book)


if __name__ == "__main__":
    kind, person, book, many = sys.argv[1:]
    asyncio.run(work(kind, json.loads(person), Path(book), int(many)))
