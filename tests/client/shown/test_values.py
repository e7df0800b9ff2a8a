"""Values are readable, and hidden from the eyes around until their owner taps."""

from datetime import date

import pytest

from client.domain.cabinet import (
    Code,
    Day,
    Money,
    Translated,
    Unreadable,
    Withheld,
    Words,
    YesNo,
)
from client.domain.languages import Language
from client.i18n.formats import Speech
from client.shown.values import Handling, Shown, is_masked, readable, value_row
from tests.builders import BAKU, NOON, a_text
from tests.outline import outline

EN = Speech(Language.EN, NOON, BAKU)


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (Words("Aysel"), "Aysel"),
        (Code("AA0012345"), "AA0012345"),
        (Translated(a_text("Evli", "Married")), "Married"),
        (Day(date(2020, 5, 1)), "1 May 2020"),
        (Money(1999), "AZN\u00a019.99"),
        (YesNo(yes=True), "Yes"),
        (YesNo(yes=False), "No"),
        (Withheld(a_text("Qanunla", "By law")), "By law"),
        (Unreadable(), "This version cannot show this value"),
    ],
)
def test_every_kind_of_value_can_be_read(value, read):
    assert readable(value, EN) == read


@pytest.mark.parametrize(
    ("value", "sensitive", "masked"),
    [
        (Code("AA0012345"), False, True),
        (Words("Qan qrupu"), True, True),
        (Words("Aysel"), False, False),
        (Withheld(a_text("Qanunla")), True, False),
        (Unreadable(), True, False),
    ],
)
def test_identifiers_and_what_is_sensitive_are_masked(value, sensitive, masked):
    assert is_masked(value, sensitive=sensitive) is masked


def row(value, *shown: str) -> str:
    copied: list[str] = []
    handling = Handling(frozenset(shown), copied.append, copied.append)
    return outline(value_row(Shown("no", "Number", value, sensitive=False), EN, handling))


def test_a_masked_value_is_nowhere_on_the_screen():
    assert "AA0012345" not in row(Code("AA0012345"))
    assert "[Show: Number]" in row(Code("AA0012345"))


def test_a_shown_value_can_be_hidden_again():
    assert "AA0012345" in row(Code("AA0012345"), "no")
    assert "[Hide: Number]" in row(Code("AA0012345"), "no")


def test_a_withheld_value_gives_its_reason():
    assert "By law" in row(Withheld(a_text("Qanunla", "By law")))
