"""Confirming once more who is at the device, before a deed that hurts in wrong hands (AUTH-20).

A code goes to the citizen's phone; three tries, three minutes. Given right, this sign-in and no
other may do such deeds for five minutes. Codes are few: four until one was right, or an hour.
"""

from collections.abc import Mapping
from datetime import timedelta
from math import ceil
from typing import Any, Final

from mock_server.rules import one_time
from mock_server.rules.history import note
from mock_server.rules.one_time import OneTimeCode
from mock_server.rules.phones import hidden
from mock_server.rules.tokens import Owner
from mock_server.world import World
from mock_server.world.accounts import by_fin

Record = dict[str, Any]

COLLECTION: Final = "step_ups"
ASSURED: Final = "assurances"
GOOD_FOR: Final = timedelta(minutes=5)
RESENDS: Final = 3
_HOUR: Final = 3600


class StepUpNeeded(Exception):
    """This sign-in has not been confirmed lately."""


class TooMany(Exception):
    """No more codes for now. `retry_after` in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("no more codes for this citizen for now")
        self.retry_after = retry_after


class NothingThere(Exception):
    """Not a step-up of this sign-in."""


def require(world: World, session: Mapping[str, Any]) -> None:
    """Raises `StepUpNeeded`; the app answers that with 403 `step_up_needed`, wherever it rises."""
    if _assured_for(world, owner_of(session)) <= 0:
        raise StepUpNeeded


def owner_of(session: Mapping[str, Any]) -> Owner:
    return Owner(session["fin"], session["sid"])


def begin(world: World, owner: Owner) -> Record:
    """The one that waits, while its code is younger than a minute. Raises `TooMany`."""
    now = world.clock.timestamp()
    recent = _recent(world, owner)
    latest = recent[-1] if recent else None
    if latest is not None and latest["state"] == "open" and _code(latest).resend_in(now):
        return latest
    if len(recent) > RESENDS:
        raise TooMany(max(1, ceil(recent[0]["began"] + _HOUR - now)))
    ident = world.chance.ident()
    with world.store.transaction():
        sent = one_time.sent_code(world, owner.fin, ident, message="step_up_code")
        if sent is None:
            raise TooMany(_HOUR)
        record = {
            "id": ident,
            "sid": owner.sid,
            "state": "open",
            "began": now,
            "kept": sent.kept,
            "tries_left": sent.tries_left,
            "counts": True,
        }
        world.store.put(COLLECTION, owner.fin, ident, record)
    return record


def give(world: World, owner: Owner, ident: str, typed: str) -> Record:
    """As it stands then. Raises `NothingThere`."""
    record = world.store.get(COLLECTION, owner.fin, ident)
    if record is None or record["sid"] != owner.sid:
        raise NothingThere
    record = _in_time(world, record)
    if record["state"] != "open":
        return record
    if one_time.fits(world, owner.fin, ident, _code(record), typed):
        return _confirmed(world, owner, record)
    left = record["tries_left"] - 1
    note(world, owner.fin, "step_up", "wrong_code", _device(world, owner))
    fewer = {**record, "tries_left": left, "state": "open" if left else "used_up"}
    world.store.put(COLLECTION, owner.fin, ident, fewer)
    return fewer


def shown(world: World, owner: Owner, record: Record) -> Record:
    """In the contract's words, as of now."""
    now = world.clock.timestamp()
    record = _in_time(world, record)
    account = by_fin(world, owner.fin)
    is_open = record["state"] == "open"
    code_left = max(0, ceil(record["began"] + one_time.LIFE.total_seconds() - now))
    left = code_left if is_open else _assured_for(world, owner)
    return {
        "id": record["id"],
        "state": record["state"],
        "sent_to": hidden(account["phone"] if account else ""),
        "tries_left": record["tries_left"],
        "seconds_left": left,
        "resend_in": _code(record).resend_in(now) if is_open else 0,
        "resends_left": max(0, RESENDS + 1 - len(_recent(world, owner))),
    }


def _confirmed(world: World, owner: Owner, record: Record) -> Record:
    until = world.clock.timestamp() + GOOD_FOR.total_seconds()
    done = {**record, "state": "confirmed"}
    with world.store.transaction():
        for one in _recent(world, owner):
            world.store.put(COLLECTION, owner.fin, one["id"], {**one, "counts": False})
        world.store.put(COLLECTION, owner.fin, record["id"], {**done, "counts": False})
        world.store.put(ASSURED, owner.fin, owner.sid, {"until": until})
        one_time.forget_sent(world, owner.fin)
        note(world, owner.fin, "step_up", "ok", _device(world, owner))
    return done


def _in_time(world: World, record: Record) -> Record:
    late = record["state"] == "open" and _code(record).has_expired(world.clock.timestamp())
    return {**record, "state": "expired"} if late else record


def _code(record: Record) -> OneTimeCode:
    return OneTimeCode(record["kept"], record["began"], record["tries_left"])


def _recent(world: World, owner: Owner) -> list[Record]:
    """This citizen's since one was right: on whichever device, the phone is one."""
    now = world.clock.timestamp()
    known = world.store.records(COLLECTION, owner.fin)
    return [one for one in known if one["counts"] and abs(now - one["began"]) < _HOUR]


def _assured_for(world: World, owner: Owner) -> int:
    """Seconds. What was confirmed in a future that a tester took back is not."""
    kept = world.store.get(ASSURED, owner.fin, owner.sid) or {"until": 0.0}
    left = ceil(kept["until"] - world.clock.timestamp())
    return left if 0 < left <= GOOD_FOR.total_seconds() else 0


def _device(world: World, owner: Owner) -> str:
    known = world.store.get("sessions", owner.fin, owner.sid) or {}
    return known.get("device_name", "")
