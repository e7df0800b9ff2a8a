"""The machine-readable zone: only the two shapes of the standard, and only digits that fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.mrz import holds

PASSPORT = (
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<",
    "L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
CARD = (
    "I<UTOD231458907<<<<<<<<<<<<<<<",
    "7408122F1204159UTO<<<<<<<<<<<6",
    "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
)


@pytest.mark.parametrize("lines", [PASSPORT, CARD])
def test_the_specimens_of_the_standard_hold(lines):
    assert holds(lines)


@pytest.mark.parametrize(
    "lines", [(), PASSPORT[:1], (*PASSPORT, ""), CARD[:2], (PASSPORT[0], PASSPORT[1].lower())]
)
def test_another_shape_does_not(lines):
    assert not holds(lines)


@given(st.lists(st.text(alphabet="A0<ə\n", min_size=28, max_size=46), max_size=4))
def test_whatever_a_portal_sends_is_an_answer(lines):
    assert holds(lines) in (True, False)
