"""What is typed meets what is written, whatever letters the keyboard has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.folding import folded, is_found, meets

AZERBAIJANI = "abcçdeəfgğhxıijkqlmnoöprsştuüvyzABCÇDEƏFGĞHXIİJKQLMNOÖPRSŞTUÜVYZ"
PLAIN = str.maketrans("çəğıöşüÇƏĞIİÖŞÜ", "cegiosuCEGIIOSU")
words = st.text(AZERBAIJANI, min_size=1, max_size=24)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("Şəxsiyyət vəsiqəsi", "sexsiyyet"),
        ("Şəxsiyyət vəsiqəsi", "shexsiyyet vesiqe"),
        ("İSMAYIL", "ismayil"),
        ("Ismayıl", "İSMAYIL"),
        ("Çərşənbə", "chershenbe"),
        ("Qızıl gül", "qizil gul"),
        ("Əlağa", "elagha"),
        ("Ünvan", "unvan"),
        ("Берёза", "береза"),
        ("10-AB-123", "10 ab"),
        ("10-AB-123", "ab123"),
    ],
)
def test_a_word_is_found_without_its_letters(written, typed):
    assert meets(folded(typed), folded(written))


@given(words)
def test_a_word_meets_itself_in_any_case_and_without_its_letters(word):
    assert meets(folded(word), folded(word))
    assert folded(word.translate(PLAIN)) == folded(word)
    assert folded(word.translate(PLAIN).upper()) == folded(word)


@given(st.text(max_size=60))
def test_folding_twice_changes_nothing_more(text):
    assert folded(folded(text)) == folded(text)


@given(words, st.integers(2, 12))
def test_the_beginning_of_a_word_meets_it(word, length):
    beginning = folded(word)[:length].strip()

    assert not beginning or meets(beginning, folded(word))


@given(st.text(max_size=40))
def test_nothing_wanted_meets_nothing(text):
    assert not meets("", folded(text))


def test_every_word_has_to_be_met():
    assert not meets(folded("sürücü pasport"), folded("Sürücülük vəsiqəsi"))
    assert not meets("el", folded("Gəl"))


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


@given(st.text(max_size=20), st.text(max_size=20))
def test_every_text_is_found_by_itself(one, other):
    assert is_found(f"{other} {one}", one, other)
    assert is_found("", one)
