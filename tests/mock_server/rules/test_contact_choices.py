"""Whoever did not say yes gets nothing, in any order of yeses, noes and campaigns (R-3.7)."""

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from mock_server.rules import contact_choices, surveys
from mock_server.rules.contact_choices import CannotBeOff, ChangedMeanwhile
from mock_server.world import World
from tests.mock_server.areas.portal import clock_at

FIN = "0TCANR1"
KINDS = st.sampled_from(["research", "promotion"])
SENDERS = st.sampled_from(contact_choices.SENDERS)


def told(world, **changed):
    known = contact_choices.of(world, FIN)
    cells = [{k: one[k] for k in ("topic", "channel", "on")} for one in known["cells"]]
    return {**known, "cells": cells, **changed}


class Reaching(RuleBasedStateMachine):
    def __init__(self):
        super().__init__()
        self.world = World(clock=clock_at())
        self.yes, self.muted, self.started, self.gone = set(), set(), {}, set()

    @rule(kind=KINDS, on=st.booleans())
    def choose(self, kind, on):
        contact_choices.choose(self.world, FIN, told(self.world, **{kind: on}))
        (self.yes.add if on else self.yes.discard)(kind)

    @rule(kind=KINDS, sender=SENDERS)
    def start(self, kind, sender):
        self.started[surveys.start(self.world, kind, sender)["id"]] = (kind, sender)

    @rule(data=st.data(), never=st.booleans())
    def close_one(self, data, never):
        if shown := surveys.due(self.world, FIN):
            one = data.draw(st.sampled_from(shown))
            surveys.close(self.world, FIN, one["id"], never_again=never)
            self.gone.add(one["id"])
            if never:
                self.muted.add(one["sender_id"])

    @invariant()
    def exactly_what_was_wanted_is_shown(self):
        wanted = {
            ident
            for ident, (kind, sender) in self.started.items()
            if kind in self.yes and sender not in self.muted and ident not in self.gone
        }
        assert {one["id"] for one in surveys.due(self.world, FIN)} == wanted
        assert surveys.delivered_unwanted(self.world) == 0

    @invariant()
    def surveys_wait_for_a_yes_to_research(self):
        assert bool(surveys.listed(self.world, FIN)) <= ("research" in self.yes)


TestReaching = pytest.mark.requirement("R-3.6", "R-3.7")(Reaching.TestCase)
TestReaching.settings = settings(max_examples=10, stateful_step_count=12, deadline=None)


@pytest.mark.requirement("R-3.6")
def test_what_protects_the_citizen_cannot_be_off():
    world = World(clock=clock_at())
    off = [{"topic": "security", "channel": "sms", "on": False}]

    with pytest.raises(CannotBeOff):
        contact_choices.choose(world, FIN, told(world, cells=off))


def test_a_choice_upon_an_old_look_is_refused():
    world = World(clock=clock_at())
    old = told(world, research=True)
    contact_choices.choose(world, FIN, old)

    with pytest.raises(ChangedMeanwhile):
        contact_choices.choose(world, FIN, old)


@pytest.mark.requirement("R-3.7")
def test_an_anonymous_answer_is_under_nobodys_name_and_is_given_once():
    world = World(clock=clock_at())
    contact_choices.choose(world, FIN, told(world, research=True))
    answer = {"options": [], "number": None, "text": None}
    answers = [
        {**answer, "question": "often", "options": ["daily"]},
        {**answer, "question": "what", "options": ["data"]},
        {**answer, "question": "happy", "number": 4},
    ]

    surveys.answer(world, FIN, "using_the_portal", answers)

    assert world.store.records(surveys.ANSWERS, FIN) == []
    assert FIN not in str(world.store.records(surveys.ANSWERS, ""))
    with pytest.raises(surveys.NotOpen):
        surveys.answer(world, FIN, "using_the_portal", answers)


def test_an_answer_to_a_question_that_was_not_asked_is_refused():
    world = World(clock=clock_at())
    contact_choices.choose(world, FIN, told(world, research=True))
    answer = {"options": [], "number": None, "text": None}
    answers = [
        {**answer, "question": "often", "options": ["daily"]},
        {**answer, "question": "why_rarely", "text": "…"},
    ]

    with pytest.raises(surveys.Unfit):
        surveys.answer(world, FIN, "using_the_portal", answers)
