"""A persona becomes a person: one life, drawn from one stream, so that another moves nothing."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from mock_server.world import belongings, identifiers
from mock_server.world.chance import Chance
from mock_server.world.facts import Child, Family, Life, Paper
from mock_server.world.people import Person, Surname, Town, years_after
from mock_server.world.personas import PERSONAS, Persona

_ADULT: Final = 18
_CARD_AGE: Final = 15
"""From here on an identity card, before it a child's card."""


def lives(chance: Chance, start: date) -> Iterator[Life]:
    """Every persona's, in their order."""
    taken: set[str] = set()
    for persona in PERSONAS:
        stream = chance.stream(f"life/{persona.key}")
        yield _life(persona, Town(stream, start, taken))


def _life(persona: Persona, town: Town) -> Life:
    stream, start = town.stream, town.start
    surname = town.family_name()
    father = town.born(persona.age + stream.randrange(24, 36), surname, None, female=False)
    person = (
        town.foreigner(persona.age)
        if persona.foreigner
        else town.born(persona.age, surname, father.given_name, female=persona.female)
    )
    family = drawn_family(persona, town, person, father)
    maiden = person.surname
    if persona.renamed and family.spouse:
        person = replace(person, surname=_pair_of(family.spouse)[True])
    home, postcode = belongings.address(stream)
    cars = belongings.cars(stream, persona, start)
    return Life(
        persona=persona,
        start=start,
        person=person,
        former_surname=maiden if persona.renamed else None,
        address=home,
        postcode=postcode,
        phone=identifiers.phone(stream),
        email=f"{persona.key.replace('_', '.')}@poct.example",
        blood_group=stream.choice(("O(I) Rh+", "A(II) Rh+", "B(III) Rh+", "AB(IV) Rh-")),
        iban=identifiers.iban(stream),
        voen=identifiers.voen(stream, natural=True) if persona.sole_trader else None,
        identity_card=None if persona.foreigner else _identity_card(persona, town, person.born),
        passport=_passport(persona, town),
        residence=_residence(persona, town),
        licence=_licence(persona, town, person.born),
        family=family,
        jobs=belongings.jobs(stream, persona, start),
        diplomas=belongings.diplomas(
            stream, persona, start, replace(person, surname=maiden).full_name
        ),
        cars=cars,
        fines=belongings.fines(stream, cars, persona.fines, start),
        estates=belongings.estates(stream, persona.estates, start),
    )


def drawn_family(persona: Persona, town: Town, person: Person, father: Person) -> Family:
    stream, start = town.stream, town.start
    if persona.strangers:  # another family's people, entered under this person's FİN
        surname = town.family_name(other_than=person.surname)
        father = town.born(persona.age + 30, surname, None, female=False)
    else:
        surname = _pair_of(person)
    mother = town.born(persona.age + stream.randrange(20, 30), surname, None, female=True)
    spouse = marriage = None
    if persona.married:
        theirs = town.family_name() if persona.female or persona.strangers else surname
        age = persona.age + stream.randrange(-3, 5)
        spouse = town.born(age, theirs, None, female=not persona.female)
        years = max((*persona.children, 1))
        marriage = Paper(
            identifiers.numbered(stream, "NK-", 6),
            start - timedelta(days=365 * years + stream.randrange(20, 300)),
            None,
        )
    surname_of_children, named_after = _line(persona, person, spouse)
    children = tuple(
        _child(town, age, surname_of_children, named_after, index)
        for index, age in enumerate(persona.children)
    )
    shown = len(children) - persona.unseen_children
    children = tuple(replace(child, seen=index < shown) for index, child in enumerate(children))
    ward = town.born(84, surname, None, female=True) if persona.has_ward else None
    return Family(father, mother, spouse, marriage, children, ward)


def _line(persona: Persona, person: Person, spouse: Person | None) -> tuple[Surname, str]:
    """Children carry their father's surname and name."""
    father = spouse if spouse and (persona.female or persona.strangers) else person
    if father.female:
        return _pair_of(father), "Rauf"
    return _pair_of(father), father.given_name


def _pair_of(person: Person) -> Surname:
    """Both forms of a surname, from the one a person bears."""
    bare = person.surname
    if bare.endswith(("ova", "yeva")):
        return bare[:-1], bare
    if bare.endswith(("ov", "yev")):
        return bare, f"{bare}a"
    return bare, bare


def _child(town: Town, age: int, surname: Surname, father: str, index: int) -> Child:
    stream, start = town.stream, town.start
    child = town.born(age, surname, father, female=index % 2 == 0)
    registered = child.born + timedelta(days=stream.randrange(8, 40))
    if age < _CARD_AGE:
        number = identifiers.numbered(stream, "AB", 7)
        card = belongings.paper(stream, number, "valid", start, 5)
        card = _not_before(card, registered, 5)
    else:
        number = identifiers.numbered(stream, "AA", 7)
        card = belongings.paper(stream, number, "valid", start, 10)
        card = _not_before(card, years_after(child.born, _CARD_AGE), 10)
    certificate = Paper(identifiers.numbered(stream, "DH-", 8), registered, None)
    return Child(child, card, certificate, seen=True)


def _identity_card(persona: Persona, town: Town, born: date) -> Paper:
    number = identifiers.numbered(town.stream, "AA", 7)
    card = belongings.paper(town.stream, number, persona.identity_card, town.start, 10)
    return _not_before(card, years_after(born, _CARD_AGE), 10)


def _passport(persona: Persona, town: Town) -> Paper | None:
    if persona.passport is None:
        return None
    number = identifiers.numbered(town.stream, "C", 8)
    return belongings.paper(town.stream, number, persona.passport, town.start, 10)


def _residence(persona: Persona, town: Town) -> Paper | None:
    if not persona.foreigner:
        return None
    number = identifiers.numbered(town.stream, "MYI", 7)
    return belongings.paper(town.stream, number, "expiring", town.start, 2)


def _licence(persona: Persona, town: Town, born: date) -> Paper | None:
    if persona.licence is None:
        return None
    number = identifiers.numbered(town.stream, "AZ", 6)
    held = belongings.paper(town.stream, number, persona.licence, town.start, 10)
    return _not_before(held, years_after(born, _ADULT), 10)


def _not_before(held: Paper, earliest: date, years: int) -> Paper:
    """Nobody gets a paper before the age for it."""
    if held.issued >= earliest:
        return held
    return replace(held, issued=earliest, expires=years_after(earliest, years))
