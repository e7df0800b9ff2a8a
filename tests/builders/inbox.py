"""Messages of any kind, and the list they stand in."""

import hashlib
from datetime import date, datetime

from client.domain.inbox import (
    ActKind,
    Attachment,
    Category,
    Heading,
    Message,
    MessageAct,
    MessageId,
    MessageState,
    Precondition,
    Reply,
    Signature,
    Summary,
    Target,
)
from client.domain.senders import Sender, SenderChoice, SenderId, Switches
from tests.builders.institutions import NOON, a_text

LOUD = Switches(push=True, muted=False, receipts=True)


def a_sender(ident: str = "asan", name: str = "ASAN xidmət") -> Sender:
    return Sender(SenderId(ident), a_text(name))


def a_heading(
    ident: str = "m-1",
    subject: str = "Müraciətinizə cavab",
    *,
    sender: Sender | None = None,
    category: Category = Category.LETTER,
    sent_at: datetime = NOON,
    read_at: datetime | None = None,
    archived: bool = False,
    locked: bool = False,
    reference: str | None = None,
    signature: Signature = Signature.VERIFIED,
    deadline: date | None = None,
    state: MessageState = MessageState.ARRIVED,
    concerns: str | None = None,
    files: int = 0,
) -> Heading:
    return Heading(
        id=MessageId(ident),
        sender=sender or a_sender(),
        source=a_text("Elektron sənəd dövriyyəsi"),
        category=category,
        subject=a_text(subject),
        reference=reference,
        concerns=None if concerns is None else a_text(concerns),
        sent_at=sent_at,
        signature=signature,
        deadline=deadline,
        state=state,
        changed_at=None if state is MessageState.ARRIVED else NOON,
        read_at=read_at,
        archived=archived,
        locked=locked,
        files=files,
    )


def a_message(
    ident: str = "m-1",
    text: str | None = "Hörmətli vətəndaş,\n\nmüraciətinizə baxıldı.",
    *,
    heading: Heading | None = None,
    acts: tuple[ActKind, ...] = (),
    target: Target | None = None,
    attachments: tuple[Attachment, ...] = (),
    condition: str | None = None,
    replies: tuple[Reply, ...] = (),
    receipt_wanted: bool = False,
    **told,
) -> Message:
    locked = condition is not None
    return Message(
        heading=heading or a_heading(ident, locked=locked, files=len(attachments), **told),
        text=None if text is None or locked else a_text(text),
        acts=tuple(MessageAct(kind, target) for kind in acts),
        attachments=attachments,
        precondition=None if condition is None else Precondition(a_text(condition), "1", None),
        receipt_wanted=receipt_wanted,
        receipt_sent_at=None,
        replies=replies,
    )


def a_summary(message: Message) -> Summary:
    return Summary(message.heading, message.text)


def an_attachment(content: bytes = b"Qeyd", *, name: str = "mektub.txt") -> Attachment:
    digest = hashlib.sha256(content).hexdigest()
    return Attachment("f-1", name, "text/plain", len(content), digest)


def a_sender_choice(
    sender: Sender | None = None, switches: Switches = LOUD, messages: int = 3
) -> SenderChoice:
    return SenderChoice(sender or a_sender(), messages, switches)
