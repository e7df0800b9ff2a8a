"""The engine: told, chosen, asked, written, used. No other order, whatever happens between."""

import asyncio

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from client.device.permissions import Chosen, Explained, Grant, OutOfOrder
from client.domain.permissions import Choice, Outcome, Purpose, Step
from client.domain.positions import Fix
from tests.doubles.permissions import BAKU, FakeBook, FakeLocator, fake_permissions

CENTRE = Purpose.NEAREST_CENTRE
REFUSALS = (
    Outcome.DENIED,
    Outcome.DENIED_FOR_GOOD,
    Outcome.RESTRICTED,
    Outcome.NO_HARDWARE,
    Outcome.SERVICE_OFF,
    Outcome.UNANSWERED,
    Outcome.NOT_HERE,
)


def a_device(**told):
    locator, book = FakeLocator(), FakeBook()
    for name, value in told.items():
        setattr(locator, name, value)
    return fake_permissions(locator, book), locator, book


async def chosen(permissions, choice=Choice.WHILE_USING):
    return await permissions.choose(permissions.explain(CENTRE), choice)


@pytest.mark.requirement("PER-01")
@pytest.mark.parametrize("value", [Explained, Chosen, Grant])
def test_nobody_but_the_engine_makes_what_opens_a_power(value):
    with pytest.raises(OutOfOrder):
        value(object(), CENTRE, 1, 0)


@pytest.mark.requirement("PER-01", "R-3.8")
async def test_a_no_asks_the_system_nothing_and_is_written_down():
    permissions, locator, book = a_device()

    outcome = await chosen(permissions, Choice.NO)

    assert (outcome, locator.prompts, locator.fixes) == (Outcome.NOT_WANTED, 0, 0)
    assert [(e.choice, e.outcome, e.clause) for e in book.lines] == [
        (Choice.NO, Outcome.NOT_WANTED, "3.8")
    ]


@pytest.mark.requirement("PER-01", "R-3.8")
async def test_a_yes_is_asked_of_the_system_written_down_and_then_used():
    permissions, locator, book = a_device()

    grant = await chosen(permissions)
    found = await permissions.locate(grant)

    assert found == BAKU
    assert locator.prompts == 1
    assert [e.step for e in book.lines] == [Step.ANSWERED, Step.USED]


@pytest.mark.requirement("CON-09")
async def test_what_the_system_allows_already_is_still_asked_of_the_citizen():
    permissions, locator, _ = a_device(holds=Outcome.GRANTED)

    before = permissions.granted(CENTRE)
    grant = await chosen(permissions)

    assert before is None
    assert isinstance(grant, Grant)
    assert locator.prompts == 0


@pytest.mark.requirement("R-3.8", "PER-01")
@pytest.mark.parametrize("refusal", REFUSALS)
async def test_every_refusal_of_the_device_is_a_value_and_a_line(refusal):
    permissions, locator, book = a_device(answers=refusal)

    outcome = await chosen(permissions)

    assert outcome is refusal
    assert book.lines[-1].outcome is refusal
    assert (permissions.granted(CENTRE), locator.fixes) == (None, 0)


@pytest.mark.requirement("R-3.8")
async def test_once_is_once():
    permissions, locator, _ = a_device()
    grant = await chosen(permissions, Choice.ONCE)

    first, second = await permissions.locate(grant), await permissions.locate(grant)

    assert isinstance(first, Fix)
    assert (second, locator.fixes, permissions.granted(CENTRE)) == (Outcome.LAPSED, 1, None)


@pytest.mark.requirement("PER-01")
async def test_an_explanation_is_answered_once():
    permissions, _, _ = a_device()
    explained = permissions.explain(CENTRE)
    await permissions.choose(explained, Choice.NO)

    with pytest.raises(OutOfOrder):
        await permissions.choose(explained, Choice.WHILE_USING)


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize("now", [None, Outcome.DENIED, Outcome.DENIED_FOR_GOOD])
async def test_what_the_system_takes_back_ends_here_and_the_device_is_not_touched(now):
    permissions, locator, book = a_device()
    grant = await chosen(permissions)
    locator.holds = now

    outcome = await permissions.locate(grant)

    assert (outcome, locator.fixes) == (Outcome.REVOKED, 0)
    assert permissions.granted(CENTRE) is None
    assert (book.lines[-1].step, book.lines[-1].outcome) == (Step.ENDED, Outcome.REVOKED)


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize("trouble", [Outcome.TAKEN, Outcome.SERVICE_OFF, Outcome.UNANSWERED])
async def test_a_passing_trouble_ends_no_permission(trouble):
    permissions, locator, _ = a_device(found=trouble)
    grant = await chosen(permissions)

    outcome = await permissions.locate(grant)
    locator.found = BAKU

    assert outcome is trouble
    assert await permissions.locate(permissions.granted(CENTRE)) == BAKU


