"""Messages as the portal tells them, and what is said to it about them."""

import re
from typing import Final
from urllib.parse import urlencode

from client.domain.inbox import (
    ActKind,
    Attachment,
    Box,
    Category,
    Heading,
    InboxPage,
    Marked,
    Message,
    MessageAct,
    MessageId,
    MessageState,
    Precondition,
    Reply,
    Sieve,
    Signature,
    Summary,
    Target,
)
from client.domain.senders import Sender, SenderChoice, SenderId, Switches
from client.portal.codec.reading import (
    Record,
    broken,
    day_or_none,
    each,
    flag,
    identifier,
    inside,
    inside_or_none,
    moment,
    moment_or_none,
    one_of,
    text,
    whole_number,
    words,
    words_or_none,
)

_CURSOR: Final = re.compile(r"[0-9]{1,12}-[A-Za-z0-9_-]{1,64}")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_KIND: Final = re.compile(r"[a-z_]{1,32}")
_LONGEST_SEARCH: Final = 100


def read_page(record: Record) -> InboxPage:
    after = words_or_none(record, "next")
    if after is not None and _CURSOR.fullmatch(after) is None:
        raise broken("next")
    return InboxPage(
        messages=each(record, "messages", read_summary),
        next=after,
        found=whole_number(record, "found"),
        unread=read_unread(record),
    )


def read_unread(record: Record) -> int:
    return max(0, whole_number(record, "unread"))


def read_summary(record: Record) -> Summary:
    return Summary(_read_heading(record), inside_or_none(record, "preview", text))


def read_message(record: Record) -> Message:
    receipt = inside(record, "receipt", lambda told: told)
    return Message(
        heading=_read_heading(record),
        text=inside_or_none(record, "text", text),
        acts=each(record, "actions", _read_act),
        attachments=each(record, "attachments", _read_attachment),
        precondition=inside_or_none(record, "precondition", _read_precondition),
        receipt_wanted=flag(receipt, "wanted"),
        receipt_sent_at=moment_or_none(receipt, "sent_at"),
        replies=each(record, "replies", _read_reply),
    )


def read_marked(record: Record) -> Marked:
    refused = _read_idents(record, "refused") if "refused" in record else ()
    return Marked(_read_idents(record, "changed"), read_unread(record), refused)


def read_report_number(record: Record) -> str:
    return words(record, "number")


def read_senders(record: Record) -> tuple[SenderChoice, ...]:
    return each(record, "senders", read_sender_choice)


def read_sender_choice(record: Record) -> SenderChoice:
    return SenderChoice(
        sender=inside(record, "sender", _read_sender),
        messages=whole_number(record, "messages"),
        switches=inside(record, "switches", _read_switches),
    )


def written_switches(switches: Switches) -> Record:
    return {"push": switches.push, "muted": switches.muted, "receipts": switches.receipts}


def written_sieve(sieve: Sieve) -> Record:
    """Only what narrows; the portal's own box when it is the inbox."""
    told: Record = {}
    if sieve.box is not Box.INBOX:
        told["box"] = sieve.box.value
    if sieve.category is not None and sieve.category is not Category.UNKNOWN:
        told["category"] = sieve.category.value
    if sieve.sender is not None:
        told["sender"] = sieve.sender
    if sieve.only_unread:
        told["unread"] = True
    if said := " ".join(sieve.words.split())[:_LONGEST_SEARCH]:
        told["q"] = said
    return told


def queried(sieve: Sieve, after: str | None) -> str:
    told = written_sieve(sieve)
    if "unread" in told:
        told["unread"] = "true"
    if after is not None:
        told["after"] = after
    return f"?{urlencode(told)}" if told else ""


def _read_heading(record: Record) -> Heading:
    return Heading(
        id=_read_ident(record),
        sender=inside(record, "sender", _read_sender),
        source=inside(record, "source", lambda told: inside(told, "name", text)),
        category=one_of(record, "category", Category, Category.UNKNOWN),
        subject=inside(record, "subject", text),
        reference=words_or_none(record, "reference"),
        concerns=inside_or_none(record, "concerns", text),
        sent_at=moment(record, "sent_at"),
        signature=one_of(record, "signature", Signature, Signature.UNKNOWN),
        deadline=day_or_none(record, "deadline"),
        state=one_of(record, "state", MessageState, MessageState.UNKNOWN),
        changed_at=moment_or_none(record, "changed_at"),
        read_at=moment_or_none(record, "read_at"),
        archived=flag(record, "archived"),
        locked=flag(record, "locked"),
        files=whole_number(record, "files"),
    )


def _read_idents(record: Record, key: str) -> tuple[MessageId, ...]:
    told = record.get(key)
    if not isinstance(told, list):
        raise broken(key)
    return each({key: [{"id": one} for one in told]}, key, _read_ident)  # pyright: ignore[reportUnknownVariableType] - JSON


def _read_ident(record: Record) -> MessageId:
    return MessageId(identifier(record, "id"))


def _read_sender(record: Record) -> Sender:
    return Sender(SenderId(identifier(record, "id")), inside(record, "name", text))


def _read_act(record: Record) -> MessageAct:
    kind = one_of(record, "kind", ActKind, ActKind.UNKNOWN)
    return MessageAct(kind, inside_or_none(record, "target", _read_target))


def _read_target(record: Record) -> Target:
    kind = words(record, "kind")
    if _KIND.fullmatch(kind) is None:
        raise broken("kind")
    return Target(kind, identifier(record, "id"))


def _read_attachment(record: Record) -> Attachment:
    digest = words(record, "sha256")
    if _DIGEST.fullmatch(digest) is None:
        raise broken("sha256")
    return Attachment(
        id=identifier(record, "id"),
        name=words(record, "name"),
        media_type=words(record, "media_type"),
        size=max(0, whole_number(record, "size")),
        sha256=digest,
    )


def _read_precondition(record: Record) -> Precondition:
    return Precondition(
        text=inside(record, "text", text),
        version=words(record, "version"),
        accepted_at=moment_or_none(record, "accepted_at"),
    )


def _read_reply(record: Record) -> Reply:
    return Reply(identifier(record, "id"), words(record, "text"), moment(record, "at"))


def _read_switches(record: Record) -> Switches:
    return Switches(flag(record, "push"), flag(record, "muted"), flag(record, "receipts"))
