"""The list of devices in the citizen's order, and what a press changes in it."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.access import AccessId
from client.domain.answers import Failed, Trouble
from client.features.devices import model
from client.features.devices.model import End, EndOthers, Rename, State
from tests.builders import NOON, an_access

HERE = an_access("here", last_seen_at=NOON - timedelta(days=3))
PHONE = an_access("phone", "Telefon", is_this_device=False, last_seen_at=NOON)
OLD = an_access("old", "Köhnə", is_this_device=False, last_seen_at=NOON - timedelta(days=9))

accesses = st.lists(
    st.builds(
        an_access,
        st.text("abc", min_size=1),
        is_this_device=st.booleans(),
        last_seen_at=st.integers(0, 900).map(lambda hours: NOON - timedelta(hours=hours)),
    ),
    unique_by=lambda access: access.id,
)


@pytest.mark.requirement("AUTH-18")
def test_this_device_stands_first_and_then_the_one_used_last():
    assert model.shown([OLD, PHONE, HERE], State()) == (HERE, PHONE, OLD)


@given(accesses)
def test_no_device_is_left_out_while_none_was_ended(known):
    assert sorted(a.id for a in model.shown(known, State())) == sorted(a.id for a in known)


@given(accesses)
def test_ending_all_others_never_ends_this_one(known):
    ended = model.others(known).accesses

    assert ended.isdisjoint(a.id for a in known if a.is_this_device)
    assert len(ended) == sum(not a.is_this_device for a in known)


def test_an_ended_device_is_gone_before_the_list_says_so():
    state = model.finished(State(), End(PHONE.id, PHONE.device_name))

    assert model.shown([HERE, PHONE, OLD], state) == (HERE, OLD)


def test_after_ending_all_others_this_one_is_left():
    state = model.finished(State(), EndOthers(frozenset({PHONE.id, OLD.id})))

    assert model.shown([HERE, PHONE, OLD], state) == (HERE,)


def test_a_rename_begins_with_the_name_there_is():
    assert model.renaming(State(), PHONE).draft == Rename(PHONE.id, "Telefon")


def test_what_is_typed_after_the_field_was_closed_changes_nothing():
    assert model.typed(State(), "Ev") == State()


@given(st.text())
def test_a_name_that_is_sent_is_never_blank_and_never_longer_than_the_portal_takes(text):
    sent = model.wanted(Rename(AccessId("a"), text))

    assert (sent is None) == (not text.split())
    assert sent is None or 0 < len(sent.name) <= model.LONGEST_NAME


def test_a_refused_rename_keeps_what_was_typed():
    act, failed = Rename(PHONE.id, "Mənim telefonum"), Failed(Trouble.OFFLINE)
    typed = model.typed(model.renaming(State(), PHONE), act.name)

    refused = model.refused(model.begun(typed, act), act, failed)

    assert refused.draft == act
    assert refused.not_done == model.NotDone(act, failed)


def test_a_refused_sign_out_hides_no_device():
    act = End(PHONE.id, PHONE.device_name)

    refused = model.refused(model.begun(State(asking=act), act), act, Failed(Trouble.OFFLINE))

    assert PHONE in model.shown([HERE, PHONE], refused)
    assert refused.asking is None


def test_a_success_closes_the_question_and_is_said_once():
    act = End(PHONE.id, PHONE.device_name)

    done = model.finished(State(asking=act, doing=act), act)

    assert done.asking is None
    assert done.done == act
    assert model.said(done).done is None
