"""An exchange on behalf of somebody: the one place where a question says whom it concerns.

Whatever stands above it asks as if it were that person's own cabinet. What is remembered below
is remembered under the whole address, so copies of two people never meet.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final, Protocol
from urllib.parse import parse_qs, urlsplit

from client.domain.family import MandateId
from client.portal.errors import RepresentationOver
from client.portal.exchange import JSON, Exchange, Reply
from client.portal.gateway import Portal
from client.storage.store import Store, Table

PARAMETER: Final = "concerns"
_OF_A_PERSON: Final = (
    "cabinet",
    "documents",
    "document-order",
    "certificates",
    "presentations",
    "corrections",
    "data-uses",
    "data-questions",
    "mentions",
)
"""What can be asked on somebody's behalf, by the first part of an address. Everything else
stays the citizen's own, wherever it is asked from."""


class OnBehalf(Protocol):
    """Acting for others at this window."""

    def portal_of(self, mandate: MandateId) -> Portal:
        """As that person would see it."""
        ...

    async def keep_only(self, mandates: Iterable[MandateId]) -> None:
        """Copies of everybody else's data leave this device."""
        ...


class ConcerningExchange:
    def __init__(self, asks: Exchange, mandate: MandateId, on_over: Callable[[], object]) -> None:
        """`on_over` hears that the portal no longer takes this mandate."""
        self._asks = asks
        self._mandate = mandate
        self._on_over = on_over

    async def read(
        self, path: str, *, etag: str | None = None, public: bool = False, media: str = JSON
    ) -> Reply:
        asked = path if public else concerning(path, self._mandate)
        try:
            return await self._asks.read(asked, etag=etag, public=public, media=media)
        except RepresentationOver:
            self._on_over()
            raise

    async def send(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None = None,
        *,
        key: str | None = None,
        public: bool = False,
    ) -> Reply:
        asked = path if public else concerning(path, self._mandate)
        try:
            return await self._asks.send(method, asked, body, key=key, public=public)
        except RepresentationOver:
            self._on_over()
            raise

    async def recall(self, path: str) -> Reply | None:
        return await self._asks.recall(concerning(path, self._mandate))


def concerning(path: str, mandate: MandateId) -> str:
    if path.split("?", maxsplit=1)[0].split("/")[1] not in _OF_A_PERSON:
        return path
    return f"{path}{'&' if '?' in path else '?'}{PARAMETER}={mandate}"


def forget_others(store: Store, mandates: Iterable[MandateId]) -> None:
    """What was remembered for anybody the citizen no longer stands for."""
    kept = set(mandates)
    for key, _ in tuple(store.rows(Table.ANSWERS)):
        asked = parse_qs(urlsplit(key.partition("|")[2]).query).get(PARAMETER, [])
        if asked and not kept.issuperset(asked):
            store.erase(Table.ANSWERS, key)
