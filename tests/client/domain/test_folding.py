"""Searching without an Azerbaijani keyboard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.folding import folded, is_found


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("seher", "Şəhər"),
        ("sheher", "ŞƏHƏR"),
        ("isiq", "IŞIQ"),
        ("ishiq", "işıq"),
        ("chorek", "çörək"),
        ("agac", "Ağac"),
        ("aghac", "AĞAC"),
        ("ilkin", "İlkin"),
        ("елкин", "Ёлкин"),
        ("uzv", "üzv"),
    ],
)
def test_letters_are_found_by_those_that_every_keyboard_has(typed, written):
    assert is_found(typed, written)
    assert is_found(written, typed)


@given(st.text(max_size=40))
def test_folding_what_is_folded_changes_nothing(text):
    assert folded(folded(text)) == folded(text)


@given(st.text(max_size=20), st.text(max_size=20))
def test_every_text_is_found_by_itself(one, other):
    assert is_found(f"{other} {one}", one, other)
    assert is_found("", one)
