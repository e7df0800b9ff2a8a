"""Who signed in or tried to, and "this was not me": the account closes, everywhere (R-2.1.3).

Needs no one-time code: whoever has stolen a sign-in takes only their own way in with it. The way
back is a person who looks at an identity card, or a tester in the control room.
"""

from typing import Any, Final

from mock_server.rules import approval, history, sessions
from mock_server.rules.messages import send
from mock_server.rules.sessions import End
from mock_server.rules.tokens import Owner
from mock_server.world import World
from mock_server.world.accounts import COLLECTION as ACCOUNTS
from mock_server.world.accounts import by_fin
from mock_server.world.data import table
from mock_server.world.sources import PAST, is_abroad, place_of

Record = dict[str, Any]

COLLECTION: Final = "incidents"
MOST: Final = 100
_BLOCKED: Final = frozenset({"locked", "too_many", "busy"})
_HERE: Final = "127.0.0.1"


class NothingThere(Exception):
    """Not an attempt of this citizen."""


def attempts(world: World, fin: str) -> list[Record]:
    """In the contract's words, the newest first."""
    reported = {one["attempt"]: one["number"] for one in world.store.records(COLLECTION, fin)}
    known = [*world.store.records(PAST, fin), *world.store.records(history.COLLECTION, fin)]
    return [_shown(one, reported.get(one["id"])) for one in known[::-1]]


def report(world: World, owner: Owner, attempt: str) -> str:
    """Raises `NothingThere`."""
    if all(one["id"] != attempt for one in attempts(world, owner.fin)):
        raise NothingThere
    ident, now = world.chance.ident(), world.clock.now()
    with world.store.transaction():
        number = f"TH-{now.year}-{_how_many(world) + 1:06}"
        record = {
            "id": ident,
            "number": number,
            "at": now.isoformat(),
            "attempt": attempt,
            "sign_ins_ended": _end_everywhere(world, owner),
        }
        world.store.put(COLLECTION, owner.fin, ident, record)
        account = by_fin(world, owner.fin)
        locked = {**(account or {}), "status": "locked_by_citizen"}
        world.store.put(ACCOUNTS, "", owner.fin, locked)
        for channel in ("sms", "mail"):
            send(world, owner.fin, channel, "account_locked", number=number)
    return ident


def told(world: World, fin: str, ident: str) -> Record:
    record = world.store.get(COLLECTION, fin, ident) or {}
    contact = (world.store.get("portal", "", "info") or {})["contact"]
    return {
        "number": record["number"],
        "at": record["at"],
        "sign_ins_ended": record["sign_ins_ended"],
        "way_back": table("security")["way_back"],
        "phone": contact["phone"],
    }


def _end_everywhere(world: World, here: Owner) -> int:
    """Also what waits for a press on the phone."""
    for fin, one in list(world.store.everybody(approval.COLLECTION)):
        if fin == here.fin and one["state"] == "pending":
            approval.refuse(world, one["id"])
    open_now = world.store.records(sessions.COLLECTION, here.fin)
    for one in open_now:
        owner = Owner(here.fin, one["id"])
        sessions.end(world, owner, End.SIGNED_OUT if owner == here else End.ELSEWHERE)
    return len(open_now)


def _shown(one: Record, number: str | None) -> Record:
    ip = one.get("ip", _HERE)
    return {
        "id": one["id"],
        "at": one["at"],
        "method": one["method"],
        "result": _result(one["outcome"]),
        "reason": one["outcome"],
        "device_name": one["device_name"],
        "ip": ip,
        "place": place_of(ip),
        "abroad": is_abroad(ip),
        "reported": number,
    }


def _result(outcome: str) -> str:
    if outcome == "ok":
        return "ok"
    return "blocked" if outcome in _BLOCKED else "failed"


def _how_many(world: World) -> int:
    return sum(1 for _ in world.store.everybody(COLLECTION))
