"""What somebody types or pastes to check a document, as a question to one portal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.presentations import NotACode, OtherPortal, code_typed, in_groups

PORTAL = "http://127.0.0.1:8000"
LETTERS = "23456789ACDEFHJKMNPRTXY"
numbers = st.text(LETTERS, min_size=8, max_size=8)


@given(numbers, st.sampled_from([" ", "-", "\u00a0", "", " - "]), st.booleans())
def test_a_number_is_the_same_however_it_is_typed(number, between, small):
    typed = f" {number[:4]}{between}{number[4:]} "

    assert code_typed(typed.lower() if small else typed, PORTAL) == number


@given(numbers)
def test_a_number_read_from_the_screen_can_be_typed(number):
    assert code_typed(in_groups(number), PORTAL) == number


@given(st.text(max_size=80))
def test_anything_typed_is_a_question_or_refused(text):
    try:
        code = code_typed(text, PORTAL)
    except NotACode:
        return
    assert 8 <= len(code) <= 64


@given(numbers, st.text("abcXYZ019_-", min_size=16, max_size=16))
def test_the_address_of_a_qr_is_asked_by_what_it_ends_in(number, seal):
    address = f"{PORTAL}/check/{number}-{seal}"

    assert code_typed(address, PORTAL) == f"{number}-{seal}"
    assert code_typed(f"{address}?lang=ru", PORTAL) == f"{number}-{seal}"


@pytest.mark.requirement("AUTH-10")
@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/check/ACDE2345",
        "http://127.0.0.1:9000/check/ACDE2345",
        "https://127.0.0.1:8000/check/ACDE2345",
    ],
)
def test_another_portals_address_is_known_for_what_it_is(address):
    with pytest.raises(OtherPortal):
        code_typed(address, PORTAL)


@pytest.mark.parametrize(
    "address",
    [
        "http://evil.example/check/ACDE2345",
        "http://user@127.0.0.1:8000/check/ACDE2345",
        "javascript://127.0.0.1:8000/check/ACDE2345",
        "http://127.0.0.1:8000/check/",
        f"{PORTAL}/check/{'A' * 65}",
        "http://[",
    ],
)
def test_an_address_that_is_none_of_a_portal_is_no_code(address):
    with pytest.raises(NotACode):
        code_typed(address, PORTAL)
