"""Acceptances as a life: whatever is published, dated, taken back and decided, in any order."""

from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from mock_server.rules import acceptances, legal
from mock_server.rules.acceptances import AcceptanceRequired, NotTheText
from mock_server.world import World
from mock_server.world.legal_texts import TEXTS, digest_of, legal_lines, publish_first, shelf
from tests.mock_server.areas.portal import clock_at

FIN, DEVICE = "0TCANR1", "Linux"
KINDS = {"policy": "privacy", "terms": "terms"}


def a_world():
    world = World(clock=clock_at())
    publish_first(world.store)
    return world


def told(world, subject, version, decision="accepted", language="az"):
    text = world.store.get(TEXTS, shelf(KINDS[subject], version), language)
    digest = digest_of(legal_lines(text))
    return {
        "subject": subject,
        "version": version,
        "decision": decision,
        "language": language,
        "text_hash": digest,
    }


def decide(world, subject, version, decision="accepted"):
    return acceptances.decide(world, FIN, DEVICE, told(world, subject, version, decision))


class Life(RuleBasedStateMachine):
    """The model keeps only: versions with their day, and the last decision about each text."""

    published = Bundle("published")

    def __init__(self):
        super().__init__()
        self.world = a_world()
        self.days = {subject: {1: None} for subject in KINDS}
        self.said = {}

    @rule(target=published, subject=st.sampled_from(sorted(KINDS)), days=st.integers(0, 9))
    def publish_major(self, subject, days):
        one = legal.publish(self.world, KINDS[subject], "major", days, None)
        day = self.world.clock.today() + timedelta(days=days)
        self.days[subject][int(one["version"])] = day
        return subject, int(one["version"])

    @rule(subject=st.sampled_from(sorted(KINDS)))
    def publish_minor(self, subject):
        legal.publish(self.world, KINDS[subject], "minor", 0, None)

    @rule(one=published)
    def take_back(self, one):
        subject, version = one
        if version in self.days[subject]:
            legal.withdraw(self.world, KINDS[subject], str(version))
            del self.days[subject][version]

    @rule(days=st.integers(1, 5))
    def time_goes_by(self, days):
        self.world.clock.advance(timedelta(days=days))

    @rule(
        subject=st.sampled_from(sorted(KINDS)), decision=st.sampled_from(["accepted", "declined"])
    )
    def decide_the_newest(self, subject, decision):
        newest = max(self.days[subject])
        decide(self.world, subject, str(newest), decision)
        self.said[subject] = (newest, decision)

    @rule(one=published)
    def decide_an_old_one(self, one):
        subject, version = one
        if version != max(self.days[subject]):
            with pytest.raises(NotTheText):
                decide(self.world, subject, str(version))

    @invariant()
    def the_portal_asks_exactly_when_the_model_does(self):
        for reading in (True, False):
            try:
                acceptances.require_rules(self.world, FIN, reading=reading)
                asked = None
            except AcceptanceRequired as required:
                asked = required.subject
            assert asked == self._owed(reading=reading)

    @invariant()
    def decisions_are_only_ever_added(self):
        known = [one["id"] for one in self.world.store.records(acceptances.COLLECTION, FIN)]
        assert known[: len(getattr(self, "before", []))] == getattr(self, "before", [])
        self.before = known

    def _owed(self, *, reading):
        today = self.world.clock.today()
        for subject, days in self.days.items():
            wanted = max(v for v, day in days.items() if day is None or day <= today)
            version, decision = self.said.get(subject, (0, None))
            if version < wanted or (decision == "declined" and not reading):
                return subject
        return None


TestLife = pytest.mark.requirement("R-1.8", "CON-08")(Life.TestCase)
TestLife.settings = settings(max_examples=12, stateful_step_count=14, deadline=None)


@pytest.mark.requirement("CON-07")
def test_a_decision_about_a_text_that_was_not_shown_is_refused():
    world = a_world()

    with pytest.raises(NotTheText):
        acceptances.decide(
            world, FIN, DEVICE, told(world, "policy", "1") | {"text_hash": "0" * 64}
        )


@pytest.mark.requirement("R-1.7")
def test_the_terms_of_a_service_stand_before_that_service_until_they_are_accepted():
    world, words = a_world(), {"az": "a", "en": "b", "ru": "c"}
    acceptances.require(world, FIN, "service:x")
    acceptances.offer(world, "service:x", "1", words, [{"heading": words, "text": words}])
    with pytest.raises(AcceptanceRequired) as required:
        acceptances.require(world, FIN, "service:x")
    digest = digest_of(["b", "b", "b"])
    yes = {"subject": "service:x", "version": "1", "decision": "accepted", "language": "en"}

    acceptances.decide(world, FIN, DEVICE, yes | {"text_hash": digest})
    acceptances.require(world, FIN, "service:x")

    assert (required.value.subject, required.value.version) == ("service:x", "1")


def test_a_missing_translation_cannot_be_decided_in_that_language():
    world = a_world()
    legal.publish(world, "privacy", "permission", 0, "ru")

    assert world.store.get(TEXTS, shelf("privacy", "2"), "ru") is None
    in_russian = told(world, "policy", "2") | {"language": "ru"}
    with pytest.raises(NotTheText):
        acceptances.decide(world, FIN, DEVICE, in_russian)
