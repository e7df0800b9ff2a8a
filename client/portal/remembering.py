"""An exchange that remembers: what was true when the portal last said so, and that it is old.

Nothing above this line knows whether there is a network (REL-01). Only what a citizen could
live with being a little old is answered from memory; being refused or signed out is not.
"""

import json
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final, cast

from client.domain.answers import BRIDGED
from client.portal.errors import PortalBroken, PortalError
from client.portal.exchange import JSON, PDF, Exchange, Reply
from client.portal.strict_json import strict_json
from client.storage.store import Store, Table

_PDF_BEGINS: Final = b"%PDF-"


class RememberingExchange:
    def __init__(self, asks: Exchange, store: Callable[[], Store]) -> None:
        """`store` gives the account's of the moment. It is taken when the question is put, so
        an answer that comes after a sign-out falls into a store that is closed.
        """
        self._asks = asks
        self._store = store

    async def read(
        self,
        path: str,
        *,
        etag: str | None = None,  # noqa: ARG002 - we choose the tag
        public: bool = False,
        media: str = JSON,
    ) -> Reply:
        store = self._store()
        key = f"{'public' if public else 'own'}|{path}"
        known = _remembered(store, key)
        try:
            reply = await self._asked(path, known, public=public, media=media)
        except PortalError as error:
            if known is None or error.trouble not in BRIDGED:
                raise
            return Reply(known.body, known.as_of, known.etag, trouble=error.trouble)
        if reply.unchanged and known is not None:
            reply = Reply(known.body, reply.as_of, reply.etag or known.etag)
        if reply.storable:
            store.write(Table.ANSWERS, key, _written(reply))
        else:
            store.erase(Table.ANSWERS, key)
        return reply

    async def send(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None = None,
        *,
        key: str | None = None,
        public: bool = False,
    ) -> Reply:
        """Never remembered, never answered from memory: a deed is done or it is not."""
        return await self._asks.send(method, path, body, key=key, public=public)

    async def recall(self, path: str) -> Reply | None:
        return _remembered(self._store(), f"own|{path}")

    async def _asked(self, path: str, known: Reply | None, *, public: bool, media: str) -> Reply:
        etag = None if known is None else known.etag
        reply = await self._asks.read(path, etag=etag, public=public, media=media)
        if reply.unchanged and known is None:
            raise PortalBroken("unchanged")
        if not reply.unchanged:
            _require_readable(reply, media)
        return reply


def _require_readable(reply: Reply, media: str) -> None:
    """What nobody can read must not push out what was readable."""
    if media == PDF and not reply.body.startswith(_PDF_BEGINS):
        raise PortalBroken("pdf")
    if media != JSON:
        return
    try:
        strict_json(reply.body)
    except ValueError as error:
        raise PortalBroken("json") from error


def _written(reply: Reply) -> bytes:
    """A line about the body, then the body as it came."""
    about = {"as_of": reply.as_of.isoformat(), "etag": reply.etag}
    return json.dumps(about).encode() + b"\n" + reply.body


def _remembered(store: Store, key: str) -> Reply | None:
    kept = store.read(Table.ANSWERS, key)
    if kept is None:
        return None
    about, _, body = kept.partition(b"\n")
    try:
        told = cast("dict[str, Any]", strict_json(about))
        as_of = datetime.fromisoformat(told["as_of"])
        etag = told["etag"]
    except (ValueError, TypeError, KeyError):
        return None
    return Reply(body, as_of, etag if isinstance(etag, str) else None)
