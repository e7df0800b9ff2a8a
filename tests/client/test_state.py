"""The few facts the whole app watches."""

import pytest

from client.domain.portal import Environment
from client.domain.session import Ended, EndReason
from client.state import AppState, Width, width_bucket
from tests.builders import a_portal_info, a_state
from tests.builders.access import an_incident


@pytest.mark.parametrize(
    ("pixels", "width"),
    [
        (None, Width.COMPACT),
        (320, Width.COMPACT),
        (599, Width.COMPACT),
        (600, Width.MEDIUM),
        (1023, Width.MEDIUM),
        (1024, Width.EXPANDED),
        (3840, Width.EXPANDED),
    ],
)
def test_a_window_falls_into_one_of_three_widths(pixels: float | None, width: Width) -> None:
    assert width_bucket(pixels) is width


@pytest.mark.parametrize("environment", list(Environment))
def test_only_production_goes_without_saying_so(environment: Environment) -> None:
    state = AppState(portal=a_portal_info(environment=environment))

    assert state.for_trying is (environment is not Environment.PRODUCTION)


def test_an_unknown_portal_is_not_yet_called_a_test() -> None:
    assert not AppState().for_trying


@pytest.mark.requirement("AUTH-24")
def test_a_lock_is_told_although_the_portal_ends_the_sign_in_a_moment_later():
    state = a_state()
    state.session = Ended(EndReason.LOCKED, an_incident())

    state.end(EndReason.ENDED_ELSEWHERE)

    assert state.session == Ended(EndReason.LOCKED, an_incident())


def test_a_sign_in_that_ended_by_itself_says_why_and_what_went_with_it():
    state = a_state()

    state.end(EndReason.EXPIRED, 2)

    assert state.session == Ended(EndReason.EXPIRED, unsent=2)
