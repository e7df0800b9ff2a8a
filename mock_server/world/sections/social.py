"""Sosial müdafiə və təminat: pension, payments, health insurance."""

from datetime import timedelta
from typing import Any, Final

from mock_server.world.data import text
from mock_server.world.facts import Life
from mock_server.world.people import years_after
from mock_server.world.writing import code, day, entry, item, money, translated, words, yes_no

Record = dict[str, Any]

_PENSION_AGE: Final = 65


def _pension(life: Life) -> list[Record]:
    if not life.persona.pensioner:
        return []
    items = (
        item("pension_kind", translated(text("term.age_pension"))),
        item("pension_since", day(years_after(life.person.born, _PENSION_AGE))),
        item("pension_amount", money(54_620), sensitive=True),
        item("paid_to", code(life.iban), sensitive=True),
        item("insured_years", words("34")),
    )
    return [entry("pension", None, items)]


def _benefits(life: Life) -> list[Record]:
    """Whoever has little children gets an allowance; one value is withheld by law (R-1.6)."""
    if not life.family.children:
        return []
    items = (
        item("benefit_kind", translated(text("term.child_allowance"))),
        item("benefit_amount", money(10_000), sensitive=True),
        item("benefit_until", day(life.start + timedelta(days=150))),
        item("paid_to", code(life.iban), sensitive=True),
        item("assessment", None, sensitive=True, withheld=text("withheld.assessment")),
    )
    return [entry("allowance", None, items)]


def _health_insurance(life: Life) -> list[Record]:
    items = (
        item("health_insured", yes_no(yes=not life.persona.foreigner)),
        item("clinic", translated(text("term.sample_clinic"))),
        item("health_package", translated(text("term.service_package"))),
    )
    return [entry("insurance", None, items)]


WRITERS = {
    "pension": _pension,
    "benefits": _benefits,
    "health_insurance": _health_insurance,
}
