"""Where answers (and later drafts, the outbox, receipts) are kept: bytes by table and key."""

from collections.abc import Iterator
from enum import Enum
from typing import Final, Protocol

MOST_ANSWERS: Final = 300


class Table(Enum):
    """What is kept. The name is part of what a row is sealed with: never reuse one."""

    ANSWERS = "answers"
    SENT = "sent"
    """What this app has sent, a row each."""
    EVENTS = "events"
    """Usage events on their way and gone, while the citizen wants them."""
    CHOSEN = "chosen"
    """What was refused here and the portal does not know yet."""
    PINS = "pins"
    """What we hold the portal to: its key, and how far the history of consents went."""
    RECEIPTS = "receipts"
    """Brought from another device, as the portal signed them."""
    PERMISSIONS = "permissions"
    """What the device was asked for, and what came of it: a row each."""
    MARKS = "marks"
    """Marks of messages that the portal does not know yet: one row."""
    CITIZEN = "citizen"
    """Who is signed in here: one row."""


class Store(Protocol):
    """Of one account. Nothing here raises: what cannot be kept or read is simply not there."""

    def read(self, table: Table, key: str) -> bytes | None: ...

    def write(self, table: Table, key: str, value: bytes) -> bool:
        """Whether it is kept. Not when the disk is full, and not once the store is closed."""
        ...

    def erase(self, table: Table, key: str) -> None: ...

    def rows(self, table: Table) -> Iterator[tuple[str, bytes]]:
        """Keys with their values, in no order; unreadable rows are left out."""
        ...

    def close(self) -> None:
        """From here on it is empty and takes nothing: a late answer has nowhere to go."""
        ...


class MemoryStore:
    """For guests, for the preview, and where no keyring can be trusted (STO-02).

    A window that stays open for days reads lists without end: of answers, only the
    last `MOST_ANSWERS` are kept.
    """

    def __init__(self) -> None:
        self._rows: dict[Table, dict[str, bytes]] = {table: {} for table in Table}
        self._closed = False

    def read(self, table: Table, key: str) -> bytes | None:
        return self._rows[table].get(key)

    def write(self, table: Table, key: str, value: bytes) -> bool:
        if self._closed:
            return False
        rows = self._rows[table]
        rows.pop(key, None)
        rows[key] = value
        if table is Table.ANSWERS and len(rows) > MOST_ANSWERS:
            del rows[next(iter(rows))]
        return True

    def erase(self, table: Table, key: str) -> None:
        self._rows[table].pop(key, None)

    def rows(self, table: Table) -> Iterator[tuple[str, bytes]]:
        return iter(list(self._rows[table].items()))

    def close(self) -> None:
        self._closed = True
        for rows in self._rows.values():
            rows.clear()
