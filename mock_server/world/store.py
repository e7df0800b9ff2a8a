"""Where the world is kept: SQLite, in a file or in memory.

A record is stored as the JSON it is answered with, so that an answer is bytes joined and not
objects built. Every (collection, owner) has a version that grows with each write: the ETag.
Called straight on the event loop: short indexed queries cost less than handing them over.
"""

import json
import sqlite3
from collections.abc import Generator, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

Record = dict[str, Any]

_SCHEMA_VERSION = 1
_FILE_FORMAT = slice(18, 20)
"""Write and read version in the header (sqlite.org/fileformat, 1.3.3)."""
_WITHOUT_WAL = b"\x01\x01"
_REMEMBERED = 256
_SCHEMA = """
CREATE TABLE IF NOT EXISTS records (
    collection TEXT NOT NULL, owner TEXT NOT NULL, id TEXT NOT NULL,
    position INTEGER NOT NULL, body BLOB NOT NULL,
    PRIMARY KEY (collection, owner, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_position ON records (collection, owner, position);
CREATE INDEX IF NOT EXISTS by_id ON records (collection, id);
CREATE TABLE IF NOT EXISTS versions (
    collection TEXT NOT NULL, owner TEXT NOT NULL, version INTEGER NOT NULL,
    PRIMARY KEY (collection, owner)
) WITHOUT ROWID;
"""


class NotAWorld(Exception):
    """The file is not one of ours, or damaged, or from a newer version."""


def encoded(record: Any) -> bytes:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


