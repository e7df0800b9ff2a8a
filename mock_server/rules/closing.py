"""Closing the cabinet: asked for, thirty days to think again, then done (R-3.5).

What registers hold is not the portal's to delete: whoever signs in again later finds a new,
empty cabinet over the same registers.
"""

from datetime import date, timedelta
from typing import Any, Final

from mock_server.rules import messages, sessions
from mock_server.rules.tokens import Owner
from mock_server.world import World
from mock_server.world.data import table

Record = dict[str, Any]

COLLECTION: Final = "closings"
DAYS: Final = 30
_IDENT: Final = "closing"
GOES: Final = (
    "exports",
    "export_files",
    "presentations",
)
"""Collections of the portal's own; what the law keeps is in the table."""


class AskedAlready(Exception):
    """The day is set."""


def ask(world: World, fin: str, reason: str | None) -> str:
    """Raises `AskedAlready`."""
    if world.store.get(COLLECTION, fin, _IDENT) is not None:
        raise AskedAlready
    now = world.clock.now()
    effective = now.date() + timedelta(days=DAYS)
    record = {
        "asked_at": now.isoformat(),
        "effective_on": effective.isoformat(),
        "reason": reason,
    }
    with world.store.transaction():
        world.store.put(COLLECTION, fin, _IDENT, record)
        messages.send(world, fin, "mail", "closing_asked", day=f"{effective:%d.%m.%Y}")
    return _IDENT


def take_back(world: World, fin: str) -> None:
    with world.store.transaction():
        if world.store.remove(COLLECTION, fin, _IDENT):
            messages.send(world, fin, "mail", "closing_taken_back")


def told(world: World, fin: str) -> Record:
    """What stands, or what would happen if it were asked today."""
    asked = world.store.get(COLLECTION, fin, _IDENT)
    from_day = world.clock.today() + timedelta(days=DAYS)
    if asked is not None:
        from_day = date.fromisoformat(asked["effective_on"])
    known = table("closing")
    return {
        "state": "open" if asked is None else "scheduled",
        "asked_at": asked and asked["asked_at"],
        "effective_on": asked and asked["effective_on"],
        "days": DAYS,
        "kept": [
            {"what": one["what"], "law": one["law"], "until": _until(from_day, one["years"])}
            for one in known["kept"]
        ],
        "goes": known["goes"],
    }


def settle(world: World, fin: str) -> None:
    """On the day, at the first call: every sign-in from before is over, and the rest is gone."""
    asked = world.store.get(COLLECTION, fin, _IDENT)
    if asked is None or world.clock.today() < date.fromisoformat(asked["effective_on"]):
        return
    with world.store.transaction():
        for one in world.store.records(sessions.COLLECTION, fin):
            if one["created_at"][:10] < asked["effective_on"]:
                sessions.end(world, Owner(fin, one["id"]), sessions.End.SIGNED_OUT)
        for collection in GOES:
            for ident in world.store.idents(collection, fin):
                world.store.remove(collection, fin, ident)
        world.store.remove(COLLECTION, fin, _IDENT)
        messages.send(world, fin, "mail", "cabinet_closed")


def _until(day: date, years: int | None) -> str | None:
    return None if years is None else (day + timedelta(days=round(years * 365.25))).isoformat()
