"""Marks that wait: they lie with the account, sealed where that is, and go with it (REL-05)."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, cast

from client.domain.inbox import MessageId
from client.domain.waiting_marks import NOTHING, Standing, Waiting, WaitingMark
from client.storage.store import Store, Table

_ROW: Final = "waiting"
"""All in one: whole, or as it was before."""


@dataclass(frozen=True, slots=True)
class MarkBook:
    """Of one account, and equal to another of it: a mark that is noted after a sign-out has
    nowhere to go.
    """

    _store: Store

    def waiting(self) -> Waiting:
        kept = self._store.read(Table.MARKS, _ROW)
        return NOTHING if kept is None else _read(kept)

    def keep(self, waiting: Waiting) -> bool:
        """Whether it is kept."""
        if waiting:
            return self._store.write(Table.MARKS, _ROW, _written(waiting))
        self._store.erase(Table.MARKS, _ROW)
        return True


class MarkBooks:
    """The book of the account of the moment. Take it once for each question."""

    def __init__(self, store: Callable[[], Store]) -> None:
        self._store = store

    async def book(self) -> MarkBook:
        return MarkBook(self._store())


def _written(waiting: Waiting) -> bytes:
    told = [
        {
            "id": message,
            "at": one.at.isoformat(),
            "was": None if one.was is None else [one.was.read, one.was.archived],
            "read": one.read,
            "archived": one.archived,
            "tried": one.tried,
        }
        for message, one in waiting.marks.items()
    ]
    return json.dumps(told).encode()


def _read(kept: bytes) -> Waiting:
    """What another version wrote and this one cannot make out waits no more."""
    try:
        told = cast("list[dict[str, Any]]", json.loads(kept))
        return Waiting({MessageId(one["id"]): _one(one) for one in told})
    except (ValueError, TypeError, KeyError):
        return NOTHING


def _one(told: dict[str, Any]) -> WaitingMark:
    was = told["was"]
    return WaitingMark(
        at=datetime.fromisoformat(told["at"]),
        was=None if was is None else Standing(*was),
        read=told["read"],
        archived=told["archived"],
        tried=told["tried"],
    )
