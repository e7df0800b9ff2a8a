"""Which documents are in sight, and which of their values."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.documents import Document, DocumentKind, DocumentState
from client.features.documents import model
from client.features.documents.model import CARDS_AT_ONCE, DetailState, Filter, ListState
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


@given(st.lists(any_document, max_size=12))
def test_no_filter_that_is_offered_finds_nothing(documents):
    for offered in model.offered(documents, TODAY):
        assert model.in_sight(documents, offered, TODAY)


@given(st.lists(any_document, max_size=12))
def test_all_of_them_are_all(documents):
    seen = model.in_sight(documents, Filter.ALL, TODAY)

    assert sorted(one.id for one in seen) == sorted(one.id for one in documents)


@given(any_document)
def test_every_document_has_one_family_to_be_found_under(document):
    families = [f for f in Filter if f not in (Filter.ALL, Filter.ATTENTION)]

    assert sum(model.passes(document, family, TODAY) for family in families) == 1


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


def test_the_same_filter_pressed_again_keeps_its_place():
    deep = model.unrolled(ListState())

    assert model.chose(deep, Filter.ALL) == deep


def test_everything_is_unmasked_at_once_and_masked_again():
    every = frozenset({"number", "field-0"})
    some = model.turned(DetailState(), "number")

    shown = model.all_turned(some, every)

    assert shown.shown == every
    assert model.all_turned(shown, every).shown == frozenset()
