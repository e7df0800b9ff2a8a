"""Approval on the citizen's phone: CIBA in poll mode (AUTH-12), with limits on pushing (AUTH-13).

A FİN that nobody has gets the same answers in the same time; only nobody can approve it.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import Any, Final

from mock_server.rules import sessions
from mock_server.rules.devices import Device, device_from
from mock_server.rules.digests import fingerprint, same
from mock_server.rules.history import note
from mock_server.rules.knobs import login_knobs
from mock_server.rules.messages import send
from mock_server.rules.tokens import Owner, Tokens
from mock_server.world import World
from mock_server.world.accounts import by_fin

COLLECTION: Final = "approvals"
LIFE: Final = timedelta(minutes=2)
MOST: Final = 3
"""Requests in ten minutes that came to nothing."""
PERIOD: Final = 600
_SLOWER_BY: Final = 5
_FETCH_WITHIN: Final = 60
"""Seconds after its end in which an approval that was given can still be used."""
_CHOICES: Final = 3
_CODES: Final = 10_000


class TooMany(Exception):
    """`retry_after` in seconds."""

    def __init__(self, retry_after: int) -> None:
        super().__init__("too many requests for this citizen's phone")
        self.retry_after = retry_after


class NotYet(Exception):
    """No tokens. `error` is CIBA's word; `why` what the citizen's phone said."""

    def __init__(self, error: str, why: str | None = None) -> None:
        super().__init__(error)
        self.error = error
        self.why = why


@dataclass(frozen=True, slots=True)
class Started:
    auth_req_id: str
    verification_code: str
    interval: int


def verification_code(hash_: bytes) -> str:
    """The last two bytes of SHA-256, big-endian, mod 10000: as Smart-ID and Mobile-ID show it."""
    number = int.from_bytes(hashlib.sha256(hash_).digest()[-2:]) % _CODES
    return f"{number:04}"


def start(world: World, fin: str, device: Device, jkt: str) -> Started:
    """Raises `TooMany`."""
    _make_room(world, fin, device, jkt)
    secret = world.chance.token()
    ident = fingerprint(secret)
    code = verification_code(bytes.fromhex(ident))
    now = world.clock.now()
    interval = login_knobs(world).approval_interval
    record = {
        "id": ident,
        "state": "pending",
        "choices": _choices(world, code),
        "code": code,
        "jkt": jkt,
        **device.fields(),
        "at": now.isoformat(),
        "began": world.clock.timestamp(),
        "interval": interval,
        "asked_at": None,
        "redeemed": False,
        "warned": False,
    }
    world.store.put(COLLECTION, fin, ident, record)
    return Started(secret, code, max(1, interval))


def approve(world: World, ident: str, chosen_code: str) -> str:
    """The state it has now. Raises `KeyError` for an approval that is not there."""
    fin, approval = _found(world, ident)
    if approval["state"] != "pending":
        return approval["state"]
    fitting = same(chosen_code, approval["code"])
    return _decide(world, fin, approval, "approved" if fitting else "wrong_code")


def refuse(world: World, ident: str) -> str:
    """The state it has now. Raises `KeyError` for an approval that is not there."""
    fin, approval = _found(world, ident)
    if approval["state"] != "pending":
        return approval["state"]
    return _decide(world, fin, approval, "refused")


def withdraw(world: World, auth_req_id: str) -> None:
    """The client does not wait any more."""
    found = world.store.find(COLLECTION, fingerprint(auth_req_id))
    if found is not None and found[1]["state"] == "pending":
        _decide(world, *found, "expired")


def expire_late(world: World) -> None:
    """Those whose time is over say so, also when nobody asks for them."""
    for fin, approval in world.store.everybody(COLLECTION):
        _in_time(world, fin, approval)


def redeemed(world: World, form: Mapping[str, str], jkt: str) -> tuple[Owner, Tokens]:
    """Raises `NotYet`."""
    found = world.store.find(COLLECTION, fingerprint(form.get("auth_req_id", "")))
    if found is None or found[1]["redeemed"] or not same(found[1]["jkt"], jkt):
        raise NotYet("invalid_grant")
    fin, approval = found
    approval = _in_time(world, fin, approval)
    match approval["state"]:
        case "approved" if sessions.may_be_signed_in(world, fin):
            with world.store.transaction():
                world.store.put(COLLECTION, fin, approval["id"], {**approval, "redeemed": True})
                return sessions.begin(world, fin, device_from(approval), "approval", jkt)
        case "approved":
            raise NotYet("access_denied", _why_not(world, fin))
        case "pending":
            raise NotYet(_pace(world, fin, approval))
        case "expired":
            raise NotYet("expired_token", "expired")
        case state:
            raise NotYet("access_denied", state)


def _make_room(world: World, fin: str, device: Device, jkt: str) -> None:
    """One waits at a time; the device that asked before may ask anew."""
    expire_late(world)
    now = world.clock.timestamp()
    past = world.store.records(COLLECTION, fin)
    vain = [one for one in past if not one["redeemed"] and abs(now - one["began"]) < PERIOD]
    waiting = [one for one in past if one["state"] == "pending"]
    if len(vain) >= MOST:
        note(world, fin, "approval", "too_many", device.name)
        _warn(world, fin, vain[-1])
        raise TooMany(ceil(vain[-MOST]["began"] + PERIOD - now))
    for one in waiting:
        if one["jkt"] != jkt and device_from(one) != device:
            note(world, fin, "approval", "busy", device.name)
            raise TooMany(ceil(one["began"] + LIFE.total_seconds() - now))
        _decide(world, fin, one, "expired")


def _warn(world: World, fin: str, latest: dict[str, Any]) -> None:
    """Once for each series: a warning must not become a nuisance of its own."""
    if not latest["warned"]:
        world.store.put(COLLECTION, fin, latest["id"], {**latest, "warned": True})
        send(world, fin, "sms", "too_many_approvals")


def _pace(world: World, fin: str, approval: dict[str, Any]) -> str:
    """A clock that stands still measures nothing, so then nobody is too fast."""
    now, last = world.clock.timestamp(), approval["asked_at"]
    too_fast = last is not None and not world.clock.is_frozen and now - last < approval["interval"]
    slower = _SLOWER_BY if too_fast else 0
    looked = {**approval, "asked_at": now, "interval": approval["interval"] + slower}
    world.store.put(COLLECTION, fin, approval["id"], looked)
    return "slow_down" if too_fast else "authorization_pending"


def _found(world: World, ident: str) -> tuple[str, dict[str, Any]]:
    found = world.store.find(COLLECTION, ident)
    if found is None:
        raise KeyError(ident)
    fin, approval = found
    return fin, _in_time(world, fin, approval)


def _in_time(world: World, fin: str, approval: dict[str, Any]) -> dict[str, Any]:
    """As it stands now: what waited too long has expired."""
    if not _is_late(world, approval):
        return approval
    return {**approval, "state": _decide(world, fin, approval, "expired")}


def _is_late(world: World, approval: dict[str, Any]) -> bool:
    """What was approved at the last moment may still be fetched."""
    grace = {"pending": 0, "approved": _FETCH_WITHIN}.get(approval["state"])
    if grace is None or approval["redeemed"]:
        return False
    return world.clock.timestamp() >= approval["began"] + LIFE.total_seconds() + grace


def _why_not(world: World, fin: str) -> str:
    account = by_fin(world, fin) or {}
    return "locked" if str(account.get("status")).startswith("locked_") else "refused"


def _decide(world: World, fin: str, approval: dict[str, Any], state: str) -> str:
    with world.store.transaction():
        world.store.put(COLLECTION, fin, approval["id"], {**approval, "state": state})
        outcome = "ok" if state == "approved" else state
        note(world, fin, "approval", outcome, approval["device_name"])
    return state


def _choices(world: World, code: str) -> list[str]:
    """The right one among others, in an order that tells nothing."""
    codes = {code}
    while len(codes) < _CHOICES:
        codes.add(world.chance.digits(4))
    return sorted(codes)
