"""Şəxsiyyət vəsiqəsi, passport, residence permit, children's cards and birth certificates."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random

from mock_server.world import mrz
from mock_server.world.data import text
from mock_server.world.facts import Child, Life, Paper
from mock_server.world.papers.writing import Written, document, field, of_another, of_self
from mock_server.world.people import Person, years_before
from mock_server.world.writing import Record, code, day, translated, words

_CARD_AGE = 15


def papers(life: Life, stream: Random) -> Iterator[Written]:
    person = _as_printed(life)
    if life.identity_card:
        card = _ended_with(life, life.identity_card)
        title = text("paper.identity_card")
        yield of_self(
            life,
            document(stream, "identity_card", title, "population", card),
            [*_person(person), *_card(life, card)],
            holder=person.full_name,
            mrz=mrz.card(_bearer(person, card)),
        )
    if life.residence:
        title = text("paper.residence_permit")
        yield of_self(
            life,
            document(stream, "residence_permit", title, "migration", life.residence),
            [*_person(person), *_numbers(person, life.residence)],
        )
    if life.passport:
        title = text("paper.passport")
        yield of_self(
            life,
            document(stream, "passport", title, "population", life.passport),
            [*_person(person), *_numbers(person, life.passport)],
            mrz=mrz.passport(_bearer(person, life.passport)),
        )


def papers_of_children(life: Life, stream: Random) -> Iterator[Written]:
    for child in life.family.children:
        if child.seen:
            yield _card_of(child, life.start, stream)
            yield _birth_certificate(life, child, stream)


def papers_of_represented(life: Life, stream: Random) -> Iterator[Written]:
    """What lies in the cabinet of somebody whom another citizen stands for."""
    card = life.identity_card
    if card is None:
        return
    grown = life.person.born <= years_before(life.start, _CARD_AGE)
    kind = "identity_card" if grown else "child_card"
    title = text("paper.identity_card" if grown else "paper.child_card")
    yield of_self(
        life,
        document(stream, kind, title, "population", card),
        [*_person(life.person), *_numbers(life.person, card)],
        mrz=mrz.card(_bearer(life.person, card)),
    )


def _as_printed(life: Life) -> Person:
    """The name the card was made out to."""
    if life.former_surname:
        return replace(life.person, surname=life.former_surname)
    return life.person


def _ended_with(life: Life, card: Paper) -> Paper:
    """A deceased person's card has been taken back."""
    return replace(card, state="withdrawn") if life.persona.status == "deceased" else card


def _bearer(person: Person, paper: Paper) -> mrz.Bearer:
    return mrz.Bearer(
        surname=person.surname,
        given_name=person.given_name,
        female=person.female,
        born=person.born,
        number=paper.number,
        expires=paper.expires or paper.issued,
        personal=person.fin,
    )


def _person(person: Person) -> Iterator[Record]:
    yield field("surname", words(person.surname))
    yield field("given_name", words(person.given_name))
    if person.patronymic:
        yield field("patronymic", words(person.patronymic))
    yield field("sex", translated(text("term.female" if person.female else "term.male")))
    yield field("birth_date", day(person.born))
    yield field("birth_place", words(person.birth_place))


def _numbers(person: Person, paper: Paper) -> Iterator[Record]:
    yield field("fin", code(person.fin), sensitive=True)
    yield field("document_number", code(paper.number), sensitive=True)
    yield field("issued", day(paper.issued))
    if paper.expires:
        yield field("expires", day(paper.expires))


def _card(life: Life, card: Paper) -> Iterator[Record]:
    yield field("blood_group", words(life.blood_group), sensitive=True)
    marital = "term.married" if life.family.spouse else "term.not_married"
    yield field("marital_status", translated(text(marital)))
    yield field("address", words(life.address), sensitive=True)
    yield from _numbers(life.person, card)


def _card_of(child: Child, start: date, stream: Random) -> Written:
    grown = child.person.born <= years_before(start, _CARD_AGE)
    kind = "identity_card" if grown else "child_card"
    title = text("paper.identity_card" if grown else "paper.child_card")
    return of_another(
        child.person.full_name,
        document(stream, kind, title, "population", child.card),
        [*_person(child.person), *_numbers(child.person, child.card)],
        mrz=mrz.card(_bearer(child.person, child.card)),
    )


def _birth_certificate(life: Life, child: Child, stream: Random) -> Written:
    parents = (life.person, life.family.spouse)
    fields = [*_person(child.person), *_numbers(child.person, child.birth_certificate)]
    for parent in parents:
        if parent:
            label = "mother" if parent.female else "father"
            fields.append(field(label, words(parent.full_name), sensitive=True))
    title = text("paper.birth_certificate")
    return of_another(
        child.person.full_name,
        document(stream, "birth_certificate", title, "civil_status", child.birth_certificate),
        fields,
    )
