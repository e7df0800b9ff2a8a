"""Letters and tickets of a portal in memory: one deed a key, and replies where they may be."""

from dataclasses import replace

from client.domain.answers import Ready
from client.domain.family import MandateId
from client.domain.forms import UploadId
from client.domain.threads import (
    Letter,
    LetterId,
    LetterState,
    LetterToSend,
    Ticket,
    TicketId,
    TicketState,
    TicketToOpen,
)
from client.domain.transfers import Arrived
from client.domain.uploads import Upload
from client.domain.video_messages import VideoId, VideoMessage, VideoToSend
from client.portal.errors import NotFound, Refused
from tests.builders.threads import a_letter, a_ticket, an_entry_of, listed
from tests.doubles.step_up import FakeStepUp


class FakeThreads(FakeStepUp):
    held_uploads: dict[UploadId, tuple[str, Arrived, bytes]]
    """Those of `FakeUploads`, beside it in the portal."""

    def __init__(self) -> None:
        super().__init__()
        self.held_letters: dict[LetterId, Letter] = {}
        self.held_tickets: dict[TicketId, Ticket] = {}
        self.letters_sent: list[LetterToSend] = []
        self.tickets_opened: list[TicketToOpen] = []
        self.names_of_persons: dict[MandateId, str] = {}
        self._thread_keys: dict[str, object] = {}

    async def letters(self) -> Ready[tuple[Letter, ...]]:
        return await self._answer(tuple(reversed(self.held_letters.values())), "letters")

    async def letter(self, letter: LetterId) -> Ready[Letter]:
        await self._asked("letter", letter)
        return self._ready(self._letter(letter))

    async def send_letter(self, letter: LetterToSend, key: str) -> Letter:
        await self._asked("send_letter")
        self.require_step_up()
        if key in self._thread_keys:
            return self.held_letters[self._thread_keys[key]]
        self.letters_sent.append(letter)
        made = a_letter(f"l-{len(self.held_letters) + 1}", title=letter.title)
        self.held_letters[made.id] = made
        self._thread_keys[key] = made.id
        return made

    async def reply_to_letter(
        self,
        letter: LetterId,
        text: str,
        files: tuple[Upload, ...],  # noqa: ARG002 - listed by the portal, not by the double
        key: str,
    ) -> Letter:
        await self._asked("reply_to_letter", letter)
        one = self._letter(letter)
        if key not in self._thread_keys:
            if not one.takes_a_reply:
                closed = one.state is LetterState.CLOSED
                raise Refused("letter_closed" if closed else "conflict")
            thread = (*one.thread, an_entry_of(said=text))
            state = one.state if one.can_be_added_to else LetterState.IN_REVIEW
            self.held_letters[letter] = replace(one, state=state, thread=thread)
            self._thread_keys[key] = letter
        return self.held_letters[letter]

    async def tickets(self) -> Ready[tuple[Ticket, ...]]:
        return await self._answer(tuple(reversed(self.held_tickets.values())), "tickets")

    async def ticket(self, ticket: TicketId) -> Ready[Ticket]:
        await self._asked("ticket", ticket)
        return self._ready(self._ticket(ticket))

    async def open_ticket(self, ticket: TicketToOpen, key: str) -> Ticket:
        await self._asked("open_ticket")
        if key in self._thread_keys:
            return self.held_tickets[self._thread_keys[key]]
        self.tickets_opened.append(ticket)
        ident = f"t-{len(self.held_tickets) + 1}"
        name = None if ticket.concerns is None else self.names_of_persons[ticket.concerns]
        made = a_ticket(ident, kind=ticket.kind, category=ticket.category, concerns=name)
        self.held_tickets[made.id] = made
        self._thread_keys[key] = made.id
        return made

    async def reply_to_ticket(
        self,
        ticket: TicketId,
        text: str,
        files: tuple[Upload, ...],
        key: str,
        video: VideoToSend | None = None,
    ) -> Ticket:
        await self._asked("reply_to_ticket", ticket)
        one = self._ticket(ticket)
        if key not in self._thread_keys:
            if not one.takes_a_reply:
                raise Refused("conflict")
            state = TicketState.REOPENED if one.is_answered else TicketState.IN_WORK
            entry = replace(an_entry_of(said=text, files=listed(files)), video=self._film(video))
            thread = (*one.thread, entry)
            self.held_tickets[ticket] = replace(one, state=state, thread=thread)
            self._thread_keys[key] = ticket
        return self.held_tickets[ticket]

    async def ticket_video(self, ticket: TicketId, video: VideoMessage) -> bytes:
        await self._asked("ticket_video", ticket)
        if all(entry.video != video for entry in self._ticket(ticket).thread):
            raise NotFound("not_found")
        return self.held_uploads[UploadId(video.id)][2]

    async def rate_ticket(self, ticket: TicketId, stars: int) -> Ticket:
        await self._asked("rate_ticket", ticket)
        one = self._ticket(ticket)
        if not one.is_answered:
            raise Refused("conflict")
        self.held_tickets[ticket] = replace(one, stars=stars)
        return self.held_tickets[ticket]

    def _film(self, video: VideoToSend | None) -> VideoMessage | None:
        if video is None:
            return None
        kind, _, content = self.held_uploads[video.upload]
        said = video.transcript or None
        return VideoMessage(VideoId(video.upload), kind, len(content), video.seconds, said)

    def _letter(self, letter: LetterId) -> Letter:
        if letter not in self.held_letters:
            raise NotFound("not_found")
        return self.held_letters[letter]

    def _ticket(self, ticket: TicketId) -> Ticket:
        if ticket not in self.held_tickets:
            raise NotFound("not_found")
        return self.held_tickets[ticket]
