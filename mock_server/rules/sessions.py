"""Where a citizen is signed in: one session a device, and why one ended (AUTH-18)."""

from enum import StrEnum
from typing import Any, Final, Literal

from mock_server.rules import tokens
from mock_server.rules.devices import Device
from mock_server.rules.history import note
from mock_server.rules.messages import send
from mock_server.rules.tokens import Owner, Tokens
from mock_server.world import World
from mock_server.world.accounts import by_fin

COLLECTION: Final = "sessions"
ENDED: Final = "ended_sessions"

Method = Literal["password_otp", "approval"]


class End(StrEnum):
    """Why. The value is the problem code that the device meets afterwards."""

    SIGNED_OUT = "session_ended"
    ELSEWHERE = "device_revoked"


class SessionOver(Exception):
    """This sign-in is no more. `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def begin(
    world: World, fin: str, device: Device, method: Method, jkt: str
) -> tuple[Owner, Tokens]:
    owner = Owner(fin, world.chance.ident())
    now = world.clock.now().isoformat()
    record = {
        "id": owner.sid,
        **device.fields(),
        "method": method,
        "created_at": now,
        "last_seen_at": now,
    }
    with world.store.transaction():
        world.store.put(COLLECTION, fin, owner.sid, record)
        send(world, fin, "mail", "signed_in", device=device.name)
        return owner, tokens.begin_family(world, owner, jkt)


def refreshed(world: World, refresh: str, jkt: str) -> tuple[Owner, Tokens]:
    """Raises `SessionOver`."""
    owner = tokens.owner_of_refresh(world, refresh)
    if owner is None:
        raise SessionOver(End.SIGNED_OUT)
    if not may_be_signed_in(world, owner.fin):
        end(world, owner, End.SIGNED_OUT)
    if world.store.get(COLLECTION, owner.fin, owner.sid) is None:
        raise SessionOver(why_over(world, owner))
    try:
        return owner, tokens.rotated(world, owner, refresh, jkt)
    except tokens.Reused:
        _stop_theft(world, owner)
    except tokens.TooOld:
        end(world, owner, End.SIGNED_OUT)
    raise SessionOver(End.SIGNED_OUT)


def may_be_signed_in(world: World, fin: str) -> bool:
    account = by_fin(world, fin)
    return account is not None and account["status"] == "open"


def end(world: World, owner: Owner, why: End) -> bool:
    """False if there was nothing to end."""
    with world.store.transaction():
        if not world.store.remove(COLLECTION, owner.fin, owner.sid):
            return False
        world.store.put(ENDED, owner.fin, owner.sid, {"id": owner.sid, "code": why.value})
        tokens.end_family(world, owner)
    return True


def why_over(world: World, owner: Owner) -> str:
    ended = world.store.get(ENDED, owner.fin, owner.sid)
    return End.SIGNED_OUT if ended is None else ended["code"]


def was_ended(world: World, owner: Owner) -> bool:
    return world.store.get(ENDED, owner.fin, owner.sid) is not None


def rename(world: World, owner: Owner, name: str) -> dict[str, Any] | None:
    """`None` for a session that is not there."""
    known = world.store.get(COLLECTION, owner.fin, owner.sid)
    if known is None:
        return None
    renamed = {**known, "device_name": name}
    world.store.put(COLLECTION, owner.fin, owner.sid, renamed)
    return renamed


def describe(world: World, owner: Owner, system: str | None) -> None:
    """Of which system the device is, while the citizen wants that known (policy 2.1.4)."""
    known = world.store.get(COLLECTION, owner.fin, owner.sid)
    if known is not None and known.get("system") != system:
        world.store.put(COLLECTION, owner.fin, owner.sid, {**known, "system": system})


def forget_systems(world: World, fin: str) -> None:
    for one in world.store.records(COLLECTION, fin):
        describe(world, Owner(fin, one["id"]), None)


def _stop_theft(world: World, owner: Owner) -> None:
    """Two hold what one should: nobody can tell which is the citizen, so both are out."""
    known = world.store.get(COLLECTION, owner.fin, owner.sid) or {}
    device = known.get("device_name", "")
    with world.store.transaction():
        end(world, owner, End.SIGNED_OUT)
        note(world, owner.fin, "refresh", "reused", device)
        send(world, owner.fin, "sms", "token_reused", device=device)
