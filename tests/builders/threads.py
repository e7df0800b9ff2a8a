"""Letters and tickets."""

from collections.abc import Iterable
from datetime import date

from client.domain.corrections import ProofFile
from client.domain.threads import (
    Letter,
    LetterId,
    LetterState,
    ThreadEntry,
    Ticket,
    TicketCategory,
    TicketId,
    TicketKind,
    TicketState,
    Writer,
)
from client.domain.uploads import Upload
from tests.builders.institutions import NOON, a_text, an_institution


def an_entry_of(
    by: Writer = Writer.CITIZEN, said: str = "Salam", files: tuple[ProofFile, ...] = ()
) -> ThreadEntry:
    mine = by is Writer.CITIZEN
    return ThreadEntry(NOON, by, said if mine else None, None if mine else a_text(said), files)


def listed(files: Iterable[Upload]) -> tuple[ProofFile, ...]:
    """As the portal lists what it was sent."""
    return tuple(ProofFile(f.name, len(f.content), f.transcript or None) for f in files)


def a_letter(ident: str = "l-1", state: LetterState = LetterState.SENT, **more) -> Letter:
    known = {
        "number": "RM-2026-000001",
        "institution": an_institution(),
        "title": "Yol nişanı",
        "sent_at": NOON,
        "working_days": 15,
        "deadline": date(2026, 12, 14),
        "signed_at": NOON,
        "digest": "0" * 64,
        "thread": (an_entry_of(),),
    }
    return Letter(id=LetterId(ident), state=state, **(known | more))


def a_ticket(ident: str = "t-1", state: TicketState = TicketState.RECEIVED, **more) -> Ticket:
    known = {
        "number": "YM-2026-000001",
        "kind": TicketKind.QUESTION,
        "category": TicketCategory.DATA,
        "request_id": None,
        "diagnostics": False,
        "concerns": None,
        "sent_at": NOON,
        "working_days": 15,
        "deadline": date(2026, 12, 14),
        "stars": None,
        "thread": (an_entry_of(),),
    }
    return Ticket(id=TicketId(ident), state=state, **(known | more))
