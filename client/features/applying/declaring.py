"""A declaration while it is written: who, on what ground, how they were told, four warranties.

Nothing is ticked beforehand (R-5.1, R-5.2). Pure.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from client.domain.answers import Failed
from client.domain.declarations import (
    Declaration,
    DeclarationId,
    DeclarationState,
    Declared,
    Declaring,
    Ground,
    Informed,
    Relation,
    Terms,
)
from client.domain.form_answers import Fault, day_in, written_day
from client.domain.forms import Attached, FieldKey, Named
from client.domain.services import ServiceId
from client.domain.submissions import Undeclared

MOST_FILES: Final = 3
_TERMS: Final = "/body/terms_version"
_HOLDS: Final = timedelta(days=365)
_LONGEST: Final = timedelta(days=366)
"""By the contract's portal; it has the last word."""


@dataclass(frozen=True, slots=True)
class State:
    people: tuple[Named, ...]
    informed_on: str
    until: str
    relations: Mapping[str, Relation] = field(default_factory=dict[str, Relation])
    """By FİN."""
    ground: Ground | None = None
    informed: Informed | None = None
    evidence: tuple[Attached, ...] = ()
    ticked: frozenset[str] = frozenset()
    tried: bool = False
    busy: bool = False
    signed: bool = False
    failed: Failed | None = None
    wrong: tuple[tuple[str, str], ...] = ()
    """What the portal did not take: where, and why, in the citizen's language."""
    earlier: DeclarationId | None = None
    """Not taken because of this one, to which somebody named objects (R-5.2)."""
    before: tuple[Declaration, ...] = field(default=(), repr=False)
    """As they were known when it was not taken: too old to tell that it is settled."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What was written at this window, and as what it was begun."""

    begun: State = field(repr=False)
    state: State = field(repr=False)


def begun(missing: tuple[Undeclared, ...], names: Mapping[str, str], today: date) -> State:
    """`names` are known for those who were chosen from a register."""
    people = tuple(
        replace(one.person, name=one.person.name or names.get(one.person.fin, ""))
        for one in missing
    )
    return State(people, written_day(today), written_day(today + _HOLDS))


def resumed(fresh: State, kept: Kept) -> State:
    """What was written of whoever is still named. What was confirmed is confirmed anew: it is
    read before it is ticked (R-5.2)."""
    before = {one.fin: one for one in kept.begun.people}
    written = {one.fin: one for one in kept.state.people}
    people = tuple(written[one.fin] if one == before.get(one.fin) else one for one in fresh.people)
    fins = {one.fin for one in people}
    relations = {fin: one for fin, one in kept.state.relations.items() if fin in fins}
    state = replace(fresh, people=people, relations=relations)
    # A ground, a way of telling and a paper were said of all who were named then. Of fewer they
    # still hold; of somebody new they were never said, and unread they would be signed for them.
    return _said_of_all(state, kept) if fins <= before.keys() else state


def _said_of_all(fresh: State, kept: Kept) -> State:
    """A day that nobody chose is that of the day one goes on; when somebody was told is not."""
    begun, written = kept.begun, kept.state
    told = written.informed is not None or written.informed_on != begun.informed_on
    return replace(
        fresh,
        ground=written.ground,
        informed=written.informed,
        informed_on=written.informed_on if told else fresh.informed_on,
        until=fresh.until if written.until == begun.until else written.until,
        evidence=written.evidence,
    )


def named(state: State, index: int, name: str) -> State:
    person = replace(state.people[index], name=name)
    return replace(
        _clean(state), people=(*state.people[:index], person, *state.people[index + 1 :])
    )


def related(state: State, fin: str, relation: Relation) -> State:
    return replace(_clean(state), relations={**state.relations, fin: relation})


def grounded(state: State, ground: Ground) -> State:
    return replace(_clean(state), ground=ground)


