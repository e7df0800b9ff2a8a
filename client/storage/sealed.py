"""The store on disk: one SQLite file whose rows are sealed and whose names are hashes."""

import contextlib
import errno
import logging
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from client.storage.seal import Seal
from client.storage.store import Table

log = logging.getLogger(__name__)

SCHEMA: Final = 1
_BUSY_SECONDS: Final = 0.5
"""Another window writes a row in a millisecond; more than this is not worth a still app."""
_LAYOUT: Final = """
CREATE TABLE IF NOT EXISTS row (
    shelf BLOB NOT NULL, place BLOB NOT NULL, version INTEGER NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY (shelf, place)
) WITHOUT ROWID, STRICT
"""
_DAMAGE: Final = (sqlite3.Error, ValueError)
"""What SQLite raises over a damaged file: its message may quote bytes that are no text."""
_WRITE: Final = """
INSERT INTO row (shelf, place, version, sealed) VALUES (?, ?, ?, ?)
ON CONFLICT (shelf, place) DO UPDATE SET version = excluded.version, sealed = excluded.sealed
"""


class Unreadable(Exception):
    """The file is damaged, or not ours."""


class FromTheFuture(Exception):
    """A newer version of the app wrote the file: it is not touched (REL-14)."""


class SealedStore:
    def __init__(self, file: Path, key: bytes, account: str) -> None:
        """Raises `Unreadable`, `FromTheFuture` or `OSError`."""
        self._seal = Seal(key, account, SCHEMA)
        _make_private(file)
        self._rows = sqlite3.connect(file, timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            self._prepare()
        except (FromTheFuture, Unreadable):
            self.close()
            raise
        except _DAMAGE as error:
            self.close()
            raise Unreadable from error

    def _prepare(self) -> None:
        if self._rows.execute("PRAGMA user_version").fetchone()[0] > SCHEMA:
            raise FromTheFuture
        self._rows.execute("PRAGMA journal_mode = WAL")
        self._rows.execute("PRAGMA secure_delete = ON")
        self._rows.execute(_LAYOUT)
        self._rows.execute(f"PRAGMA user_version = {SCHEMA}")
        if self._rows.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise Unreadable

    def read(self, table: Table, key: str) -> bytes | None:
        shelf, place = self._seal.name(table.value), self._seal.name(table.value, key)
        found = self._asked(
            "SELECT version, sealed FROM row WHERE shelf = ? AND place = ?", shelf, place
        )
        for version, sealed in found:
            return self._opened(table, place, version, sealed).get(key)
        return None

    def write(self, table: Table, key: str, value: bytes) -> bool:
        shelf, place = self._seal.name(table.value), self._seal.name(table.value, key)
        known = self._asked("SELECT version FROM row WHERE shelf = ? AND place = ?", shelf, place)
        version = known[0][0] + 1 if known else 1
        name = key.encode()
        named = b"%d:%b%b" % (len(name), name, value)
        sealed = self._seal.close(named, table.value, place.hex(), str(version))
        try:
            self._rows.execute(_WRITE, (shelf, place, version, sealed))
        except _DAMAGE as error:
            log.warning("An answer could not be kept: %s", type(error).__name__)
            return False
        return True

    def erase(self, table: Table, key: str) -> None:
        shelf, place = self._seal.name(table.value), self._seal.name(table.value, key)
        self._asked("DELETE FROM row WHERE shelf = ? AND place = ?", shelf, place)

    def rows(self, table: Table) -> Iterator[tuple[str, bytes]]:
        shelf = self._seal.name(table.value)
        found = self._asked("SELECT place, version, sealed FROM row WHERE shelf = ?", shelf)
        for place, version, sealed in found:
            yield from self._opened(table, place, version, sealed).items()

    def close(self) -> None:
        with contextlib.suppress(*_DAMAGE):
            self._rows.close()

    def _opened(self, table: Table, place: bytes, version: int, sealed: bytes) -> dict[str, bytes]:
        """Key and value, or nothing: a row that does not open was never ours."""
        named = self._seal.open(sealed, table.value, place.hex(), str(version))
        if named is None:
            return {}
        length, _, rest = named.partition(b":")
        end = int(length)
        return {rest[:end].decode(): rest[end:]}

    def _asked(self, question: str, *values: bytes) -> list[tuple[Any, ...]]:
        try:
            return self._rows.execute(question, values).fetchall()
        except _DAMAGE as error:
            log.warning("What was kept could not be read: %s", type(error).__name__)
            return []


def _make_private(file: Path) -> None:
    """Nobody else may read it, whatever the umask says, and no link leads it astray (STO-19)."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(NotImplementedError):
        file.parent.chmod(0o700)
    if file.is_symlink():
        raise OSError(errno.ELOOP, "a link where a file should be")
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, 0o600)
    finally:
        os.close(descriptor)
