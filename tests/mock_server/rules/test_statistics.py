"""What is published of usage events: nobody can be found in it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.rules import statistics, telemetry
from tests.worlds import open_world

EVENT = {"name": "shown", "screen": "help", "result": "none", "duration": "none"}


def figure(world, screen="help"):
    rows = statistics.published(world)["rows"]
    return next(one["installations"] for one in rows if one["screen"] == screen)


@pytest.mark.requirement("ANA-04")
@given(st.integers(0, 400))
def test_few_are_not_told_and_many_are_rounded(installations):
    told = statistics.told(installations)

    if installations < statistics.LEAST:
        assert told is None
    else:
        assert told % statistics.STEP == 0
        assert abs(told - installations) <= statistics.STEP // 2


@pytest.mark.requirement("ANA-04")
def test_two_looks_on_one_day_do_not_tell_what_one_installation_did_between_them():
    world = open_world(seed=42)
    telemetry.pretend(world, "help", 12)
    before = statistics.published(world)
    telemetry.take(world, {"install": "mine", "events": [EVENT]})

    assert statistics.published(world) == before
    assert figure(world) == 10


@pytest.mark.requirement("ANA-04")
def test_the_next_day_has_figures_of_its_own_and_who_left_is_not_in_them():
    world = open_world(seed=42)
    telemetry.pretend(world, "help", 14)
    telemetry.take(world, {"install": "mine", "events": [EVENT]})
    counted = figure(world)
    telemetry.forget(world, "mine")
    world.clock.advance(timedelta(days=1))

    assert (counted, figure(world)) == (15, 15)
    assert figure(world, "payments") is None
