"""Official letters, and requests for help."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.threads import (
    Letter,
    LetterId,
    LetterToSend,
    Ticket,
    TicketId,
    TicketToOpen,
)
from client.domain.uploads import Upload
from client.domain.video_messages import VideoMessage, VideoToSend


class ThreadsPortal(Protocol):
    """A `key` names the deed: sent again with the same words, it is done once."""

    async def letters(self) -> Ready[tuple[Letter, ...]]: ...

    async def letter(self, letter: LetterId) -> Ready[Letter]: ...

    async def send_letter(self, letter: LetterToSend, key: str) -> Letter:
        """Signed by a confirmed sign-in: raises `StepUpNeeded` first."""
        ...

    async def reply_to_letter(
        self, letter: LetterId, text: str, files: tuple[Upload, ...], key: str
    ) -> Letter: ...

    async def tickets(self) -> Ready[tuple[Ticket, ...]]: ...

    async def ticket(self, ticket: TicketId) -> Ready[Ticket]: ...

    async def open_ticket(self, ticket: TicketToOpen, key: str) -> Ticket: ...

    async def reply_to_ticket(
        self,
        ticket: TicketId,
        text: str,
        files: tuple[Upload, ...],
        key: str,
        video: VideoToSend | None = None,
    ) -> Ticket: ...

    async def ticket_video(self, ticket: TicketId, video: VideoMessage) -> bytes:
        """What is in it, to be kept where the citizen says. It is not remembered here."""
        ...

    async def rate_ticket(self, ticket: TicketId, stars: int) -> Ticket: ...
