"""How every area asks: a path becomes a domain value, or a `PortalError`."""

from collections.abc import Callable
from typing import TypeVar

from client.domain.answers import Ready
from client.portal.codec.reading import Record, decoded, is_identifier
from client.portal.errors import NotFound
from client.portal.exchange import PDF, Exchange

T = TypeVar("T")


class Asking:
    """What the areas of `ContractPortal` stand on: the exchange beneath, and its verbs."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def _read(
        self, path: str, read: Callable[[Record], T], *, public: bool = False
    ) -> Ready[T]:
        """What may be remembered: asked with an ETag, and answered offline from memory."""
        reply = await self._exchange.read(path, public=public)
        return Ready(decoded(reply.body, read), reply.as_of, reply.trouble)

    async def _pdf(self, path: str) -> Ready[bytes]:
        """A paper as the portal printed it. Remembered as every read is, if the portal lets us."""
        reply = await self._exchange.read(path, media=PDF)
        return Ready(reply.body, reply.as_of, reply.trouble)

    async def _sent(
        self,
        method: str,
        path: str,
        read: Callable[[Record], T],
        body: Record | None = None,
        *,
        key: str | None = None,
        public: bool = False,
    ) -> T:
        """A deed and its answer; `key` names it, so that it is done once (REL-08)."""
        reply = await self._exchange.send(method, path, body, key=key, public=public)
        return decoded(reply.body, read)


def part(identifier: str) -> str:
    """An address typed by hand may name anything; what cannot be an identifier is not there."""
    if not is_identifier(identifier):
        raise NotFound
    return identifier
