"""The inbox as it is kept on the device: nothing here goes out."""

from collections.abc import AsyncGenerator, Callable, Iterable
from datetime import datetime
from typing import Final, TypeVar

from client.domain.answers import Ready
from client.domain.inbox import Box, Heading, InboxPage, Message, MessageId, Sieve, Summary
from client.portal.codec.inbox import queried, read_message, read_page, read_unread
from client.portal.codec.reading import Record, decoded
from client.portal.contract.asking import part
from client.portal.errors import PortalBroken
from client.portal.exchange import Exchange

T = TypeVar("T")

UNREAD: Final = "/inbox/unread"
_MOST_KEPT = 300
"""Pages: no more of them are ever kept."""


class KeptInbox:
    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange

    async def gathered(self, box: Box) -> Ready[InboxPage] | None:
        """All of a box that is kept, as one page and as old as the oldest of it."""
        found, unread, ages = dict[MessageId, Summary](), 0, list[datetime]()
        async for page in self._pages(box):
            for one in page.value.messages:
                found.setdefault(one.id, one)
            unread = unread if ages else page.value.unread
            ages.append(page.as_of)
        if not ages:
            return None
        return Ready(InboxPage(tuple(found.values()), None, len(found), unread), min(ages))

    async def unread(self) -> Ready[int] | None:
        return await self._recalled(UNREAD, read_unread)

    async def message(self, message: MessageId) -> Ready[Message] | None:
        return await self._recalled(path_of(message), read_message)

    async def headings(self, idents: Iterable[MessageId]) -> dict[MessageId, Heading]:
        """As the portal last told of them, in a list or each by itself."""
        wanted = frozenset(idents)
        told = [
            Ready(one.value.heading, one.as_of)
            for one in (await self._listed(wanted, tuple(Box))).values()
        ]
        for ident in wanted:
            opened = await self.message(ident)
            told += [] if opened is None else [Ready(opened.value.heading, opened.as_of)]
        return {one.value.id: one.value for one in sorted(told, key=lambda one: one.as_of)}

    async def listed(self, idents: Iterable[MessageId]) -> dict[MessageId, Summary]:
        """As the lists last told of them, whichever they are in."""
        found = await self._listed(frozenset(idents), (Box.INBOX, Box.ARCHIVE, *Box))
        return {ident: one.value for ident, one in found.items()}

    async def elsewhere(self, idents: Iterable[MessageId], box: Box) -> list[Summary]:
        """Those that lie in another box."""
        others = [one for one in Box if one is not box]
        found = await self._listed(frozenset(idents), others)
        return [one.value for one in found.values()]

    async def _listed(
        self, wanted: frozenset[MessageId], boxes: Iterable[Box]
    ) -> dict[MessageId, Ready[Summary]]:
        found = dict[MessageId, Ready[Summary]]()
        for box in boxes:
            if found.keys() == wanted:
                break
            async for page in self._pages(box):
                for one in page.value.messages:
                    if one.id in wanted:
                        found.setdefault(one.id, Ready(one, page.as_of))
        return found

    async def _pages(self, box: Box) -> AsyncGenerator[Ready[InboxPage]]:
        after = None
        for _ in range(_MOST_KEPT):
            page = await self._recalled(f"/inbox{queried(Sieve(box=box), after)}", read_page)
            if page is None:
                return
            yield page
            after = page.value.next
            if after is None:
                return

    async def _recalled(self, path: str, read: Callable[[Record], T]) -> Ready[T] | None:
        reply = await self._exchange.recall(path)
        if reply is None:
            return None
        try:
            return Ready(decoded(reply.body, read), reply.as_of)
        except PortalBroken:
            return None


def path_of(message: MessageId) -> str:
    return f"/inbox/messages/{part(message)}"
