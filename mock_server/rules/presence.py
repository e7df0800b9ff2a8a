"""Whose request this is: from an access token to a session, remembered between requests.

What is remembered is used only while the world it was read from has not changed, so an ended
session is refused on its very next call (AUTH-18). When a device was last seen is kept in memory
and written down now and then: a request costs no disk.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from mock_server.rules import closing
from mock_server.rules.digests import fingerprint
from mock_server.rules.sessions import COLLECTION, SessionOver, may_be_signed_in, why_over
from mock_server.rules.tokens import Owner, access_record
from mock_server.world import World
from mock_server.world.accounts import COLLECTION as ACCOUNTS

_MOST: Final = 2_000
_WRITE_AFTER: Final = 600
"""Seconds between two writes of when a device was last seen."""


class NotSignedIn(Exception):
    """The token is unknown or its time is over; a refresh may help."""


@dataclass(frozen=True, slots=True)
class Present:
    owner: Owner
    jkt: str
    expires: float
    state: dict[str, Any]
    """What handlers find as `request.state.session`: `fin` and `sid`."""
    read_from: tuple[object, ...]


class Presence:
    def __init__(self, world: World) -> None:
        self._world = world
        self._known: dict[str, Present] = {}
        self._checked: dict[str, tuple[str, int]] = {}
        self._seen: dict[Owner, float] = {}
        self._written: dict[Owner, float] = {}

    def of(self, access_token: str) -> Present:
        """Raises `NotSignedIn` or `SessionOver`."""
        kept = fingerprint(access_token)
        present = self._known.get(kept)
        if present is None or not self._still_stands(kept, present):
            present = self._read(access_token)
            if len(self._known) >= _MOST:
                self._known.clear()
                self._checked.clear()
            self._known[kept] = present
        if present.expires <= self._world.clock.timestamp():
            raise NotSignedIn
        return present

    def greet(self, owner: Owner) -> None:
        """This device is here now."""
        now = self._world.clock.timestamp()
        written = self._written.get(owner)
        self._seen[owner] = now
        if written is None or abs(now - written) >= _WRITE_AFTER:
            self._written[owner] = self._write(owner, now)

    def last_seen(self, owner: Owner, written: str) -> datetime:
        """To the minute: a list that changes with every look could never be unchanged."""
        stored = datetime.fromisoformat(written)
        seen = self._seen.get(owner)
        if seen is not None:
            stored = max(stored, datetime.fromtimestamp(int(seen), stored.tzinfo))
        return stored.replace(second=0)

    def _still_stands(self, kept: str, present: Present) -> bool:
        """Asks the store only when anything at all was written since the last time."""
        stamp = (self._world.epoch, self._world.store.changes)
        if self._checked.get(kept) == stamp:
            return True
        if present.read_from != self._read_from(present.owner.fin):
            return False
        self._checked[kept] = stamp
        return True

    def _read(self, access_token: str) -> Present:
        found = access_record(self._world, access_token)
        if found is None:
            raise NotSignedIn
        owner, record = found
        closing.settle(self._world, owner.fin)
        read_from = self._read_from(owner.fin)
        if self._world.store.get(COLLECTION, owner.fin, owner.sid) is None:
            raise SessionOver(why_over(self._world, owner))
        if not may_be_signed_in(self._world, owner.fin):
            raise SessionOver("session_ended")
        state = {"fin": owner.fin, "sid": owner.sid}
        return Present(owner, record["jkt"], record["expires"], state, read_from)

    def _read_from(self, fin: str) -> tuple[object, ...]:
        world = self._world
        version = world.store.version
        return world.epoch, version(COLLECTION, fin), version(ACCOUNTS, "")

    def _write(self, owner: Owner, now: float) -> float:
        """When it was last written down: now, unless that is not needed yet."""
        store = self._world.store
        known = store.get(COLLECTION, owner.fin, owner.sid)
        if known is None:
            return now
        written = datetime.fromisoformat(known["last_seen_at"]).timestamp()
        if abs(now - written) < _WRITE_AFTER:
            return written
        moment = self._world.clock.now().isoformat()
        store.put(COLLECTION, owner.fin, owner.sid, {**known, "last_seen_at": moment})
        return now
