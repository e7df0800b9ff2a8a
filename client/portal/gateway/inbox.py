"""The inbox: reading it, putting things away, answering, and how loud a sender may be."""

from collections.abc import Iterable
from typing import Protocol

from client.domain.answers import Ready
from client.domain.inbox import (
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


class InboxPortal(Protocol):
    async def inbox(self, sieve: Sieve, after: str | None = None) -> Ready[InboxPage]:
        """`after` is the cursor that the page before named. While the portal is away, what a
        narrow sieve lets through is found among the pages that are kept."""
        ...

    async def unread(self) -> Ready[int]: ...

    async def message(self, message: MessageId) -> Ready[Message]: ...

    async def mark(self, what: Mark, messages: Iterable[MessageId]) -> Marked:
        """While the portal is away or busy it is kept, shown at once, and sent later."""
        ...

    async def mark_matching(self, what: Mark, sieve: Sieve) -> Marked:
        """Everything the sieve lets through, seen or not: only the portal can know that."""
        ...

    async def take_back_marks(self) -> None:
        """All that wait, as if they had never been made."""
        ...

    async def accept_condition(self, message: MessageId, version: str) -> Message: ...

    async def reply(self, message: MessageId, text: str, key: str) -> Message: ...

    async def report_message(
        self, message: MessageId, why: Complaint, comment: str, key: str
    ) -> str:
        """The number under which the portal looks into it."""
        ...

    async def attachment(
        self, message: MessageId, file: Attachment
    ) -> Fetched | Preparing | FileTrouble: ...

    async def senders(self) -> Ready[tuple[SenderChoice, ...]]: ...

    async def change_sender(self, sender: SenderId, switches: Switches) -> SenderChoice: ...
