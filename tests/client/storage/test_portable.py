"""What a draft is made of travels as JSON, and a file from elsewhere makes nothing else."""

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.composition.portable import portable
from client.domain.uploads import Upload
from client.features.corrections.model import Form
from client.features.letters.model import Draft
from client.shown.replying import Reply
from client.storage.drafts import MemoryDrafts
from client.storage.portable import told, understood
from tests.builders import an_institution

files = st.builds(Upload, st.text(max_size=20), st.just("image/png"), st.binary(max_size=40))
letters = st.builds(
    Draft,
    st.none() | st.just(an_institution()),
    st.text(),
    st.builds(Reply, st.text(), st.tuples(files)),
)
forms = st.builds(
    Form,
    begun_at=st.datetimes(timezones=st.timezones()),
    wanted=st.text(),
    yes=st.none() | st.booleans(),
    comment=st.text(),
    files=st.tuples(files, files),
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@pytest.mark.requirement("REL-19")
@settings(max_examples=50, deadline=None)
@given(letters, forms)
def test_every_draft_that_travels_arrives_as_it_was(letter, form):
    here = MemoryDrafts(portable)
    here.keep("letter", letter)
    here.keep("correction/identity.e-1.ad", form)
    there = MemoryDrafts(portable)
    there.brought(json.loads(json.dumps(here.taken_along())))

    assert there.of("letter") == letter
    assert told(there.of("correction/identity.e-1.ad")) == told(form)


@settings(max_examples=50, deadline=None)
@given(anything)
def test_what_is_no_draft_is_left_out(raw):
    there = MemoryDrafts(portable)

    assert there.brought({"letter": raw, "correction/x": raw, "sign-in": raw}) == 0
    assert there.of("letter") is None
    assert there.of("sign-in") is None


def test_what_is_begun_here_is_never_written_over():
    here = MemoryDrafts(portable)
    here.keep("letter", Draft(title="here"))

    assert here.brought({"letter": told(Draft(title="there"))}) == 0
    assert here.of("letter") == Draft(title="here")


def test_what_is_no_draft_of_a_kind_that_travels_stays_where_it_is():
    here = MemoryDrafts(portable)
    here.keep("search", ("what I looked for",))
    here.keep("letter", "not a letter")

    assert here.taken_along() == {}


def test_a_field_too_many_or_of_another_kind_is_refused():
    whole = told(replace(Draft(), title="a"))
    for spoiled in ({**whole, "more": 1}, {**whole, "title": 1}, {**whole, "body": None}):
        with pytest.raises((ValueError, TypeError)):
            understood(Draft, spoiled)
