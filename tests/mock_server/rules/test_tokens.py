"""Refresh rotation against a model of it: replies are lost, tokens come back, thieves try."""

import pytest
from hypothesis import settings
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

from mock_server.rules import sessions, tokens
from mock_server.rules.devices import Device
from mock_server.rules.sessions import SessionOver
from mock_server.world import Chance, Clock, World

FIN = "0TAAAAA"
DEVICE = Device("Laptop", "linux", "0.1.0")


class Rotation(RuleBasedStateMachine):
    """The model: a list of all tokens in order, the last is current, the one before forgiven."""

    known = Bundle("known")

    @initialize(target=known)
    def sign_in(self):
        self.world = World(clock=Clock(real=lambda: 0.0), chance=Chance(1, key=b"k" * 32))
        account = {"fin": FIN, "status": "open"}
        self.world.store.put("accounts", "", FIN, account)
        self.owner, first = sessions.begin(self.world, FIN, DEVICE, "approval", "key")
        self.chain = [first.refresh]
        self.is_over = False
        return first.refresh

    @rule(target=known)
    def renew_with_the_current(self):
        return self.renewed(self.chain[-1])

    @rule(target=known, token=known)
    def renew_with_any(self, token):
        """The one before the current, too: that client never got its reply."""
        return self.renewed(token)

    @rule(token=known)
    def steal(self, token):
        """With another key even the current token ends everything."""
        with pytest.raises(SessionOver):
            sessions.refreshed(self.world, token, "another key")
        self.is_over = True

    @rule()
    def guess(self):
        """What was never given out ends nothing."""
        with pytest.raises(SessionOver):
            sessions.refreshed(self.world, "never-given-out", "key")

    @rule()
    def sign_out(self):
        sessions.end(self.world, self.owner, sessions.End.SIGNED_OUT)
        self.is_over = True

    @invariant()
    def the_session_stands_as_long_as_the_model_says(self):
        if hasattr(self, "owner"):
            kept = self.world.store.get(sessions.COLLECTION, FIN, self.owner.sid)
            assert (kept is None) == self.is_over

    def renewed(self, token):
        may = not self.is_over and token in self.chain[-2:]
        if not may:
            with pytest.raises(SessionOver):
                sessions.refreshed(self.world, token, "key")
            self.is_over = True
            return token
        _, new = sessions.refreshed(self.world, token, "key")
        if token == self.chain[-1]:
            assert new.refresh not in self.chain
            self.chain.append(new.refresh)
        else:
            assert new.refresh == self.chain[-1]
        found = tokens.access_record(self.world, new.access)
        assert found is not None
        assert found[0] == self.owner
        return new.refresh

    def teardown(self):
        if hasattr(self, "world"):
            self.world.store.close()


Rotation.TestCase.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)


@pytest.mark.requirement("AUTH-08")
class TestRotation(Rotation.TestCase):
    """Runs the machine above."""
