"""What one section shows, and how a press changes it."""

from hypothesis import given
from hypothesis import strategies as st

from client.features.my_data import model
from client.features.my_data.model import ENTRIES_AT_ONCE, State


@given(st.lists(st.sampled_from("abc")))
def test_a_value_is_unmasked_by_one_press_and_masked_by_the_next(presses):
    state = State()
    for value in presses:
        state = model.turned(state, value)

    assert state.shown == {value for value in "abc" if presses.count(value) % 2}


def test_reading_an_origin_unmasks_nothing():
    after = model.origin_turned(State(), "e-1/fin")

    assert (after.opened, after.shown) == ({"e-1/fin"}, frozenset())


def test_unrolling_keeps_what_was_unmasked():
    after = model.unrolled(model.turned(State(), "a"))

    assert (after.entries, after.shown) == (2 * ENTRIES_AT_ONCE, {"a"})
