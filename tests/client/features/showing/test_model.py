"""A presentation from its first number to the moment somebody has checked it."""

from dataclasses import replace

import pytest

from client.domain.answers import Failed, Trouble
from client.domain.presentations import Checker, Shown
from client.features.showing import model
from client.features.showing.model import Checked, Live, Making, NotMade, Resting, State
from tests.builders import NOON, a_presentation

NUMBER = a_presentation(seconds_left=180)
LIVE = model.made(State(), NUMBER, now=1000.0)


def test_a_number_counts_down_from_what_the_portal_says():
    assert LIVE.step == Live(NUMBER, until=1180.0)


@pytest.mark.requirement("R-1.6")
def test_a_check_ends_the_waiting():
    shown = Shown(NOON, Checker.PAGE)

    after = model.looked_at(LIVE, replace(NUMBER, shown=shown), now=1002.0)

    assert after.step == Checked(shown)


def test_a_second_of_drift_draws_nothing_anew():
    assert model.looked_at(LIVE, replace(NUMBER, seconds_left=177), now=1002.0) is LIVE


def test_a_portal_whose_clock_was_moved_is_believed():
    after = model.looked_at(LIVE, replace(NUMBER, seconds_left=60), now=1002.0)

    assert after.step == Live(NUMBER, until=1062.0)


def test_news_of_a_former_number_changes_nothing():
    late = a_presentation("p-0", shown=Shown(NOON, Checker.APP))

    assert model.looked_at(LIVE, late, now=1002.0) is LIVE


def test_a_number_that_cannot_be_watched_still_counts_and_is_watched_again():
    blind = model.unwatched(LIVE)

    assert blind.step == replace(LIVE.step, is_watched=False)
    assert model.looked_at(blind, replace(NUMBER, seconds_left=178), now=1002.0) == LIVE


def test_a_lapsed_number_is_renewed_by_itself_some_times_and_then_asked_for():
    state = LIVE
    for _ in range(model.RENEWALS):
        state = model.lapsed(state)
        assert isinstance(state.step, Making)
        state = model.made(state, NUMBER, now=0.0)

    assert isinstance(model.lapsed(state).step, Resting)


def test_asking_oneself_begins_the_count_anew():
    tired = model.lapsed(replace(LIVE, renewed=model.RENEWALS))

    again = model.once_more(tired)

    assert (again.step, again.renewed) == (Making(), 0)
    assert again.turn > tired.turn


@pytest.mark.parametrize("step", [Making(), Resting(), NotMade(Failed(Trouble.OFFLINE))])
def test_only_a_live_number_can_lapse_or_be_looked_at(step):
    state = State(step)

    assert model.lapsed(state) is state
    assert model.unwatched(state) is state
    assert model.looked_at(state, NUMBER, now=0.0) is state
