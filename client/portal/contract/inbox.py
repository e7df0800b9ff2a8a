"""The inbox: pages, messages, acts, attachments, senders."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from client.domain.answers import BRIDGED, Ready
from client.domain.inbox import (
    MOST_AT_ONCE,
    Attachment,
    Complaint,
    Fetched,
    FileTrouble,
    InboxPage,
    Mark,
    Marked,
    Message,
    MessageId,
    Preparing,
    Sieve,
)
from client.domain.senders import SenderChoice, SenderId, Switches
from client.domain.sifting import passes
from client.portal.codec.inbox import (
    queried,
    read_marked,
    read_message,
    read_page,
    read_report_number,
    read_sender_choice,
    read_senders,
    read_unread,
    written_sieve,
    written_switches,
)
from client.portal.contract.asking import Asking, part
from client.portal.contract.kept_inbox import UNREAD, KeptInbox, path_of
from client.portal.errors import NotFound, NotReady, PortalError

TO_THE_SECOND = timedelta(seconds=1)
"""So exactly does the portal say when an answer was true (`Date`, RFC 9110 6.6.1)."""
_SOON = 5
"""Seconds, when the portal does not say how long a file takes."""


class ContractInbox(Asking):
    async def inbox(self, sieve: Sieve, after: str | None = None) -> Ready[InboxPage]:
        if after is not None or sieve.is_open:
            return await self._page(sieve, after)
        try:
            told = await self._page(sieve, None)
        except PortalError as error:
            if error.trouble not in BRIDGED or (kept := await self._kept(sieve)) is None:
                raise
            return replace(kept, trouble=error.trouble)
        kept = None if told.trouble is None else await self._kept(sieve)
        if kept is None or kept.as_of < told.as_of - TO_THE_SECOND:
            return told
        return replace(kept, trouble=told.trouble)

    async def _page(self, sieve: Sieve, after: str | None) -> Ready[InboxPage]:
        return await self._read(f"/inbox{queried(sieve, after)}", read_page)

    async def _kept(self, sieve: Sieve) -> Ready[InboxPage] | None:
        """What the sieve lets through of the box as it is kept."""
        box = await KeptInbox(self._exchange).gathered(sieve.box)
        if box is None:
            return None
        rows = tuple(one for one in box.value.messages if passes(one, sieve))
        return replace(box, value=replace(box.value, messages=rows, found=len(rows)))

    async def unread(self) -> Ready[int]:
        return await self._read(UNREAD, read_unread)

    async def message(self, message: MessageId) -> Ready[Message]:
        return await self._read(path_of(message), read_message)

    async def mark(self, what: Mark, messages: Iterable[MessageId]) -> Marked:
        """In portions the contract takes."""
        idents, marked = list(messages), Marked((), 0)
        changed, refused = list[MessageId](), list[MessageId]()
        for begin in range(0, max(1, len(idents)), MOST_AT_ONCE):
            told = {"act": what.value, "ids": idents[begin : begin + MOST_AT_ONCE]}
            marked = await self._sent("POST", "/inbox/acts", read_marked, told)
            changed += marked.changed
            refused += marked.refused
        return Marked(tuple(changed), marked.unread, tuple(refused))

    async def mark_matching(self, what: Mark, sieve: Sieve) -> Marked:
        told = {"act": what.value, "matching": written_sieve(sieve)}
        return await self._sent("POST", "/inbox/acts", read_marked, told)

    async def take_back_marks(self) -> None:
        """Over this exchange alone none waits; see `MarkingPortal`."""

    async def accept_condition(self, message: MessageId, version: str) -> Message:
        path = f"{path_of(message)}/acceptance"
        return await self._sent("POST", path, read_message, {"version": version})

    async def reply(self, message: MessageId, text: str, key: str) -> Message:
        path = f"{path_of(message)}/replies"
        return await self._sent("POST", path, read_message, {"text": text}, key=key)

    async def report_message(
        self, message: MessageId, why: Complaint, comment: str, key: str
    ) -> str:
        path, told = f"{path_of(message)}/reports", {"why": why.value, "comment": comment}
        return await self._sent("POST", path, read_report_number, told, key=key)

    async def attachment(
        self, message: MessageId, file: Attachment
    ) -> Fetched | Preparing | FileTrouble:
        """Held to its digest: what came is what was announced, or it is not taken."""
        path = f"{path_of(message)}/attachments/{part(file.id)}"
        try:
            reply = await self._exchange.read(path, media=file.media_type)
        except NotReady as error:
            return Preparing(error.retry_after or _SOON)
        except NotFound as error:
            if error.code != "attachment_expired":
                raise
            return FileTrouble.EXPIRED
        if hashlib.sha256(reply.body).hexdigest() != file.sha256:
            return FileTrouble.SPOILED
        return Fetched(reply.body)

    async def senders(self) -> Ready[tuple[SenderChoice, ...]]:
        return await self._read("/inbox/senders", read_senders)

    async def change_sender(self, sender: SenderId, switches: Switches) -> SenderChoice:
        path = f"/inbox/senders/{part(sender)}"
        return await self._sent("PUT", path, read_sender_choice, written_switches(switches))
