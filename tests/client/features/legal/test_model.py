"""A reader finds the clause, however the word is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.legal import Clause
from client.features.legal import model
from client.features.legal.model import State

LEAD = Clause(None, None, "Bu siyasət məlumatların işlənməsini müəyyən edir.")
COOKIES = Clause("2.1.2", "Kukilər", "Kuki kiçik bir fayldır və imtina etmək olar.")
LONG = Clause("3.1", None, "Toplanan məlumatlar istənilən, bəzi və ya bütün məqsədlər üçündür.")
TEXT = (LEAD, COOKIES, LONG)

clauses = st.lists(
    st.builds(Clause, st.none() | st.just("1.1"), st.none() | st.text(), st.text(min_size=1))
)


def places(words: str) -> list[str]:
    return [one.place for one in model.found(TEXT, words)]


@given(clauses)
def test_without_a_search_the_whole_text_is_there_in_its_order(text):
    assert [one.clause for one in model.found(text, "  ")] == text


@given(clauses, st.text())
def test_a_search_never_adds_a_clause_nor_changes_the_order(text, words):
    found = [int(one.place) for one in model.found(text, words)]

    assert found == sorted(set(found))
    assert all(1 <= place <= len(text) for place in found)


@pytest.mark.parametrize("words", ["kuki", "KUKİ", "KUKI", "  kuki   imtina "])
def test_a_word_is_found_in_capitals_and_without_the_right_i(words):
    assert places(words) == ["2"]


def test_yo_is_found_as_ye():
    assert model.found([Clause(None, None, "Учёт")], "учет")


def test_a_clause_is_found_by_its_number_and_by_its_heading():
    assert places("2.1.2") == ["2"]
    assert places("Kukilər") == ["2"]


def test_every_word_counts():
    assert places("kuki məqsədlər") == []


def test_contents_leave_out_what_has_neither_number_nor_heading():
    assert [entry.place for entry in model.contents(TEXT)] == ["2", "3"]


def test_a_clause_without_a_heading_is_listed_by_its_first_words():
    assert [entry.title for entry in model.contents(TEXT)] == [
        "2.1.2. Kukilər",
        "3.1. Toplanan məlumatlar istənilən, bəzi və ya bütün…",
    ]


def test_contents_fold_and_unfold():
    opened = model.contents_turned(State())

    assert opened.contents_open
    assert model.contents_turned(opened) == State()
