"""Rabitə: what the citizen entered, and the numbers in their name."""

from collections.abc import Mapping
from typing import Any, Final

from mock_server.world.data import text
from mock_server.world.facts import Life
from mock_server.world.writing import code, entry, item, translated, words

Record = dict[str, Any]

LANGUAGES: Final[Mapping[str, str]] = {
    "az": "term.azerbaijani",
    "en": "term.english",
    "ru": "term.russian",
}
"""In which the citizen wants to be written to."""


def _contacts(life: Life) -> list[Record]:
    items = (
        item("phone", code(life.phone), sensitive=True),
        item("email", words(life.email), sensitive=True),
        item("contact_language", translated(text(LANGUAGES["az"]))),
        item("postal_address", words(f"{life.address}, {life.postcode}"), sensitive=True),
    )
    return [entry("contacts", None, items)]


def _numbers(life: Life) -> list[Record]:
    items = (
        item("number", code(life.phone), sensitive=True),
        item("operator", words("Nümunə Mobil MMC")),
        item("tariff", translated(text("term.subscriber_person"))),
    )
    return [entry("number-0", None, items)]


WRITERS = {"contacts": _contacts, "numbers": _numbers}
