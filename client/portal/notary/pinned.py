"""A notary that remembers: the portal's key, the end of the history, and the history itself.

The key is taken from the portal when it is first needed, as for ID tokens, and kept with the
account. Another one is believed only beside it: a portal that changes its key says so first.
"""

import json
from collections.abc import Awaitable, Callable
from typing import Any, Final, cast

from client.domain.consent_chain import ALARMS, Pin, Standing, end_of, standing
from client.domain.consents import History
from client.domain.receipts import Judged, Verdict
from client.portal.codec.reading import Record, whole_number, words
from client.portal.codec.receipts import read_receipt_claims
from client.portal.errors import PortalError
from client.portal.jws import Forged, signed_claims
from client.portal.strict_json import strict_json
from client.storage.store import Store, Table

_HEAD: Final = "consent-head+jwt"
_RECEIPT: Final = "consent-receipt+jwt"
_LONGEST: Final = 64 * 1024
_KEYS, _PIN, _HISTORY = "keys", "pin", "history"

Keys = tuple[Record, ...]


class PinnedNotary:
    def __init__(
        self, store: Callable[[], Store], fetch_keys: Callable[[], Awaitable[Keys]]
    ) -> None:
        """`store` gives the account's of the moment; `fetch_keys` asks the portal."""
        self._store = store
        self._fetch_keys = fetch_keys

    async def judged(self, history: History) -> Standing:
        store = self._store()
        pin = _pin(store)
        found = standing(history.events, None if pin is None else pin[0])
        if found in ALARMS:
            return found
        claims = await self._claims(store, history.head, _HEAD)
        if claims is None:
            return Standing.UNCHECKED
        if not _closes(claims, history) or (pin and claims.get("sub") != pin[1]):
            return Standing.UNSIGNED
        _keep(store, history, str(claims.get("sub")))
        return found

    async def begin_anew(self, history: History) -> None:
        store = self._store()
        for name in (_KEYS, _PIN, _HISTORY):
            store.erase(Table.PINS, name)
        await self.judged(history)

    async def evidence(self, history: History) -> bytes:
        known = _kept(self._store(), _HISTORY)
        told = {"known": known, "told": _written(history)}
        return json.dumps(told, ensure_ascii=False, indent=2).encode()

    async def keep(self, number: str, signed: str) -> None:
        self._store().write(Table.RECEIPTS, number, signed.encode())

    async def kept(self) -> tuple[tuple[str, str], ...]:
        rows = sorted(self._store().rows(Table.RECEIPTS))
        return tuple((number, signed.decode("utf-8", "replace")) for number, signed in rows)

    async def receipt(self, signed: str) -> Judged:
        store = self._store()
        claims = await self._claims(store, signed, _RECEIPT)
        if claims is None:
            return Judged(Verdict.UNCHECKED, None)
        pin = _pin(store)
        try:
            read = read_receipt_claims(claims)
        except PortalError:
            return Judged(Verdict.FORGED, None)
        if pin is not None and claims.get("sub") != pin[1]:
            return Judged(Verdict.FORGED, None)
        return Judged(Verdict.GENUINE, read)

    async def _claims(self, store: Store, signed: str, kind: str) -> Record | None:
        """`None` without a key; of a forged one, nothing is in it."""
        pinned = _keys(store)
        if not pinned:
            pinned = await self._learnt(store, ())
        if not pinned:
            return None
        try:
            return signed_claims(signed, pinned, kind, _LONGEST)
        except Forged as forged:
            if str(forged) != "kid":
                return {}
        renewed = await self._learnt(store, pinned)
        try:
            return signed_claims(signed, renewed, kind, _LONGEST)
        except Forged:
            return {}

    async def _learnt(self, store: Store, pinned: Keys) -> Keys:
        """What the portal names now, if it still names what we know."""
        try:
            told = await self._fetch_keys()
        except PortalError:
            return pinned
        if pinned and not any(key in told for key in pinned):
            return pinned
        store.write(Table.PINS, _KEYS, json.dumps(told).encode())
        return told


def _closes(claims: Record, history: History) -> bool:
    """The signature is over the very end that we were shown."""
    end = end_of(history.events)
    try:
        return Pin(words(claims, "head"), whole_number(claims, "count")) == end
    except PortalError:
        return False


def _keep(store: Store, history: History, subject: str) -> None:
    end = end_of(history.events)
    told = {"head": end.head, "count": end.count, "sub": subject}
    store.write(Table.PINS, _PIN, json.dumps(told).encode())
    store.write(Table.PINS, _HISTORY, json.dumps(_written(history)).encode())


def _pin(store: Store) -> tuple[Pin, str] | None:
    kept = _kept(store, _PIN)
    if not isinstance(kept, dict):
        return None
    told = cast("Record", kept)
    try:
        return Pin(words(told, "head"), whole_number(told, "count")), words(told, "sub")
    except PortalError:
        return None


def _keys(store: Store) -> Keys:
    kept = _kept(store, _KEYS)
    found = cast("list[Any]", kept) if isinstance(kept, list) else []
    return tuple(cast("Record", key) for key in found if isinstance(key, dict))


def _kept(store: Store, name: str) -> Any:
    kept = store.read(Table.PINS, name)
    try:
        return None if kept is None else strict_json(kept)
    except ValueError:
        return None


def _written(history: History) -> Record:
    events = [{"sealed": one.sealed, "hash": one.hash} for one in history.events]
    return {"events": events, "head": history.head}
