"""The ledger of permissions: it lies with the account, sealed where that is, and goes with it."""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from client.domain.permissions import Choice, Entry, Outcome, Purpose, Step
from client.storage.store import Store, Table

MOST_KEPT: Final = 500


class PermissionBook:
    def __init__(self, store: Callable[[], Store]) -> None:
        self._store = store

    def write(self, entry: Entry) -> bool:
        """Lines are never rewritten; the oldest makes room."""
        store = self._store()
        keys = sorted(key for key, _ in store.rows(Table.PERMISSIONS))
        newest = int(keys[-1]) if keys else 0
        moment = max(newest + 1, int(entry.at.timestamp() * 1000))
        kept = store.write(Table.PERMISSIONS, f"{moment:016}", _written(entry))
        for key in keys[: max(0, len(keys) + 1 - MOST_KEPT)]:
            store.erase(Table.PERMISSIONS, key)
        return kept

    def entries(self) -> tuple[Entry, ...]:
        rows = sorted(self._store().rows(Table.PERMISSIONS))
        found = (_read(value) for _, value in rows)
        return tuple(one for one in found if one is not None)


def _written(entry: Entry) -> bytes:
    told = {
        "at": entry.at.isoformat(),
        "purpose": entry.purpose.value,
        "clause": entry.clause,
        "version": entry.version,
        "step": entry.step.value,
        "outcome": entry.outcome.value,
        "choice": None if entry.choice is None else entry.choice.value,
    }
    return json.dumps(told).encode()


def _read(value: bytes) -> Entry | None:
    """A line of another version is left out."""
    try:
        told: dict[str, Any] = json.loads(value)
        return Entry(
            datetime.fromisoformat(told["at"]),
            Purpose(told["purpose"]),
            told["clause"],
            told["version"],
            Step(told["step"]),
            Outcome(told["outcome"]),
            None if told["choice"] is None else Choice(told["choice"]),
        )
    except (ValueError, TypeError, KeyError):
        return None
