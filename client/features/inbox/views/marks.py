"""What became of marks: done, not done, waiting for the portal, not taken by it."""

from dataclasses import dataclass
from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.answers import Trouble
from client.domain.inbox import Mark
from client.features.inbox.model import State
from client.i18n.formats import Speech

_DONE: Final = {
    Mark.READ: "inbox.done_read",
    Mark.UNREAD: "inbox.done_unread",
    Mark.ARCHIVE: "inbox.done_archive",
    Mark.UNARCHIVE: "inbox.done_unarchive",
}
_AWAY: Final = {Trouble.OFFLINE, Trouble.BUSY}


@dataclass(frozen=True, slots=True)
class MarkActs:
    on_undo: Press
    on_told: Press
    on_take_back: Press
    """All that wait."""
    on_refusal_read: Press


@dataclass(frozen=True, slots=True)
class Unsent:
    """What the whole app knows of marks."""

    waiting: int = 0
    refused: int = 0


NOTHING_UNSENT: Final = Unsent()


def unsent_lines(unsent: Unsent, speech: Speech, acts: MarkActs) -> list[Control]:
    say, lines = speech.say, list[Control]()
    if unsent.refused:
        number = speech.number(unsent.refused)
        text = say("inbox.refused_marks", count=unsent.refused, number=number)
        close = design.Action(say("inbox.dismiss"), acts.on_refusal_read)
        lines.append(design.banner(text, Tone.WARNING, action=close, ident="refused-marks"))
    if unsent.waiting:
        number = speech.number(unsent.waiting)
        text = say("inbox.waiting_marks", count=unsent.waiting, number=number)
        back = design.Action(say("inbox.take_back"), acts.on_take_back, icons.UNDO)
        lines.append(design.as_of(text, action=back, ident="waiting-marks"))
    return lines


def outcome(state: State, speech: Speech, acts: MarkActs) -> list[Control]:
    say = speech.say
    if state.not_done is not None:
        away = "inbox.not_all_away" if state.not_all else "inbox.not_done_away"
        word = away if state.not_done in _AWAY else "inbox.not_done"
        close = design.Action(say("inbox.dismiss"), acts.on_told)
        return [design.banner(say(word), Tone.DANGER, action=close)]
    if state.done is None:
        return []
    return [*_done(state, speech, acts), *_left(state, speech)]


def _done(state: State, speech: Speech, acts: MarkActs) -> list[Control]:
    say, done = speech.say, state.done
    if done is None or not (done.messages or not done.refused):
        return []
    count = len(done.messages)
    if not count:
        return [design.banner(say("inbox.done_nothing"))]
    text = say(_DONE[done.what], count=count, number=speech.number(count))
    undo = design.Action(say("inbox.undo"), acts.on_undo, icons.UNDO)
    return [design.banner(text, Tone.SUCCESS, action=undo)]


def _left(state: State, speech: Speech) -> list[Control]:
    """What stays as it was, whatever was pressed."""
    count = 0 if state.done is None else state.done.refused
    if not count:
        return []
    text = speech.say("inbox.left_alone", count=count, number=speech.number(count))
    return [design.banner(text, Tone.WARNING, ident="left-alone")]
