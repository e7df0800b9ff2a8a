"""Access and refresh tokens: opaque, bound to the client's key, kept as SHA-256 only.

A refresh token is made from its predecessor under this world's key. So a client that lost the
reply asks again with the predecessor and gets the very same successor, though none is kept
(AUTH-08). The predecessor is good until the successor is used; anything older is theft.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final

from mock_server.rules.digests import base64url, derived, fingerprint, same
from mock_server.world import World

ACCESS: Final = "access_tokens"
REFRESH: Final = "refresh_tokens"
FAMILIES: Final = "families"
ACCESS_LIFE: Final = timedelta(seconds=300)
IDLE_LIFE: Final = timedelta(days=30)
WHOLE_LIFE: Final = timedelta(days=90)
SCOPE: Final = "openid cabinet"


class Reused(Exception):
    """A refresh token came back that should not exist any more, or from a stranger's key."""


class TooOld(Exception):
    """Nobody used this sign-in for 30 days, or it began 90 days ago."""


@dataclass(frozen=True, slots=True)
class Tokens:
    access: str
    refresh: str


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose sign-in a token belongs to."""

    fin: str
    sid: str


def begin_family(world: World, owner: Owner, jkt: str) -> Tokens:
    refresh = base64url(derived(world, "refresh", "first", owner.sid))
    now = world.clock.timestamp()
    family = {"jkt": jkt, "began": now, "used": now, "current": "", "previous": None}
    with world.store.transaction():
        _advance(world, owner, family, refresh)
        return Tokens(_new_access(world, owner, jkt), refresh)


def owner_of_refresh(world: World, refresh: str) -> Owner | None:
    """Also for one that is used up."""
    found = world.store.find(REFRESH, fingerprint(refresh))
    return None if found is None else Owner(found[0], found[1]["sid"])


def rotated(world: World, owner: Owner, refresh: str, jkt: str) -> Tokens:
    """Raises `Reused` or `TooOld`; the sign-in is to end then. Raises `KeyError` when it has."""
    family = world.store.get(FAMILIES, owner.fin, owner.sid)
    if family is None:
        raise KeyError(owner.sid)
    if not same(family["jkt"], jkt):
        raise Reused
    _check_age(world, family)
    kept = fingerprint(refresh)
    if kept not in (family["current"], family["previous"]):
        raise Reused
    successor = base64url(derived(world, "refresh", "next", refresh))
    with world.store.transaction():
        if kept == family["current"]:
            _advance(world, owner, family, successor)
        return Tokens(_new_access(world, owner, jkt), successor)


def end_family(world: World, owner: Owner) -> None:
    """What the tokens were is still known, so that their return is understood."""
    world.store.remove(FAMILIES, owner.fin, owner.sid)


def access_record(world: World, access: str) -> tuple[Owner, dict[str, Any]] | None:
    """The record has `jkt` and `expires`, a timestamp."""
    found = world.store.find(ACCESS, fingerprint(access))
    return None if found is None else (Owner(found[0], found[1]["sid"]), found[1])


def _check_age(world: World, family: dict[str, Any]) -> None:
    now = world.clock.timestamp()
    idle, whole = now - family["used"], now - family["began"]
    if idle > IDLE_LIFE.total_seconds() or whole > WHOLE_LIFE.total_seconds():
        raise TooOld


def _advance(world: World, owner: Owner, family: dict[str, Any], refresh: str) -> None:
    kept = fingerprint(refresh)
    moved = {
        **family,
        "current": kept,
        "previous": family["current"] or None,
        "used": world.clock.timestamp(),
    }
    world.store.put(REFRESH, owner.fin, kept, {"sid": owner.sid})
    world.store.put(FAMILIES, owner.fin, owner.sid, moved)


def _new_access(world: World, owner: Owner, jkt: str) -> str:
    now = world.clock.timestamp()
    for old in world.store.records(ACCESS, owner.fin):
        if old["expires"] < now - WHOLE_LIFE.total_seconds():
            world.store.remove(ACCESS, owner.fin, old["id"])
    access = world.chance.token()
    kept = fingerprint(access)
    record = {
        "id": kept,
        "sid": owner.sid,
        "jkt": jkt,
        "expires": now + ACCESS_LIFE.total_seconds(),
    }
    world.store.put(ACCESS, owner.fin, kept, record)
    return access
