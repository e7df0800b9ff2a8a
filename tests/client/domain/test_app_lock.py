"""Which PINs are refused, and what wrong ones cost over a whole life of the lock."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.app_lock import (
    MOST_WRONG,
    Lock,
    Throttle,
    Weakness,
    missed,
    taken_up,
    waiting_after,
    weakness_of,
)

DIGITS = st.text("0123456789", min_size=6, max_size=12)
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@pytest.mark.requirement("STO-10")
@pytest.mark.parametrize(
    ("pin", "why"),
    [
        ("", Weakness.FORM),
        ("73915", Weakness.FORM),
        ("7391528463019", Weakness.FORM),
        ("73915a", Weakness.FORM),
        ("٧٣٩١٥٢", Weakness.FORM),
        ("000000", Weakness.REPEATED),
        ("121212", Weakness.REPEATED),
        ("123123", Weakness.REPEATED),
        ("1212121", Weakness.REPEATED),
        ("123456", Weakness.RUN),
        ("987654", Weakness.RUN),
        ("890123", Weakness.RUN),
        ("240590", Weakness.DATE),
        ("900524", Weakness.DATE),
        ("24051990", Weakness.DATE),
        ("19900524", Weakness.DATE),
        ("739152", None),
        ("394051", None),
        ("73915284", None),
    ],
)
def test_a_pin_that_somebody_would_try_first_is_refused(pin, why):
    assert weakness_of(pin) is why


@pytest.mark.requirement("STO-10")
@given(born=DAYS)
def test_nobodys_birthday_is_a_pin(born):
    for form in ("%d%m%y", "%y%m%d", "%d%m%Y"):
        assert weakness_of(born.strftime(form)) is not None


@given(digit=st.sampled_from("0123456789"), length=st.integers(6, 12))
def test_no_digit_alone_is_a_pin(digit, length):
    assert weakness_of(digit * length) is Weakness.REPEATED


@given(pin=DIGITS)
def test_every_pin_is_either_taken_or_told_why_not(pin):
    assert weakness_of(pin) in {None, *Weakness} - {Weakness.FORM}


@pytest.mark.requirement("STO-11")
def test_the_waits_grow_and_after_ten_only_the_sign_in_opens():
    waits = [waiting_after(wrong) for wrong in range(1, MOST_WRONG)]

    assert waits == [0, 0, 30, 90, 300, 900, 900, 900, 900]
    assert not taken_up(MOST_WRONG - 1, 0).is_over
    assert taken_up(MOST_WRONG, 0).is_over


LIFE = st.lists(
    st.one_of(
        st.just("wrong"),
        st.just("restart"),
        st.floats(0, 1000, allow_nan=False),
    ),
    max_size=60,
)


@pytest.mark.requirement("STO-11")
@given(life=LIFE)
def test_whatever_happens_between_the_tries_the_waits_were_waited_in_full(life):
    """A restart begins the monotonic clock anew, as on a device that was switched off."""
    now, waited, throttle = 0.0, 0.0, Throttle()
    for happens in life:
        if happens == "wrong":
            if throttle.is_over or throttle.wait(now) > 0:
                continue
            assert waited >= waiting_after(throttle.wrong) - 1e-6
            throttle, waited = missed(throttle, now), 0.0
        elif happens == "restart":
            now, waited = 0.0, 0.0
            throttle = taken_up(throttle.wrong, now)
        else:
            now, waited = now + happens, waited + happens
        assert throttle.wait(now) >= waiting_after(throttle.wrong) - waited - 1e-6
        assert throttle.left + throttle.wrong == MOST_WRONG


@given(wrong=st.integers(0, MOST_WRONG - 1), now=st.floats(0, 1e6))
def test_no_wait_is_for_ever(wrong, now):
    assert taken_up(wrong, now).wait(now) <= timedelta(minutes=15).total_seconds() + 1e-3


def test_what_a_lock_says_of_itself_has_no_pin_in_it():
    assert "pin" not in repr(Lock()).lower()
