"""Nəqliyyat: the right to drive, cars, their insurance, fines."""

from typing import Any, Final

from mock_server.world.data import same, text
from mock_server.world.facts import Car, Life
from mock_server.world.writing import code, day, entry, item, money, translated, words, yes_no

Record = dict[str, Any]

FINE_STATES: Final = {
    "due": "term.not_paid",
    "paid": "term.paid",
    "refunded": "term.refunded",
}
"""What the register says of a fine, by where its bill stands."""


def _licence(life: Life) -> list[Record]:
    licence = life.licence
    if licence is None or licence.expires is None:
        return []
    items = (
        item("licence_number", code(licence.number), sensitive=True),
        item("categories", words("B, B1")),
        item("issued", day(licence.issued)),
        item("expires", day(licence.expires)),
        item("entitled", yes_no(yes=licence.state == "valid")),
    )
    return [entry("licence", None, items)]


def _named(car: Car) -> dict[str, str]:
    return same(f"{car.make} {car.model} · {car.plate}")


def _vehicles(life: Life) -> list[Record]:
    return [
        entry(
            f"car-{index}",
            _named(car),
            (
                item("plate", code(car.plate)),
                item("year", words(str(car.year))),
                item("colour", translated(car.colour)),
                item("vin", code(car.vin), sensitive=True),
                item("certificate_number", code(car.certificate.number), sensitive=True),
                item("registered_on", day(car.certificate.issued)),
            ),
        )
        for index, car in enumerate(life.cars)
    ]


def _motor_insurance(life: Life) -> list[Record]:
    return [
        entry(
            f"policy-{index}",
            _named(car),
            (
                item("policy_number", code(car.insurance.number)),
                item("insurer", words("Nümunə Sığorta ASC")),
                item("insured_from", day(car.insurance.issued)),
                item("insured_until", day(car.insurance.expires)),
            ),
        )
        for index, car in enumerate(life.cars)
        if car.insurance.expires
    ]


def _fines(life: Life) -> list[Record]:
    return [
        entry(
            f"fine-{index}",
            fine.offence,
            (
                item("protocol", code(fine.protocol)),
                item("offence_day", day(fine.day)),
                item("plate", code(fine.plate)),
                item("amount", money(fine.amount)),
                item("fine_state", translated(text(FINE_STATES["paid" if fine.paid else "due"]))),
            ),
        )
        for index, fine in enumerate(life.fines)
    ]


WRITERS = {
    "licence": _licence,
    "vehicles": _vehicles,
    "motor_insurance": _motor_insurance,
    "fines": _fines,
}
