"""A consent's life at the portal, whatever citizens, recipients and time do to it in any order."""

from datetime import timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from mock_server.rules import consent_recipients, consent_terms, consents
from mock_server.rules.machine import IllegalMove
from mock_server.world import open_world
from mock_server.world.accounts import by_key
from mock_server.world.consenting import chain, records
from tests.mock_server.areas.portal import clock_at

WHO, WHAT = "numune-poct", "address"


class APortal(RuleBasedStateMachine):
    """One citizen, one recipient, one set of data; `world` is compared with what is expected."""

    def __init__(self):
        super().__init__()
        self.world = open_world(seed=42, clock=clock_at(), key=b"k" * 32)
        self.fin = by_key(self.world, "complete")["fin"]
        self.known = chain.events(self.world, self.fin)

    def all_of_mine(self):
        consents.settled(self.world, self.fin)
        return [
            one
            for one in records.of(self.world, self.fin)
            if one["recipient"] == WHO and one["data_set"]["id"] == WHAT
        ]

    def latest(self):
        return self.all_of_mine()[-1]

    def tried(self, act):
        """A refusal is an answer; what may not happen is checked by the invariants."""
        try:
            act()
        except (IllegalMove, *consents.REFUSALS, consent_recipients.NotRevoked):
            return False
        return True

    @rule()
    def asks(self):
        consent_recipients.ask(self.world, self.fin, "post-delivery")

    @rule(allow=st.booleans())
    def decides(self, allow):
        one = self.latest()
        shown = records.text_hash(one, "az")
        told = {
            "language": "az",
            "decisions": [{"consent": one["id"], "allow": allow, "shown_sha256": shown}],
        }
        done = self.tried(
            lambda: consents.decide(
                self.world, self.fin, one["request"], told, device=None, signed=False
            )
        )
        assert done == (one["state"] == "requested")

    @rule(move=st.sampled_from(["pause", "resume"]))
    def pauses_or_resumes(self, move):
        act, ident = getattr(consents, move), self.latest()["id"]
        self.tried(lambda: act(self.world, self.fin, ident))

    @rule(erase=st.booleans())
    def revokes(self, erase):
        ident, state = self.latest()["id"], self.latest()["state"]
        done = self.tried(lambda: consents.revoke(self.world, self.fin, ident, erase=erase))
        assert done == (state in ("active", "paused"))

    @rule(days=st.integers(1, 800))
    def extends(self, days):
        ident = self.latest()["id"]
        until = (self.world.clock.today() + timedelta(days=days)).isoformat()
        told = {"until": until, "language": "az"}
        self.tried(lambda: consent_terms.extend(self.world, self.fin, ident, told, device=None))

    @rule()
    def erases(self):
        self.tried(lambda: consent_recipients.confirm_erasure(self.world, self.latest()["id"]))

    @rule(days=st.integers(1, 120))
    def time_passes(self, days):
        self.world.clock.advance(timedelta(days=days))

    @precondition(lambda self: bool(self.all_of_mine()))
    @rule()
    def queries(self):
        """Answered exactly while one is in force (CON-03)."""
        may = any(one["state"] == "active" for one in self.all_of_mine())
        try:
            consent_recipients.query(self.world, WHO, self.fin, WHAT)
        except consent_recipients.NoConsent:
            assert not may
        else:
            assert may

    @invariant()
    def the_history_only_grows_and_stays_chained(self):
        now = chain.events(self.world, self.fin)
        assert now[: len(self.known)] == self.known
        previous = chain.BEGINNING
        for event in now:
            assert event["previous"] == previous
            assert event["hash"] == chain.hash_of(event)
            previous = event["hash"]
        self.known = now

    @invariant()
    def what_ended_stays_ended(self):
        ended = {e["consent"] for e in self.known if e["state"] in records.ENDED}
        for one in records.of(self.world, self.fin):
            assert (one["id"] in ended) == (one["state"] in records.ENDED)


TestAPortal = pytest.mark.requirement("CON-01", "CON-03", "CON-06")(APortal.TestCase)
TestAPortal.settings = settings(max_examples=12, stateful_step_count=14, deadline=None)
