"""What a citizen may do with a consent, and that what was read is what is signed."""

from dataclasses import replace

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from client.domain.consents import ConsentState, Move, by_request, mixes_alphabets
from client.domain.languages import Language
from tests.builders.consents import a_consent
from tests.builders.institutions import a_text

ENDED = {
    ConsentState.REFUSED,
    ConsentState.LAPSED,
    ConsentState.EXPIRED,
    ConsentState.REVOKED,
    ConsentState.INAPPLICABLE,
    ConsentState.UNKNOWN,
}
AFTER = {
    Move.PAUSE: ConsentState.PAUSED,
    Move.RESUME: ConsentState.ACTIVE,
    Move.REVOKE: ConsentState.REVOKED,
    Move.EXTEND: ConsentState.INAPPLICABLE,
}


class ALife(RuleBasedStateMachine):
    """A citizen does whatever the client offers, and the portal whatever it likes."""

    def __init__(self):
        super().__init__()
        self.one = a_consent(state=ConsentState.ACTIVE)
        self.ended_once = False

    @rule(move=st.sampled_from(Move))
    def citizen_moves(self, move):
        if move in self.one.moves:
            assert not self.ended_once
            self.one = replace(self.one, state=AFTER[move])

    @rule(state=st.sampled_from(sorted(ENDED, key=str)))
    def portal_ends_it(self, state):
        self.one = replace(self.one, state=state)

    @invariant()
    def what_has_ended_offers_nothing(self):
        self.ended_once = self.ended_once or self.one.state in ENDED
        if self.one.state in ENDED:
            assert self.one.moves == frozenset()

    @invariant()
    def whatever_is_in_force_can_be_taken_back(self):
        """Withdrawing is never harder than giving (CON-03)."""
        in_force = self.one.state in (ConsentState.ACTIVE, ConsentState.PAUSED)
        assert (Move.REVOKE in self.one.moves) == in_force


TestALife = pytest.mark.requirement("CON-03")(ALife.TestCase)
TestALife.settings = settings(max_examples=40, stateful_step_count=12)


def test_a_consent_that_cannot_be_extended_offers_no_extension():
    assert Move.EXTEND not in a_consent(state=ConsentState.ACTIVE, can_extend=False).moves


@pytest.mark.requirement("CON-07")
def test_the_hash_is_over_the_sentence_and_every_example():
    one = a_consent()
    other = replace(one, statement=a_text("Başqa cümlə"))

    assert one.shown_text(Language.AZ).splitlines() == [
        "Mən icazə verirəm ki, banka Ünvan verilsin.",
        "Küçə: N•••••",
    ]
    assert one.shown_hash(Language.AZ) != other.shown_hash(Language.AZ)


def test_groups_of_one_request_stand_together_and_the_newest_request_first():
    first, second = a_consent("a"), a_consent("b")
    later = a_consent("c", request="r-2")

    assert by_request([first, second, later]) == ((later,), (first, second))


@pytest.mark.requirement("CON-10")
@pytest.mark.parametrize(
    ("name", "warned"),
    [("Xəzər Bank", False), ("Хазар Банк", False), ("Xəzər Вank", True), ("Bank 24", False)],
)
def test_a_name_in_two_alphabets_is_noticed(name, warned):
    assert mixes_alphabets(name) is warned
