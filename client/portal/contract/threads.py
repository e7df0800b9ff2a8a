"""Letters and tickets."""

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
from client.portal.codec.threads import (
    read_letter,
    read_letters,
    read_ticket,
    read_tickets,
    written_letter,
    written_reply,
    written_ticket,
)
from client.portal.contract.asking import Asking, part


class ContractThreads(Asking):
    async def letters(self) -> Ready[tuple[Letter, ...]]:
        return await self._read("/letters", read_letters)

    async def letter(self, letter: LetterId) -> Ready[Letter]:
        return await self._read(f"/letters/{part(letter)}", read_letter)

    async def send_letter(self, letter: LetterToSend, key: str) -> Letter:
        told = written_letter(letter)
        return await self._sent("POST", "/letters", read_letter, told, key=key)

    async def reply_to_letter(
        self, letter: LetterId, text: str, files: tuple[Upload, ...], key: str
    ) -> Letter:
        path, told = f"/letters/{part(letter)}/replies", written_reply(text, files)
        return await self._sent("POST", path, read_letter, told, key=key)

    async def tickets(self) -> Ready[tuple[Ticket, ...]]:
        return await self._read("/tickets", read_tickets)

    async def ticket(self, ticket: TicketId) -> Ready[Ticket]:
        return await self._read(f"/tickets/{part(ticket)}", read_ticket)

    async def open_ticket(self, ticket: TicketToOpen, key: str) -> Ticket:
        told = written_ticket(ticket)
        return await self._sent("POST", "/tickets", read_ticket, told, key=key)

    async def reply_to_ticket(
        self,
        ticket: TicketId,
        text: str,
        files: tuple[Upload, ...],
        key: str,
        video: VideoToSend | None = None,
    ) -> Ticket:
        path, told = f"/tickets/{part(ticket)}/replies", written_reply(text, files, video)
        return await self._sent("POST", path, read_ticket, told, key=key)

    async def ticket_video(self, ticket: TicketId, video: VideoMessage) -> bytes:
        path = f"/tickets/{part(ticket)}/videos/{part(video.id)}"
        reply = await self._exchange.read(path, media=video.media_type)
        return reply.body

    async def rate_ticket(self, ticket: TicketId, stars: int) -> Ticket:
        path = f"/tickets/{part(ticket)}/rating"
        return await self._sent("PUT", path, read_ticket, {"stars": stars})