@pytest.mark.requirement("PER-01")
async def test_what_cannot_be_written_down_is_not_used():
    permissions, locator, book = a_device()
    book.is_full = True
    refused = await chosen(permissions)
    book.is_full = False
    grant = await chosen(permissions)
    book.is_full = True

    assert refused is Outcome.NOT_RECORDED
    assert await permissions.locate(grant) is Outcome.NOT_RECORDED
    assert locator.fixes == 0


@pytest.mark.requirement("PER-02")
async def test_with_the_sign_in_goes_what_was_allowed_and_what_was_being_asked():
    permissions, locator, book = a_device()
    grant = await chosen(permissions)
    open_question = permissions.explain(CENTRE)

    permissions.forget()

    assert permissions.granted(CENTRE) is None
    assert await permissions.locate(grant) is Outcome.WITHDRAWN
    assert await permissions.choose(open_question, Choice.ONCE) is Outcome.WITHDRAWN
    assert (locator.fixes, len(book.lines)) == (0, 1)


@pytest.mark.requirement("PER-02")
async def test_a_position_that_comes_after_the_sign_out_reaches_nobody():
    permissions, locator, _ = a_device()
    grant = await chosen(permissions)

    async def fix(_):
        permissions.forget()
        return BAKU

    locator.fix = fix

    assert await permissions.locate(grant) is Outcome.WITHDRAWN


class AnyOrder(RuleBasedStateMachine):
    """Every call in every order: the device is used only under a yes that is written down."""

    def __init__(self):
        super().__init__()
        self.permissions, self.locator, self.book = a_device()
        self.explained, self.grants = [], []
        self.yes = 0

    @rule()
    def explain(self):
        self.explained.append(self.permissions.explain(CENTRE))

    @precondition(lambda self: self.explained)
    @rule(choice=st.sampled_from(Choice))
    def choose(self, choice):
        outcome = asyncio.run(self.permissions.choose(self.explained.pop(), choice))
        self.yes += choice is not Choice.NO
        if isinstance(outcome, Grant):
            assert choice is not Choice.NO
            assert self.book.lines[-1].outcome is Outcome.GRANTED
            self.grants.append(outcome)

    @precondition(lambda self: self.grants)
    @rule(data=st.data())
    def locate(self, data):
        grant = data.draw(st.sampled_from(self.grants))
        before, lines = self.locator.fixes, len(self.book.lines)
        standing, spent = self.permissions.granted(CENTRE) is grant, grant.spent
        found = asyncio.run(self.permissions.locate(grant))
        if self.locator.fixes > before:
            assert self.book.lines[lines].step is Step.USED
            assert self.locator.holds is Outcome.GRANTED
            assert standing or (grant.once and not spent)
        else:
            assert not isinstance(found, Fix)

    @rule()
    def withdraw(self):
        asyncio.run(self.permissions.withdraw(CENTRE))
        assert self.permissions.granted(CENTRE) is None

    @rule()
    def sign_out(self):
        self.permissions.forget()
        assert self.permissions.granted(CENTRE) is None

    @rule(holds=st.sampled_from([None, Outcome.GRANTED, *REFUSALS]))
    def change_the_settings(self, holds):
        self.locator.holds = holds

    @rule(answers=st.sampled_from([Outcome.GRANTED, *REFUSALS]))
    def change_ones_mind(self, answers):
        self.locator.answers = answers

    @rule(full=st.booleans())
    def fill_the_disk(self, full):
        self.book.is_full = full

    @invariant()
    def the_system_asks_only_after_a_yes(self):
        assert self.locator.prompts <= self.yes


AnyOrder.TestCase.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)
TestAnyOrder = pytest.mark.requirement("PER-01", "R-3.8")(AnyOrder.TestCase)
