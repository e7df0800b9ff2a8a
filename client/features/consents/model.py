"""What the list and a decision know. Pure."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final

from client.domain.answers import Failed
from client.domain.consents import Consent, ConsentId, ConsentState, Decision, Licence
from client.domain.institutions import InstitutionId
from client.domain.languages import Language


class Group(Enum):
    REQUESTS = "requests"
    ACTIVE = "active"
    PAUSED = "paused"
    ENDED = "ended"


_GROUPS: Final[Mapping[ConsentState, Group]] = {
    ConsentState.REQUESTED: Group.REQUESTS,
    ConsentState.ACTIVE: Group.ACTIVE,
    ConsentState.PAUSED: Group.PAUSED,
}
MYSELF: Final = ""
"""Whose consents: one's own, or a child's by name."""


@dataclass(frozen=True, slots=True)
class Listed:
    whose: str = MYSELF
    institution: InstitutionId | None = None
    """Of this one alone; `None` for everybody's."""
    group: Group | None = None
    """`None` until the citizen chooses: then what waits is shown, or what is in force."""
    explaining: bool = False


def of_person(state: Listed, whose: str) -> Listed:
    return replace(state, whose=whose, group=None)


def of_everybody(state: Listed) -> Listed:
    return replace(state, institution=None, group=None)


def in_group(state: Listed, group: Group) -> Listed:
    return replace(state, group=group)


def explained(state: Listed) -> Listed:
    return replace(state, explaining=not state.explaining)


def group_of(consent: Consent) -> Group:
    """A state from a newer portal is no invitation to answer: it stands with what has ended."""
    return _GROUPS.get(consent.state, Group.ENDED)


def children(known: Iterable[Consent]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.subject.name for one in known if one.subject.is_child))


def of_whom(known: Iterable[Consent], whose: str) -> tuple[Consent, ...]:
    return tuple(
        one for one in known if (one.subject.name if one.subject.is_child else MYSELF) == whose
    )


def of_institution(
    known: Iterable[Consent], institution: InstitutionId | None
) -> tuple[Consent, ...]:
    ident = institution
    return tuple(one for one in known if ident in (None, one.recipient.institution.id))


def in_sight(known: Iterable[Consent], group: Group) -> tuple[Consent, ...]:
    """The newest first."""
    return tuple(reversed([one for one in known if group_of(one) is group]))


def chosen_group(state: Listed, known: tuple[Consent, ...]) -> Group:
    if state.group is not None:
        return state.group
    return Group.REQUESTS if in_sight(known, Group.REQUESTS) else Group.ACTIVE


class Ended(Enum):
    """How a decision ended that was not the citizen's to make any more."""

    ELSEWHERE = "consent_decided"
    CHANGED = "consent_changed"


@dataclass(frozen=True, slots=True)
class Deciding:
    choices: Mapping[ConsentId, bool] = field(default_factory=dict[ConsentId, bool])
    """Nothing is chosen beforehand."""
    sending: bool = False
    not_sent: Failed | None = None
    ended: Ended | None = None
    decided: tuple[Consent, ...] = ()


def chosen(state: Deciding, consent: ConsentId, *, allow: bool) -> Deciding:
    if state.sending:
        return state
    return replace(state, choices={**state.choices, consent: allow}, not_sent=None, ended=None)


def begun(state: Deciding) -> Deciding:
    return replace(state, sending=True, not_sent=None, ended=None)


def refused(state: Deciding, failed: Failed) -> Deciding:
    return replace(state, sending=False, not_sent=failed)


def overtaken(ended: Ended) -> Deciding:
    """What was chosen for other words counts for nothing."""
    return Deciding(ended=ended)


def finished(state: Deciding, decided: tuple[Consent, ...]) -> Deciding:
    return replace(state, sending=False, decided=decided)


def stayed(state: Deciding) -> Deciding:
    """The citizen did not sign after all: what was chosen is still chosen."""
    return replace(state, sending=False)


def is_complete(state: Deciding, group: Iterable[Consent]) -> bool:
    return all(one.id in state.choices for one in group)


def needs_signature(state: Deciding, group: Iterable[Consent]) -> bool:
    return any(one.needs_signature and state.choices.get(one.id) for one in group)


def can_be_allowed(consent: Consent) -> bool:
    return consent.recipient.licence is Licence.ACTIVE


def decisions(
    state: Deciding, group: Iterable[Consent], language: Language
) -> tuple[Decision, ...]:
    return tuple(
        Decision(one.id, state.choices[one.id], one.shown_hash(language)) for one in group
    )


def key_of(made: tuple[Decision, ...]) -> str:
    """The same for the same answers to the same words: sent twice, it is one decision."""
    said = [[one.consent, one.allow, one.shown] for one in made]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()
