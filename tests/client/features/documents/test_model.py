"""Which documents are in sight, and which of their values."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.documents import Document, DocumentKind, DocumentState
from client.domain.languages import Text
from client.features.documents import model, ordering
from client.features.documents.model import (
    CARDS_AT_ONCE,
    PILED_FROM,
    DetailState,
    Filter,
    ListState,
    Pile,
)
from tests.builders import NOON, a_document

TODAY = NOON.date()

any_document: st.SearchStrategy[Document] = st.builds(
    lambda number, kind, state, days, own: a_document(
        f"d-{number}",
        kind,
        state=state,
        expires_on=TODAY + timedelta(days=days),
        concerns_self=own,
    ),
    st.integers(0, 10**6),
    st.sampled_from(DocumentKind),
    st.sampled_from(DocumentState),
    st.integers(-100, 1000),
    st.booleans(),
)


some_documents = st.lists(any_document, max_size=12, unique_by=lambda one: one.id)


@given(some_documents)
def test_no_filter_that_is_offered_finds_nothing(documents):
    for offered in model.offered(documents, TODAY):
        assert model.in_sight(documents, ListState(offered), TODAY)


@given(some_documents)
def test_all_of_them_are_all_in_the_order_they_came(documents):
    assert model.in_sight(documents, ListState(), TODAY) == tuple(documents)


@given(some_documents, st.sampled_from(Filter))
def test_no_document_is_lost_in_a_pile_and_none_lies_twice(documents, chosen):
    state = ListState(chosen)

    lying = model.lying(documents, state, TODAY)

    papers = [p for one in lying for p in (one.documents if isinstance(one, Pile) else (one,))]
    assert sorted(one.id for one in papers) == sorted(
        one.id for one in model.in_sight(documents, state, TODAY)
    )


@given(some_documents, st.lists(st.tuples(st.integers(-1, 13), st.integers(-1, 13)), max_size=8))
def test_however_they_are_moved_all_of_them_stay(documents, moves):
    state = ordering.begun(documents)
    for source, target in moves:
        state = ordering.moved(state, source, target)

    assert sorted(one.id for one in state.order) == sorted(one.id for one in documents)


@given(any_document)
def test_every_document_has_one_family_to_be_found_under(document):
    families = [f for f in Filter if f not in (Filter.ALL, Filter.ATTENTION, Filter.FAVOURITES)]

    assert sum(model.passes(document, family, TODAY) for family in families) == 1


def test_many_of_a_kind_lie_where_the_first_of_them_lay():
    papers = [a_document(f"c-{n}", DocumentKind.CERTIFICATE) for n in range(PILED_FROM)]
    documents = [a_document("first"), *papers, a_document("last")]

    lying = model.lying(documents, ListState(), TODAY)
    opened = model.opened(ListState(), DocumentKind.CERTIFICATE)

    assert lying == (documents[0], Pile(DocumentKind.CERTIFICATE, tuple(papers)), documents[-1])
    assert model.lying(documents, opened, TODAY) == tuple(papers)


@pytest.mark.parametrize(
    "wanted", ["seher", "şəhər", "SEHER AA", "0045", "birth", "свид", "memmed"]
)
def test_a_document_is_found_in_any_language_and_without_a_special_keyboard(wanted):
    title = Text("Şəhər şəhadətnaməsi", "Birth certificate", "Свидетельство")
    found = replace(a_document(number="AA0045", holder="Məmmədova"), title=title)

    seen = model.in_sight(
        [found, a_document("d-2", number="1", holder="X")], ListState(wanted=wanted), TODAY
    )

    assert [one.id for one in seen] == ["d-1"]


def test_whose_they_are_is_asked_only_where_there_is_more_than_one_person():
    own = a_document("own")
    childs = a_document("child", holder="Nigar", concerns_self=False)

    assert model.holders([own]) == ()
    assert model.holders([childs, own]) == (model.MINE, "Nigar")
    assert model.in_sight([own, childs], ListState(whose="Nigar"), TODAY) == (childs,)
    assert model.in_sight([own, childs], ListState(whose=model.MINE), TODAY) == (own,)


@pytest.mark.parametrize(
    ("state", "days", "needs"),
    [
        (DocumentState.VALID, 400, False),
        (DocumentState.VALID, 12, True),
        (DocumentState.VALID, -1, True),
        (DocumentState.REVOKED, 400, True),
        (DocumentState.WITHDRAWN, 400, True),
        (DocumentState.NEEDS_RENEWAL, 400, True),
        (DocumentState.CHECKING, 400, False),
        (DocumentState.NO_DATA, 400, False),
    ],
)
def test_attention_is_for_what_asks_something_of_the_citizen(state, days, needs):
    document = a_document(state=state, expires_on=TODAY + timedelta(days=days))

    assert model.passes(document, Filter.ATTENTION, TODAY) is needs


def test_one_kind_of_documents_needs_no_filter():
    assert model.offered([a_document(), a_document("d-2")], TODAY) == ()


def test_another_filter_begins_at_its_top():
    deep = model.unrolled(ListState())

    assert model.chose(deep, Filter.ROAD) == ListState(Filter.ROAD, CARDS_AT_ONCE)
    assert model.chose_whose(deep, "Nigar").cards == CARDS_AT_ONCE
    assert model.sought(deep, "a").cards == CARDS_AT_ONCE


def test_the_same_filter_pressed_again_keeps_its_place():
    deep = model.unrolled(ListState())

    assert model.chose(deep, Filter.ALL) == deep


def test_everything_is_unmasked_at_once_and_masked_again():
    every = frozenset({"number", "field-0"})
    some = model.turned(DetailState(), "number")

    shown = model.all_turned(some, every)

    assert shown.shown == every
    assert model.all_turned(shown, every).shown == frozenset()
