"""The demo's phone: a question is answered where it is asked, and everything can begin again."""

import pytest

from client.domain.languages import Language, Text
from client.domain.session import Ended, EndReason
from client.domain.trial import Phone, PhoneMessage, PhoneQuestion
from client.features.sign_in import SignInScreen
from client.features.trial_phone import TrialPhoneScreen
from client.portal.errors import PortalUnreachable
from tests.builders import NOON, a_state
from tests.doubles.edges import fake_edges
from tests.doubles.login import FakeLogin
from tests.doubles.trial import FakeTrialDesk
from tests.stage import on_stage

QUESTION = PhoneQuestion("q1", "0TAAAA1", "Firefox, Linux", ("1234", "5678", "9012"))
MESSAGE = PhoneMessage("m1", "0TAAAA1", "424242", Text("Kod: 424242", "Code: 424242", "Код"), NOON)


def a_phone(*, asks=True, sent=True):
    return FakeTrialDesk(Phone((QUESTION,) if asks else (), (MESSAGE,) if sent else ()))


@pytest.mark.requirement("AUTH-16")
async def test_the_number_that_is_pressed_is_the_answer():
    trial = a_phone()

    async with on_stage(TrialPhoneScreen, edges=fake_edges(trial=trial)) as stage:
        await stage.until("0TAAAA1")
        await stage.press("number-5678")
        await stage.until_true(lambda: trial.approved != [])

    assert trial.approved == [("q1", "5678")]


async def test_a_question_can_be_refused():
    trial = a_phone()

    async with on_stage(TrialPhoneScreen, edges=fake_edges(trial=trial)) as stage:
        await stage.until("0TAAAA1")
        await stage.press("refuse")
        await stage.until_true(lambda: trial.refused != [])

    assert trial.refused == ["q1"]


async def test_the_sign_in_screen_of_a_demo_shows_the_question_itself():
    edges = fake_edges(trial=a_phone())

    async with on_stage(SignInScreen, edges=edges) as stage:
        await stage.until("1234")


async def test_elsewhere_a_sign_in_screen_has_no_phone():
    async with on_stage(SignInScreen, edges=fake_edges()) as stage:
        assert not stage.says("1234")


async def test_messages_with_their_codes_are_listed():
    state = a_state(language=Language.EN)

    async with on_stage(TrialPhoneScreen, edges=fake_edges(trial=a_phone()), state=state) as stage:
        await stage.until("Code: 424242")


async def test_beginning_again_asks_first_and_then_signs_out():
    trial, login, state = a_phone(asks=False), FakeLogin(), a_state(language=Language.EN)

    async with on_stage(
        TrialPhoneScreen, edges=fake_edges(trial=trial, login=login), state=state
    ) as stage:
        await stage.press("begin-again")
        assert trial.begun_again == 0
        await stage.press("confirm")
        await stage.until_true(lambda: state.session == Ended(EndReason.SIGNED_OUT))

    assert trial.begun_again == 1


async def test_what_did_not_begin_again_is_said():
    trial, state = a_phone(asks=False), a_state(language=Language.EN)
    trial.refuses = PortalUnreachable()

    async with on_stage(TrialPhoneScreen, edges=fake_edges(trial=trial), state=state) as stage:
        await stage.press("begin-again")
        await stage.press("confirm")
        await stage.until("That did not work")


async def test_an_app_that_is_no_demo_says_so():
    state = a_state(language=Language.EN)

    async with on_stage(TrialPhoneScreen, edges=fake_edges(), state=state) as stage:
        assert stage.says("Only the demo app has a test phone.")
