"""What one message lets a citizen do, and what the screen says of it afterwards."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from client.device.files import NotSaved
from client.domain.calendars import calendar_file
from client.domain.hints import INBOX
from client.domain.inbox import Attachment, Fetched, Mark, Message, MessageId
from client.edges import Edges
from client.features.inbox import opened
from client.features.inbox.opened import FileState, State
from client.features.inbox.views.acts import MessageActs
from client.hooks import Change
from client.i18n.formats import Speech
from client.places.inbox import Senders
from client.portal.errors import PortalError, PortalUnreachable, Refused

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Doing:
    edges: Edges
    state: State
    change: Change[State]
    one: Message
    again: Callable[[], object]
    """Asks for the message anew."""
    speech: Speech

    async def accept(self) -> None:
        """A condition that changed while it was read is read anew, not failed."""
        one = self.one
        if one.precondition is None or self.state.busy:
            return
        self.change(opened.begun)
        try:
            await self.edges.portal.accept_condition(one.id, one.precondition.version)
        except Refused:
            self.change(opened.condition_changed)
        except PortalError as error:
            self._refuse(error)
            return
        else:
            self.change(opened.finished)
        self._look_again()

    async def mark(self, what: Mark) -> None:
        deed = self.edges.portal.mark(what, [self.one.id])
        await self._do(deed, lambda now, _: opened.finished(now))

    async def reply(self) -> None:
        self.change(opened.reply_tried)
        text = self.state.reply.strip()
        if not text or self.state.busy:
            return
        key = opened.reply_key(self.one, text)
        deed = self.edges.portal.reply(self.one.id, text, key)
        await self._do(deed, lambda now, _: opened.replied(now))

    async def report(self) -> None:
        self.change(opened.report_tried)
        told = self.state.report
        if told is None or told.why is None or self.state.busy:
            return
        key, comment = opened.report_key(self.one, told), told.comment.strip()
        deed = self.edges.portal.report_message(self.one.id, told.why, comment, key)
        await self._do(deed, opened.reported)

    async def keep_date(self) -> None:
        head = self.one.heading
        if head.deadline is None:
            return
        subject = self.speech.of(head.subject)
        title = self.speech.say("inbox.calendar_text", subject=subject)
        content = calendar_file(self.one.id, title, head.deadline, self.edges.clock.now())
        if await self._saved("deadline.ics", content) is FileState.SAVED:
            self.change(opened.calendar_kept)

    async def take(self, file: Attachment) -> None:
        def became(outcome: opened.Outcome | None) -> None:
            self.change(lambda now: opened.file_became(now, file.id, outcome))

        became(FileState.TAKING)
        try:
            got = await self.edges.portal.attachment(self.one.id, file)
        except PortalError as error:
            became(error.as_failed())
            return
        became(await self._saved(file.name, got.content) if isinstance(got, Fetched) else got)

    async def _saved(self, name: str, content: bytes) -> FileState | None:
        try:
            return FileState.SAVED if await self.edges.files.save(name, content) else None
        except NotSaved:
            return FileState.NOT_SAVED

    async def _do(self, deed: Awaitable[T], after: Callable[[State, T], State]) -> None:
        self.change(opened.begun)
        try:
            got = await deed
        except PortalError as error:
            self._refuse(error)
            return
        self.change(lambda now: after(now, got))
        self._look_again()

    def _refuse(self, error: PortalError) -> None:
        failed = error.as_failed()
        self.change(lambda now: opened.refused(now, failed))

    def _look_again(self) -> None:
        self.again()
        self.edges.hints.changed(INBOX)


def acts_of(doing: Doing) -> MessageActs:
    change, go = doing.change, doing.edges.go
    return MessageActs(
        on_accept=doing.accept,
        on_file=doing.take,
        on_go=go,
        on_calendar=doing.keep_date,
        on_mark=doing.mark,
        on_reply=lambda: change(opened.reply_begun),
        on_reply_typed=lambda text: change(partial(opened.reply_typed, text=text)),
        on_reply_sent=doing.reply,
        on_reply_left=lambda: change(opened.reply_left),
        on_report=lambda: change(opened.report_opened),
        on_sender=lambda: go(Senders()),
        on_complain=lambda why: change(partial(opened.complained, why=why)),
        on_report_comment=lambda text: change(partial(opened.report_commented, comment=text)),
        on_report_sent=doing.report,
        on_report_left=lambda: change(opened.report_closed),
    )


async def note_reading(edges: Edges, change: Change[State], message: MessageId) -> None:
    try:
        await edges.portal.mark(Mark.READ, [message])
    except PortalUnreachable:
        change(opened.postponed)  # it could not even be kept
    except PortalError:
        return  # it stays unread, and the list says so
    else:
        change(opened.was_read)
        edges.hints.changed(INBOX)
