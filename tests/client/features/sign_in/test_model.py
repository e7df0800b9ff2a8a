"""A sign-in step by step: what runs is given up whenever something else begins."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.session import SignInFailure
from client.features.sign_in import model
from client.features.sign_in.model import (
    Choosing,
    OnPhone,
    Starting,
    State,
    Typing,
    Unsuccessful,
    Way,
)
from client.portal.login.protocol import SignInFailed
from tests.builders import NOON


def test_the_browser_is_one_press_away():
    assert model.chose_browser(State()).step == Starting(Way.BROWSER)


def test_the_phone_needs_to_know_whose():
    assert model.chose_phone(State()).step == Typing()


@pytest.mark.parametrize("fin", ["", "0TA1B2", "0TA1B2CC", "0TA1B2I", "ƏTA1B2C"])
def test_a_fin_that_is_none_is_not_sent(fin):
    after = model.sent(model.typed(model.chose_phone(State()), fin))

    assert after.step == Typing(is_wrong=True)


def test_a_mistake_is_forgiven_as_soon_as_it_is_worked_on():
    wrong = model.sent(model.chose_phone(State()))

    assert model.typed(wrong, "0").step == Typing()


@pytest.mark.parametrize("fin", ["0TA1B2C", " 0ta1b2c ", "0ta 1b2c"])
def test_a_fin_is_sent_however_it_is_typed(fin):
    after = model.sent(model.typed(model.chose_phone(State()), fin))

    assert after.step == Starting(Way.PHONE)


def test_enter_pressed_twice_sends_once():
    sent = model.sent(model.typed(model.chose_phone(State()), "0TA1B2C"))

    assert model.sent(sent) == sent


@given(
    st.lists(
        st.sampled_from([model.chose_again, model.chose_browser, model.chose_phone]), min_size=1
    )
)
def test_every_choice_ends_what_ran_before(choices):
    """The screen runs one task for each number, so a number must never come back."""
    seen = [State()]
    for choose in choices:
        seen.append(choose(seen[-1]))

    assert len({state.attempt for state in seen}) == len(seen)


def test_a_failure_remembers_which_way_failed():
    asked = model.asked_the_phone(State(), "4071", 120)

    after = model.failed(asked, Way.PHONE, SignInFailed(SignInFailure.REFUSED), NOON)

    assert after.step == Unsuccessful(Way.PHONE, SignInFailure.REFUSED)


def test_a_lock_says_when_it_opens():
    error = SignInFailed(SignInFailure.LOCKED, 90)

    after = model.failed(State(), Way.BROWSER, error, NOON)

    assert after.step == Unsuccessful(
        Way.BROWSER, SignInFailure.LOCKED, NOON + timedelta(seconds=90)
    )


def test_who_cancels_on_the_phone_is_asked_to_choose_again():
    asked = model.asked_the_phone(State(), "4071", 120)

    after = model.failed(asked, Way.PHONE, SignInFailed(SignInFailure.CANCELLED), NOON)

    assert after.step == Choosing()


@pytest.mark.requirement("A11Y-13")
def test_the_phone_asked_once_more_needs_no_fin_typed_again():
    refused = State(Unsuccessful(Way.PHONE, SignInFailure.REFUSED), fin="0TA1B2C")

    again = model.once_more(refused)

    assert (again.step, again.fin) == (Typing(), "0TA1B2C")


def test_the_browser_once_more_starts_at_once():
    failed = State(Unsuccessful(Way.BROWSER, SignInFailure.EXPIRED))

    assert model.once_more(failed).step == Starting(Way.BROWSER)


@pytest.mark.requirement("STO-16")
def test_a_fin_is_not_printed_with_the_state():
    assert "0TA1B2C" not in repr(State(OnPhone("4071", 60), fin="0TA1B2C"))
