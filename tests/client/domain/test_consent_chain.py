"""The history of consents: one that was spoiled in any way is never taken for the true one."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.domain.consent_chain import NOTHING, Standing, end_of, standing
from tests.builders.consents import an_event, some_events

LENGTHS = st.integers(1, 12)


@given(LENGTHS, LENGTHS)
@pytest.mark.requirement("CON-01")
def test_a_history_that_goes_on_is_true(known, more):
    events = some_events(known + more)

    assert standing(events, end_of(events[:known])) is Standing.TRUE
    assert standing(events, NOTHING) is Standing.TRUE
    assert standing(events, None) is Standing.FIRST


@given(LENGTHS, st.data())
@pytest.mark.requirement("CON-01")
def test_a_shortened_history_is_detected(known, data):
    events = some_events(known)
    left = data.draw(st.integers(0, known - 1))

    assert standing(events[:left], end_of(events)) is Standing.SHORTENED


@given(LENGTHS, st.data())
@settings(max_examples=60)
@pytest.mark.requirement("CON-01")
def test_a_tampered_event_is_detected_with_and_without_a_pin(known, data):
    events = list(some_events(known))
    place = data.draw(st.integers(0, known - 1))
    events[place] = replace(events[place], sealed=events[place].sealed.replace("k-1", "k-9"))

    assert standing(events, None) is Standing.CHANGED
    assert standing(events, end_of(some_events(known))) is Standing.CHANGED


@given(LENGTHS, st.integers(0, 5))
@pytest.mark.requirement("CON-01")
def test_another_well_chained_past_is_a_fork(known, more):
    true, other = some_events(known), some_events(known + more, consent="k-2")

    assert standing(other, end_of(true)) is Standing.FORKED


@given(st.permutations(range(5)))
@pytest.mark.requirement("CON-01")
def test_events_in_another_order_are_no_history(order):
    events = some_events(5)
    shuffled = tuple(events[place] for place in order)

    assert (standing(shuffled, None) is Standing.FIRST) == (list(order) == list(range(5)))


def test_an_event_that_begins_in_the_middle_is_no_beginning():
    assert standing((an_event(1, "a" * 64),), None) is Standing.CHANGED
