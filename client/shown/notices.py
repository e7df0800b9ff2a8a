"""What a notice of the system says: that something has come, and no more unless it is wished."""

from collections.abc import Sequence
from typing import Final

from client.domain.inbox import Heading
from client.domain.notices import Notice, Pile
from client.i18n.formats import Speech

_MOST_NAMED: Final = 3
"""Senders; the others are a number."""


def trial_notice(speech: Speech) -> Notice:
    return Notice(speech.say("notices.trial"), speech.say("notices.trial_text"), pile=Pile.TRIAL)


def news_notice(headings: Sequence[Heading], speech: Speech, *, shows_content: bool) -> Notice:
    """One for all that came together. A system keeps what it has shown: so little as a rule."""
    say, count = speech.say, len(headings)
    if count == 1:
        (one,) = headings
        if not shows_content:
            return Notice(say("notices.new"), opens=one.id)
        return Notice(speech.of(one.sender.name), speech.of(one.subject), one.id)
    title = say("notices.several", count=count, number=speech.number(count))
    return Notice(title, _senders(headings, speech) if shows_content else "")


def deadline_notice(headings: Sequence[Heading], speech: Speech, *, shows_content: bool) -> Notice:
    say, count = speech.say, len(headings)
    if count > 1:
        title = say("notices.deadlines", count=count, number=speech.number(count))
        text = _senders(headings, speech) if shows_content else ""
        return Notice(title, text, pile=Pile.DEADLINES)
    (one,) = headings
    if not shows_content or one.deadline is None:
        return Notice(say("notices.deadline"), opens=one.id, pile=Pile.DEADLINES)
    when = speech.days_away(one.deadline)
    title = say("notices.deadline_when", when=when)
    return Notice(title, speech.of(one.subject), one.id, Pile.DEADLINES)


def _senders(headings: Sequence[Heading], speech: Speech) -> str:
    names = list(dict.fromkeys(speech.of(one.sender.name) for one in headings))
    named, others = ", ".join(names[:_MOST_NAMED]), len(names) - _MOST_NAMED
    if others <= 0:
        return named
    return speech.say(
        "notices.and_others", named=named, count=others, number=speech.number(others)
    )
