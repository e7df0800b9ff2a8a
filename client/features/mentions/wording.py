"""The same sentences to whoever is named, and to whoever stands for them."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from client.domain.family import Represented
from client.domain.mentions import Happened, Step
from client.i18n import Say

_OF_ANOTHER: Final[Mapping[str, str]] = {
    "mentions.title": "mentions.title_of",
    "mentions.lead": "mentions.lead_of",
    "mentions.one": "mentions.one_of",
    "mentions.none_yet": "mentions.none_yet_of",
    "mentions.none_yet_text": "mentions.none_yet_text_of",
    "mentions.open_text": "mentions.open_text_of",
    "mentions.settled_text": "mentions.settled_text_of",
    "mentions.relation": "mentions.relation_of",
    "mentions.informed": "mentions.informed_of",
    "mentions.consent": "mentions.consent_of",
    "mentions.legal_representative": "mentions.legal_representative_of",
    "mentions.power_of_attorney": "mentions.power_of_attorney_of",
    "mentions.objected": "mentions.objected_of",
    "mentions.taken_back": "mentions.taken_back_of",
    "mentions.you_wrote": "mentions.written",
    "mentions.reason_help": "mentions.reason_help_of",
    "mentions.objected_by": "mentions.objected_by_of",
    "mentions.taken_back_by": "mentions.taken_back_by_of",
    "mentions.overtaken_objected": "mentions.overtaken_objected_of",
    "mentions.overtaken_not_open": "mentions.overtaken_not_open_of",
}
_THROUGH: Final[Mapping[Happened, str]] = {
    Happened.OBJECTED: "mentions.objected_by",
    Happened.TAKEN_BACK: "mentions.taken_back_by",
}


def wording(say: Say, whose: Represented | None) -> Say:
    """`whose` is somebody the citizen stands for, where it is not about themselves."""
    return say if whose is None else partial(_of_another, say, whose.name)


def _of_another(say: Say, whose: str, key: str, /, **values: object) -> str:
    named: dict[str, object] = {"name": whose} if key == "mentions.title" else {}
    return say(_OF_ANOTHER.get(key, key), **values, **named)


def happened(step: Step, word: str, say: Say) -> str:
    """A representative is named; what one did oneself needs no name."""
    if step.by is None or step.what not in _THROUGH:
        return say(word)
    return say(_THROUGH[step.what], name=step.by)


def written(step: Step, say: Say) -> str | None:
    if step.reason is None:
        return None
    return say("mentions.you_wrote" if step.by is None else "mentions.written", text=step.reason)
