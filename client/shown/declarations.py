"""Declarations in words: who stands how to whom, on what ground, and how it stands."""

from collections.abc import Mapping
from typing import Final

from client.design import Control, Icon, Tone, icons, tag
from client.domain.declarations import Declaration, DeclarationState, Ground, Informed, Relation
from client.domain.mentions import Mention
from client.i18n.formats import Speech

RELATIONS: Final[Mapping[Relation, str]] = {
    Relation.SPOUSE: "declarations.spouse",
    Relation.CHILD: "declarations.child",
    Relation.PARENT: "declarations.parent",
    Relation.RELATIVE: "declarations.relative",
    Relation.FRIEND: "declarations.friend",
    Relation.COLLEAGUE: "declarations.colleague",
    Relation.OTHER: "declarations.other",
}
GROUNDS: Final[Mapping[Ground, str]] = {
    Ground.CONSENT: "declarations.consent",
    Ground.LEGAL_REPRESENTATIVE: "declarations.legal_representative",
    Ground.POWER_OF_ATTORNEY: "declarations.power_of_attorney",
    Ground.LAW: "declarations.law",
    Ground.UNKNOWN: "declarations.unknown",
}
INFORMED: Final[Mapping[Informed, str]] = {
    Informed.IN_PERSON: "declarations.in_person",
    Informed.WRITTEN: "declarations.written",
    Informed.PHONE: "declarations.phone",
    Informed.ELECTRONICALLY: "declarations.electronically",
    Informed.UNKNOWN: "declarations.unknown",
}
_STATES: Final[Mapping[DeclarationState, tuple[str, Tone, Icon]]] = {
    DeclarationState.ACTIVE: ("declarations.active", Tone.SUCCESS, icons.SUCCESS),
    DeclarationState.DISPUTED: ("declarations.disputed", Tone.WARNING, icons.ATTENTION),
    DeclarationState.WITHDRAWN: ("declarations.withdrawn", Tone.NEUTRAL, icons.REVOKED),
    DeclarationState.ENDED: ("declarations.ended", Tone.NEUTRAL, icons.REVOKED),
    DeclarationState.EXPIRED: ("declarations.expired", Tone.NEUTRAL, icons.EXPIRED),
    DeclarationState.UNKNOWN: ("declarations.state_unknown", Tone.NEUTRAL, icons.UNKNOWN),
}


def state_tag(state: DeclarationState, speech: Speech) -> Control:
    word, tone, icon = _STATES[state]
    return tag(speech.say(word), tone, icon)


def told_of(one: Declaration | Mention, speech: Speech) -> str:
    """How and when those named were told."""
    return f"{speech.say(INFORMED[one.informed])}, {speech.day(one.informed_on)}"


def data_in(one: Declaration | Mention, speech: Speech) -> str:
    return "\n".join(f"• {speech.of(each)}" for each in one.data)
