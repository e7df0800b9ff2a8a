"""One world, one portal: the file it lives in is kept from others, and from other people."""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


class WorldInUse(Exception):
    """Another portal lives in this file."""


@contextmanager
def kept_to_ourselves(file: Path | None) -> Generator[None]:
    """Two portals in one file would undo each other's work. Readable by its owner only (SRV-14).

    SQLite's own lock on a file beside it: it goes when we do, however we go.
    """
    if file is None:
        yield
        return
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    file.touch(mode=0o600)
    beside = file.with_name(f"{file.name}.lock")
    lock = sqlite3.connect(beside, isolation_level=None, timeout=0)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        lock.close()
        raise WorldInUse from None
    try:
        yield
    finally:
        lock.close()
        beside.unlink(missing_ok=True)
