"""What machines read on a passport and a card: written by one side, read by the other."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain import mrz as reader
from mock_server.world import mrz
from mock_server.world.mrz import Bearer

names = st.text(alphabet="abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇİIƏ- 'éПw", min_size=1, max_size=50)
days = st.dates(min_value=date(1920, 1, 1), max_value=date(2059, 12, 31))
numbers = st.text(alphabet="ABC0123456789", min_size=1, max_size=9)
bearers = st.builds(
    Bearer,
    surname=names,
    given_name=names,
    female=st.booleans(),
    born=days,
    number=numbers,
    expires=days,
    personal=st.text(alphabet="0123456789ABCDEFGHJKLMNPQRSTUVWXYZ", min_size=7, max_size=7),
)


@pytest.mark.parametrize(
    ("text", "digit"),
    [
        ("L898902C3", "6"),
        ("740812", "2"),
        ("120415", "9"),
        ("ZE184226B<<<<<", "1"),
        ("520727", "3"),
    ],
)
def test_the_digits_of_the_standards_own_examples(text, digit):
    assert mrz.check_digit(text) == digit
    assert reader.check_digit(text) == digit


def test_names_are_spelled_in_the_letters_the_zone_has():
    assert mrz.spelled("Əliyeva Günel") == "ELIYEVA<GUENEL"
    assert mrz.spelled("Iğdır-Şıxlı") == "IGDIR<SIXLI"


@pytest.mark.requirement("R-8.1")
@given(bearers)
def test_every_zone_has_its_shape_and_holds(bearer):
    passport, card = mrz.passport(bearer), mrz.card(bearer)

    assert [len(line) for line in passport] == [44, 44]
    assert [len(line) for line in card] == [30, 30, 30]
    assert reader.holds(passport)
    assert reader.holds(card)


@pytest.mark.requirement("R-8.1")
@given(bearers, st.integers(0, 42), st.sampled_from("0123456789"))
def test_a_digit_that_was_changed_is_noticed(bearer, place, other):
    first, second = mrz.passport(bearer)
    if not (second[place].isdigit() and int(second[place]) % 10 != int(other) % 10):
        return
    changed = second[:place] + other + second[place + 1 :]

    assert not reader.holds([first, changed])
