"""The verification code, as the trusted systems compute it."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.rules.approval import verification_code


@pytest.mark.requirement("AUTH-12")
@pytest.mark.parametrize(
    ("signed", "code"),
    [
        ("Hello World!", "7712"),
        ("Hedgehogs – why can't they just share the hedge?", "4612"),
        ("Go ahead, make my day.", "7782"),
        ("You're gonna need a bigger boat.", "1464"),
        ("Say 'hello' to my little friend!", "4240"),
    ],
)
def test_published_examples_come_out(signed, code):
    assert verification_code(hashlib.sha256(signed.encode()).digest()) == code


@pytest.mark.requirement("AUTH-12")
@given(st.binary(min_size=32, max_size=32))
def test_a_code_has_four_digits_and_keeps_its_zeros(digest):
    code = verification_code(digest)

    assert len(code) == 4
    assert int(code) == int.from_bytes(hashlib.sha256(digest).digest()[-2:], "big") % 10_000