class Store:
    """Raises `NotAWorld` on opening. `owner` is a citizen's FIN, or "" for what is everybody's."""

    def __init__(self, path: Path | None = None) -> None:
        self._db = _open(path)
        self._depth = 0
        self._joined: dict[tuple[str, str], tuple[int, bytes]] = {}
        """What was joined, and of which version."""

    def close(self) -> None:
        self._db.close()

    @contextmanager
    def transaction(self) -> Generator[None]:
        """All or nothing. One inside another joins it."""
        if self._depth == 0:
            self._db.execute("BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
        except BaseException:
            self._depth -= 1
            if self._depth == 0:
                self._db.execute("ROLLBACK")
                self._joined.clear()  # a version that never was may come again
            raise
        self._depth -= 1
        if self._depth == 0:
            self._db.execute("COMMIT")

    def put(self, collection: str, owner: str, ident: str, record: Any) -> None:
        """A new record goes last; a known one keeps its place."""
        with self.transaction():
            self._db.execute(
                "INSERT INTO records VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1"
                " FROM records WHERE collection = ? AND owner = ?), ?)"
                " ON CONFLICT DO UPDATE SET body = excluded.body",
                (collection, owner, ident, collection, owner, encoded(record)),
            )
            self._touch(collection, owner)

    def arrange(self, collection: str, owner: str, idents: Sequence[str]) -> None:
        """Those come first, in this order; the others keep theirs behind them."""
        first = list(dict.fromkeys(idents))
        rest = [one for one in self.idents(collection, owner) if one not in set(first)]
        with self.transaction():
            self._db.executemany(
                "UPDATE records SET position = ? WHERE collection = ? AND owner = ? AND id = ?",
                [(at, collection, owner, one) for at, one in enumerate([*first, *rest], 1)],
            )
            self._touch(collection, owner)

    def remove(self, collection: str, owner: str, ident: str) -> bool:
        with self.transaction():
            gone = self._db.execute(
                "DELETE FROM records WHERE collection = ? AND owner = ? AND id = ?",
                (collection, owner, ident),
            ).rowcount
            self._touch(collection, owner)
        return bool(gone)

    def body(self, collection: str, owner: str, ident: str) -> bytes | None:
        row = self._db.execute(
            "SELECT body FROM records WHERE collection = ? AND owner = ? AND id = ?",
            (collection, owner, ident),
        ).fetchone()
        return None if row is None else row[0]

    def get(self, collection: str, owner: str, ident: str) -> Record | None:
        body = self.body(collection, owner, ident)
        return None if body is None else json.loads(body)

    def bodies(self, collection: str, owner: str) -> list[bytes]:
        rows = self._db.execute(
            "SELECT body FROM records WHERE collection = ? AND owner = ? ORDER BY position",
            (collection, owner),
        )
        return [row[0] for row in rows]

    def joined(self, collection: str, owner: str) -> bytes:
        """All bodies with commas between them, remembered until the next write."""
        version = self.version(collection, owner)
        known = self._joined.get((collection, owner))
        if known is not None and known[0] == version:
            return known[1]
        if len(self._joined) >= _REMEMBERED:
            self._joined.clear()
        together = b",".join(self.bodies(collection, owner))
        self._joined[collection, owner] = (version, together)
        return together

    def records(self, collection: str, owner: str) -> list[Record]:
        return json.loads(b"[%b]" % self.joined(collection, owner))

    def idents(self, collection: str, owner: str) -> list[str]:
        rows = self._db.execute(
            "SELECT id FROM records WHERE collection = ? AND owner = ? ORDER BY position",
            (collection, owner),
        )
        return [row[0] for row in rows]

    def find(self, collection: str, ident: str) -> tuple[str, Record] | None:
        """Whose it is, and what: for ids that are unguessable and unique in their collection."""
        row = self._db.execute(
            "SELECT owner, body FROM records WHERE collection = ? AND id = ?", (collection, ident)
        ).fetchone()
        return None if row is None else (row[0], json.loads(row[1]))

    def everybody(self, collection: str) -> Iterator[tuple[str, Record]]:
        """All owners' records; for testers and housekeeping, not for the hot path."""
        for owner, body in self._db.execute(
            "SELECT owner, body FROM records WHERE collection = ? ORDER BY owner, position",
            (collection,),
        ).fetchall():
            yield owner, json.loads(body)

    def version(self, collection: str, owner: str) -> int:
        row = self._db.execute(
            "SELECT version FROM versions WHERE collection = ? AND owner = ?", (collection, owner)
        ).fetchone()
        return 0 if row is None else row[0]

    @property
    def changes(self) -> int:
        """While it stands still, nothing was written; costs no query."""
        return self._db.total_changes

    def snapshot(self) -> bytes:
        """A database file; marked as one without a WAL, which SQLite opens in memory too."""
        file = bytearray(self._db.serialize())
        file[_FILE_FORMAT] = _WITHOUT_WAL
        return bytes(file)

    def restore(self, snapshot: bytes) -> None:
        """Replaces everything. Raises `NotAWorld`, and then nothing has changed."""
        other = sqlite3.connect(":memory:")
        try:
            other.deserialize(snapshot)
            _check(other)
            other.backup(self._db)
        except sqlite3.DatabaseError as error:
            raise NotAWorld("not a snapshot of a world") from error
        finally:
            other.close()
        self._joined.clear()

    def empty(self) -> None:
        with self.transaction():
            self._db.execute("DELETE FROM records")
            self._db.execute("DELETE FROM versions")
        self._joined.clear()

    def _touch(self, collection: str, owner: str) -> None:
        self._db.execute(
            "INSERT INTO versions VALUES (?, ?, 1)"
            " ON CONFLICT DO UPDATE SET version = version + 1",
            (collection, owner),
        )


def _open(path: Path | None) -> sqlite3.Connection:
    try:
        db = sqlite3.connect(path or ":memory:", isolation_level=None, check_same_thread=False)
        if path is not None:
            db.execute("PRAGMA journal_mode = WAL")
            # What was answered as stored must survive a power cut (REL-25).
            db.execute("PRAGMA synchronous = FULL")
        if db.execute("PRAGMA user_version").fetchone()[0] == 0:
            known = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
            if known:
                raise NotAWorld(f"{path} is a database, but not a world of the mock portal")
            db.executescript(_SCHEMA)
            db.execute(f"PRAGMA user_version = {_SCHEMA_VERSION}")
        _check(db)
    except (sqlite3.DatabaseError, OSError) as error:
        raise NotAWorld(f"{path}: {error}") from error
    return db


def _check(db: sqlite3.Connection) -> None:
    found = db.execute("PRAGMA user_version").fetchone()[0]
    if found != _SCHEMA_VERSION:
        raise NotAWorld(f"made by another version of the mock portal (schema {found})")
    if db.execute("PRAGMA quick_check").fetchone()[0] != "ok":
        raise NotAWorld("the file is damaged")