def told(state: State, informed: Informed) -> State:
    return replace(_clean(state), informed=informed)


def told_on(state: State, text: str) -> State:
    return replace(_clean(state), informed_on=text)


def held_until(state: State, text: str) -> State:
    return replace(_clean(state), until=text)


def proved(state: State, file: Attached) -> State:
    return replace(_clean(state), evidence=(*state.evidence, file))


def taken_off(state: State, index: int) -> State:
    return replace(_clean(state), evidence=(*state.evidence[:index], *state.evidence[index + 1 :]))


def turned(state: State, warranty: str) -> State:
    return replace(_clean(state), ticked=state.ticked ^ {warranty})


def tried(state: State) -> State:
    return replace(state, tried=True)


def busy(state: State) -> State:
    return replace(state, busy=True, failed=None, wrong=())


def refused(
    state: State,
    failed: Failed,
    wrong: tuple[tuple[str, str], ...],
    earlier: DeclarationId | None = None,
    before: tuple[Declaration, ...] = (),
) -> State:
    """`before` are the citizen's declarations as they were known."""
    state = replace(state, busy=False, failed=None if wrong else failed, wrong=wrong)
    state = replace(state, earlier=earlier, before=before)
    if has_newer_terms(wrong):
        return replace(state, ticked=frozenset(), tried=False)
    return state


def has_newer_terms(wrong: tuple[tuple[str, str], ...]) -> bool:
    """What was confirmed was another text: it is read, and ticked, anew."""
    return any(place == _TERMS for place, _ in wrong)


def finished(state: State) -> State:
    return replace(state, busy=False)


def signed(state: State) -> State:
    return replace(state, busy=False, signed=True)


def declaring(
    state: State, service: ServiceId, key: FieldKey, terms: Terms, today: date
) -> Declaring | None:
    """`None` while something is missing."""
    informed_on, until = told_day(state, today), last_day(state, today)
    if state.ground is None or state.informed is None:
        return None
    if not isinstance(informed_on, date) or not isinstance(until, date):
        return None
    if state.ticked != frozenset(one.code for one in terms.warranties):
        return None
    people = tuple(
        Declared(one.fin, " ".join(one.name.split()), state.relations[one.fin])
        for one in state.people
        if one.fin in state.relations and one.name.strip()
    )
    if len(people) != len(state.people):
        return None
    return Declaring(
        service=service,
        field=key,
        people=people,
        ground=state.ground,
        informed=state.informed,
        informed_on=informed_on,
        evidence=tuple(one.id for one in state.evidence),
        terms_version=terms.version,
        warranties=tuple(sorted(state.ticked)),
        expires_on=until,
    )


def told_day(state: State, today: date) -> date | Fault:
    return day_in(state.informed_on, None, today)


def last_day(state: State, today: date) -> date | Fault:
    return day_in(state.until, today, today + _LONGEST)


def objecting(state: State, made: Iterable[Declaration]) -> Mapping[str, Declaration]:
    """By FİN: who objects to something declared about them earlier, and to what."""
    return {
        person.fin: one
        for one in made
        for person in state.people
        if one.is_objected_to_by(person.fin)
    }


def is_settled(state: State, made: tuple[Declaration, ...]) -> bool:
    """Nobody objects any more, by what was asked for since it was not taken."""
    if made is state.before or all(one.id != state.earlier for one in made):
        return False
    return not objecting(state, made)


def key_of(told_now: Declaring, draft: str | None, made: Iterable[Declaration]) -> str:
    """The same for the same words in the same draft, as long as no declaration is over since."""
    over = sorted(one.id for one in made if one.state is not DeclarationState.ACTIVE)
    said = json.dumps([draft, repr(told_now), over])
    return hashlib.sha256(said.encode()).hexdigest()


def _clean(state: State) -> State:
    """What the portal said of the old words says nothing of the new ones."""
    return replace(state, wrong=(), failed=None, earlier=None, before=())
