"""Numbers that are read aloud: no single slip turns one into another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.world.check_numbers import ALPHABET, LENGTH, LONG, as_typed, fits, number_from

short = st.binary(min_size=LENGTH, max_size=LONG).map(number_from)
long = st.binary(min_size=LONG, max_size=24).map(lambda chance: number_from(chance, LONG))
numbers = short | long
places = st.integers(0, LENGTH - 1)


@given(numbers)
def test_every_number_that_is_drawn_fits(number):
    assert fits(number)
    assert len(number) in (LENGTH, LONG)
    assert set(number) <= set(ALPHABET)


@pytest.mark.requirement("R-1.4")
@given(numbers, places, st.sampled_from(ALPHABET))
def test_one_changed_character_never_fits(number, place, other):
    changed = number[:place] + other + number[place + 1 :]

    assert fits(changed) == (changed == number)


@pytest.mark.requirement("R-1.4")
@given(numbers, st.integers(0, LENGTH - 2))
def test_two_neighbours_that_changed_places_never_fit(number, place):
    one, other = number[place], number[place + 1]
    swapped = number[:place] + other + one + number[place + 2 :]

    assert fits(swapped) == (one == other)


@given(numbers, places, places)
def test_no_two_characters_may_change_places(number, first, second):
    letters = list(number)
    letters[first], letters[second] = letters[second], letters[first]
    swapped = "".join(letters)

    assert fits(swapped) == (swapped == number)


@given(st.text(max_size=12))
def test_anything_can_be_asked_about(text):
    assert fits(text) in (True, False)


@given(numbers, st.sampled_from([" ", "-", "\u00a0", ""]))
def test_however_it_is_grouped_and_written_it_is_the_same_number(number, between):
    typed = f"{number[:4]}{between}{number[4:]}".lower()

    assert as_typed(typed) == number


def test_no_character_is_taken_for_another():
    assert not set(ALPHABET) & set("01OQILBGSUVWZ")
    assert len(set(ALPHABET)) == len(ALPHABET) == 23
