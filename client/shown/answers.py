"""An answer of the portal on a screen: its skeleton, itself since when, or why it is missing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from client.design import Action, Control, Press, as_of, icons
from client.domain.answers import Answer, Failed, Ready, Waiting
from client.i18n.formats import Speech
from client.shown.troubles import NAMES, again, trouble

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asking:
    """How to ask again for what is shown, and to copy the number of a question that failed."""

    speech: Speech
    on_again: Press
    on_copy: Callable[[str], object]


def answered(
    answer: Answer[T], asking: Asking, *, waiting: Control, ready: Callable[[T], Control]
) -> Control:
    match answer:
        case Waiting():
            return waiting
        case Failed():
            return trouble(answer, asking.speech, on_again=asking.on_again, on_copy=asking.on_copy)
        case Ready(value):
            return ready(value)


def since_when(answer: Answer[Any], asking: Asking) -> Control | None:
    """Nothing while there is nothing to be old."""
    if not isinstance(answer, Ready):
        return None
    speech = asking.speech
    moment = speech.moment(answer.as_of)
    if answer.trouble is None:
        renew = Action(speech.say("trouble.renew"), asking.on_again, icons.AGAIN)
        return as_of(speech.say("trouble.as_of", moment=moment), action=renew)
    why = speech.say(NAMES[answer.trouble])
    old = speech.say("trouble.as_of_old", why=why, moment=moment)
    return as_of(old, old=True, action=again(speech, asking.on_again))
