"""What the citizen keeps of their own on a document: when Home is to remind them of its end."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from client.design import Control, Option, Press, choice, note, section
from client.domain.documents import Document
from client.features.documents import marking
from client.i18n.formats import Speech


@dataclass(frozen=True, slots=True)
class MarkActs:
    on_star: Press
    on_remind: Callable[[int], object]
    trouble: Sequence[Control] = ()
    """Why the last mark was not kept."""


def reminder(document: Document, speech: Speech, acts: MarkActs) -> list[Control]:
    ends, chosen = document.expires_on, document.notice_days
    if ends is None or not marking.can_remind(document, speech.today):
        return []
    say = speech.say
    known = {*marking.NOTICES} if chosen is None else {*marking.NOTICES, chosen}
    days = sorted(known, reverse=True)
    options = [Option(one, say("documents.days", count=one)) for one in days]
    begins = None if chosen is None else speech.day(ends - timedelta(days=chosen))
    return [
        section(
            say("documents.reminder"),
            note(say("documents.reminder_text")),
            choice(options, chosen or 0, acts.on_remind, ident="remind"),
            note(
                say("documents.reminder_none")
                if begins is None
                else say("documents.reminder_day", day=begins)
            ),
            ident="reminder",
        )
    ]
