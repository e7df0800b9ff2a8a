"""Letters and tickets as the portal tells them, and as it takes them."""

from datetime import datetime

from client.domain.threads import (
    Letter,
    LetterId,
    LetterState,
    LetterToSend,
    ThreadEntry,
    Ticket,
    TicketCategory,
    TicketId,
    TicketKind,
    TicketState,
    TicketToOpen,
    Writer,
)
from client.domain.uploads import Upload
from client.domain.video_messages import VideoToSend
from client.portal.codec.corrections import read_proof, written_files
from client.portal.codec.institutions import read_institution
from client.portal.codec.reading import (
    Record,
    day,
    each,
    flag,
    identifier,
    inside,
    inside_or_none,
    moment,
    one_of,
    text,
    whole_number,
    words,
    words_or_none,
)
from client.portal.codec.video_messages import read_video, written_video


def read_letters(record: Record) -> tuple[Letter, ...]:
    return each(record, "letters", read_letter)


def read_letter(record: Record) -> Letter:
    signed_at, digest = inside(record, "signature", _read_signature)
    return Letter(
        id=LetterId(identifier(record, "id")),
        number=words(record, "number"),
        state=one_of(record, "state", LetterState, LetterState.UNKNOWN),
        institution=inside(record, "institution", read_institution),
        title=words(record, "title"),
        sent_at=moment(record, "sent_at"),
        working_days=whole_number(record, "working_days"),
        deadline=day(record, "deadline"),
        signed_at=signed_at,
        digest=digest,
        thread=each(record, "thread", _read_entry),
    )


def written_letter(letter: LetterToSend) -> Record:
    return {
        "institution": letter.institution,
        "title": letter.title,
        "text": letter.text,
        "files": written_files(letter.files),
    }


def read_tickets(record: Record) -> tuple[Ticket, ...]:
    return each(record, "tickets", read_ticket)


def read_ticket(record: Record) -> Ticket:
    return Ticket(
        id=TicketId(identifier(record, "id")),
        number=words(record, "number"),
        state=one_of(record, "state", TicketState, TicketState.UNKNOWN),
        kind=one_of(record, "kind", TicketKind, TicketKind.QUESTION),
        category=one_of(record, "category", TicketCategory, TicketCategory.OTHER),
        request_id=words_or_none(record, "request_id"),
        diagnostics=flag(record, "diagnostics"),
        concerns=words_or_none(record, "concerns"),
        sent_at=moment(record, "sent_at"),
        working_days=whole_number(record, "working_days"),
        deadline=day(record, "deadline"),
        stars=None if record.get("stars") is None else whole_number(record, "stars"),
        thread=each(record, "thread", _read_entry),
    )


def written_ticket(ticket: TicketToOpen) -> Record:
    return {
        "kind": ticket.kind.value,
        "category": ticket.category.value,
        "text": ticket.text,
        "files": written_files(ticket.files),
        "request_id": ticket.request_id,
        "diagnostics": ticket.diagnostics,
        "concerns": ticket.concerns,
        **written_video(ticket.video),
    }


def written_reply(
    said: str, files: tuple[Upload, ...], video: VideoToSend | None = None
) -> Record:
    return {"text": said, "files": written_files(files), **written_video(video)}


def _read_signature(record: Record) -> tuple[datetime, str]:
    return moment(record, "at"), words(record, "digest")


def _read_entry(record: Record) -> ThreadEntry:
    return ThreadEntry(
        at=moment(record, "at"),
        by=one_of(record, "by", Writer, Writer.UNKNOWN),
        text=words_or_none(record, "text"),
        note=inside_or_none(record, "note", text),
        files=each(record, "files", read_proof),
        video=None if record.get("video") is None else inside(record, "video", read_video),
    )
