"""Sürücülük vəsiqəsi with the numbers printed on it, a car's certificate and insurance."""

from collections.abc import Iterator
from random import Random

from mock_server.world.data import text
from mock_server.world.facts import Car, Life, Paper
from mock_server.world.papers.writing import Written, about, document, field, of_self
from mock_server.world.writing import Record, code, day, translated, words


def papers(life: Life, stream: Random) -> Iterator[Written]:
    if life.licence:
        yield _licence(life, life.licence, stream)
    for car in life.cars:
        yield _certificate(life, car, stream)
        yield _insurance(life, car, stream)


def _licence(life: Life, licence: Paper, stream: Random) -> Written:
    """Fields 6 and 7 are the photo and the signature, which no register gives away as text."""
    title = text("paper.driving_licence")
    return of_self(
        life,
        document(stream, "driving_licence", title, "drivers", licence),
        list(_printed(life, licence)),
    )


def _printed(life: Life, licence: Paper) -> Iterator[Record]:
    person = life.person
    yield field("surname", words(person.surname), mark="1")
    yield field("given_name", words(f"{person.given_name} {person.patronymic}"), mark="2")
    yield field("birth_date", day(person.born), mark="3")
    yield field("birth_place", words(person.birth_place), mark="3")
    yield field("issued", day(licence.issued), mark="4a")
    if licence.expires:
        yield field("expires", day(licence.expires), mark="4b")
    yield field("issued_by", words("DİN BDYPİ"), mark="4c")
    yield field("fin", code(person.fin), mark="4d", sensitive=True)
    yield field("document_number", code(licence.number), mark="5", sensitive=True)
    yield field("address", words(life.address), mark="8", sensitive=True)
    yield field("categories", words("B, B1"), mark="9")
    yield field("category_from", day(licence.issued), mark="10")
    if licence.expires:
        yield field("category_to", day(licence.expires), mark="11")
    yield field("restrictions", translated(text("term.no_restrictions")), mark="12")
    yield field("blood_group", words(life.blood_group), mark="14", sensitive=True)


def _certificate(life: Life, car: Car, stream: Random) -> Written:
    title = about(text("paper.vehicle_certificate"), car.plate)
    return of_self(
        life,
        document(stream, "vehicle_certificate", title, "vehicles", car.certificate),
        [
            field("plate", code(car.plate)),
            field("make", words(f"{car.make} {car.model}")),
            field("year", words(str(car.year))),
            field("colour", translated(car.colour)),
            field("vin", code(car.vin), sensitive=True),
            field("document_number", code(car.certificate.number), sensitive=True),
            field("issued", day(car.certificate.issued)),
        ],
    )


def _insurance(life: Life, car: Car, stream: Random) -> Written:
    policy = car.insurance
    title = about(text("paper.vehicle_insurance"), car.plate)
    fields = [
        field("plate", code(car.plate)),
        field("insurer", words("Nümunə Sığorta ASC")),
        field("policy_number", code(policy.number)),
        field("insured_from", day(policy.issued)),
    ]
    if policy.expires:
        fields.append(field("insured_until", day(policy.expires)))
    return of_self(
        life,
        document(
            stream, "vehicle_insurance", title, "motor_insurance", policy, issuer="numune-sigorta"
        ),
        fields,
    )
