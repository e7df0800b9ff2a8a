"""An inbox in memory: marked, accepted, answered and silenced as the portal does it."""

from collections.abc import Iterable
from dataclasses import replace

from client.domain.answers import Ready
from client.domain.hints import Since
from client.domain.inbox import (
    ActKind,
    Attachment,
    Box,
    Complaint,
    Fetched,
    FileTrouble,
    InboxPage,
    Mark,
    Marked,
    Message,
    MessageId,
    Preparing,
    Reply,
    Sieve,
)
from client.domain.senders import SenderChoice, SenderId, Switches
from client.portal.errors import NotFound, Refused
from tests.builders import NOON
from tests.builders.inbox import LOUD, a_summary
from tests.doubles.asked import Asked

AT_ONCE = 30


class FakeInbox(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_messages: dict[MessageId, Message] = {}
        self.held_files: dict[str, Fetched | Preparing | FileTrouble] = {}
        self.held_switches: dict[SenderId, Switches] = {}
        self.reported: list[tuple[MessageId, Complaint, str]] = []
        self.held_since = Since((), 0, complete=True)
        self._replied: dict[str, MessageId] = {}

    async def inbox(self, sieve: Sieve, after: str | None = None) -> Ready[InboxPage]:
        await self._asked("inbox", after or "")
        found = self._passing(sieve)
        begin = 0 if after is None else int(after.partition("-")[0])
        end = begin + AT_ONCE
        return self._ready(
            InboxPage(
                messages=tuple(a_summary(one) for one in found[begin:end]),
                next=f"{end}-x" if end < len(found) else None,
                found=len(found),
                unread=self._unread(),
            )
        )

    async def unread(self) -> Ready[int]:
        await self._asked("unread")
        return self._ready(self._unread())

    async def message(self, message: MessageId) -> Ready[Message]:
        await self._asked("message", message)
        return self._ready(self._in_the_inbox(message))

    async def mark(self, what: Mark, messages: Iterable[MessageId]) -> Marked:
        await self._asked("mark", what.value)
        idents = list(messages)
        found = [one for one in idents if one in self.held_messages]
        refused = tuple(one for one in idents if one not in found or self._is_locked(one, what))
        return replace(self._mark(what, found), refused=refused)

    async def mark_matching(self, what: Mark, sieve: Sieve) -> Marked:
        await self._asked("mark_matching", what.value)
        return self._mark(what, [one.id for one in self._passing(sieve)])

    async def take_back_marks(self) -> None:
        await self._asked("take_back_marks")

    async def accept_condition(self, message: MessageId, version: str) -> Message:
        await self._asked("accept_condition", message)
        one = self._in_the_inbox(message)
        if one.precondition is None or one.precondition.version != version:
            raise Refused("conflict")
        accepted = replace(one.precondition, accepted_at=NOON)
        opened = replace(
            one,
            precondition=accepted,
            text=one.heading.subject,
            heading=replace(one.heading, locked=False),
        )
        self.held_messages[message] = opened
        return opened

    async def reply(self, message: MessageId, text: str, key: str) -> Message:
        await self._asked("reply", message)
        one = self._in_the_inbox(message)
        if key in self._replied:
            return one
        if not one.offers(ActKind.REPLY):
            raise Refused("conflict")
        said = Reply(f"r-{len(one.replies)}", text, NOON)
        self._replied[key] = message
        self.held_messages[message] = replace(one, replies=(*one.replies, said))
        return self.held_messages[message]

    async def report_message(
        self, message: MessageId, why: Complaint, comment: str, key: str
    ) -> str:
        await self._asked("report_message", message)
        self._in_the_inbox(message)
        if key in self._replied:
            return f"XM-2026-{len(self.reported):06}"
        self._replied[key] = message
        self.reported.append((message, why, comment))
        return f"XM-2026-{len(self.reported):06}"

    async def attachment(
        self, message: MessageId, file: Attachment
    ) -> Fetched | Preparing | FileTrouble:
        await self._asked("attachment", file.id)
        self._in_the_inbox(message)
        return self.held_files.get(file.id, Fetched(b"Qeyd"))

    async def senders(self) -> Ready[tuple[SenderChoice, ...]]:
        await self._asked("senders")
        known = {one.heading.sender.id for one in self.held_messages.values()}
        return self._ready(tuple(self._choice(one) for one in sorted(known)))

    async def change_sender(self, sender: SenderId, switches: Switches) -> SenderChoice:
        await self._asked("change_sender", sender)
        self.held_switches[sender] = switches
        return self._choice(sender)

    async def hints_since(self, last: int | None) -> Since:
        await self._asked("hints_since", str(last))
        return self.held_since

    def _choice(self, sender: SenderId) -> SenderChoice:
        written = [one for one in self.held_messages.values() if one.heading.sender.id == sender]
        if not written:
            raise NotFound("not_found")
        switches = self.held_switches.get(sender, LOUD)
        return SenderChoice(written[0].heading.sender, len(written), switches)

    def _in_the_inbox(self, message: MessageId) -> Message:
        if message not in self.held_messages:
            raise NotFound("not_found")
        return self.held_messages[message]

    def _passing(self, sieve: Sieve) -> list[Message]:
        found = [one for one in self.held_messages.values() if _passes(one, sieve)]
        return sorted(found, key=lambda one: one.heading.sent_at, reverse=True)

    def _is_locked(self, ident: MessageId, what: Mark) -> bool:
        return what is Mark.READ and self.held_messages[ident].heading.locked

    def _unread(self) -> int:
        heads = [one.heading for one in self.held_messages.values()]
        return sum(head.is_unread and not head.archived for head in heads)

    def _mark(self, what: Mark, messages: list[MessageId]) -> Marked:
        changed = []
        for ident in messages:
            before = self.held_messages[ident]
            after = replace(before, heading=_marked(before.heading, what))
            if after != before:
                self.held_messages[ident] = after
                changed.append(ident)
        return Marked(tuple(changed), self._unread())


def _passes(message: Message, sieve: Sieve) -> bool:
    head = message.heading
    said = f"{head.subject.az} {head.sender.name.az} {message.text.az if message.text else ''}"
    return (
        (sieve.box is Box.ALL or head.archived == (sieve.box is Box.ARCHIVE))
        and sieve.category in (None, head.category)
        and sieve.sender in (None, head.sender.id)
        and (not sieve.only_unread or head.is_unread)
        and all(word in said.casefold() for word in sieve.words.casefold().split())
    )


def _marked(head, what):
    match what:
        case Mark.READ:
            return head if head.locked or head.read_at else replace(head, read_at=NOON)
        case Mark.UNREAD:
            return replace(head, read_at=None)
        case Mark.ARCHIVE:
            return replace(head, archived=True)
        case _:
            return replace(head, archived=False)
