"""The welcome: what a guest is told, and where they can go from here."""

import pytest

from client.domain.languages import Language
from client.domain.legal import LegalKind
from client.domain.portal import Environment
from client.domain.session import Ended, EndReason, Guest
from client.features.welcome import WelcomeScreen
from client.places.account import About, Legal, SettingsPage
from client.places.documents import CheckDocument
from client.places.entrance import SignIn
from tests.builders import a_guest_state, a_portal_info, a_state, a_test_identity
from tests.builders.access import an_incident
from tests.doubles.device import FakeClipboard, Steps
from tests.doubles.edges import fake_edges
from tests.stage import on_stage


@pytest.mark.requirement("R-1.8")
@pytest.mark.parametrize(
    ("pressed", "place"),
    [
        ("sign-in", SignIn()),
        ("check", CheckDocument()),
        ("privacy", Legal(LegalKind.PRIVACY)),
        ("terms", Legal(LegalKind.TERMS)),
        ("settings", SettingsPage()),
        ("about", About()),
    ],
)
async def test_a_guest_can_sign_in_and_can_read_the_law_before(pressed, place):
    steps = Steps()
    async with on_stage(WelcomeScreen, edges=fake_edges(go=steps), state=a_guest_state()) as stage:
        await stage.press(pressed)

    assert steps.places == [place]


@pytest.mark.requirement("R-1.1")
async def test_it_says_that_this_is_not_the_official_app():
    async with on_stage(WelcomeScreen, state=a_guest_state(Language.EN)) as stage:
        assert stage.says("It is not the official app of the mygov portal.")


async def test_a_language_chosen_here_is_spoken_at_once():
    async with on_stage(WelcomeScreen, state=a_guest_state()) as stage:
        await stage.press("language-choice-ru")

        assert stage.says("Ваши документы и данные в одном месте")


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        (EndReason.SIGNED_OUT, "You are signed out."),
        (EndReason.EXPIRED, "Your sign-in has run out."),
        (EndReason.ENDED_ELSEWHERE, "This device was signed out from another one."),
    ],
)
async def test_somebody_whose_sign_in_ended_is_told_how(reason, words):
    state = a_state(session=Ended(reason), language=Language.EN)
    async with on_stage(WelcomeScreen, state=state) as stage:
        assert stage.says(words)


@pytest.mark.requirement("REL-05")
@pytest.mark.parametrize(
    ("unsent", "words"), [(1, "on 1 message could not"), (3, "on 3 messages could not")]
)
async def test_somebody_whose_changes_went_with_the_sign_in_is_told(unsent, words):
    ended = Ended(EndReason.EXPIRED, unsent=unsent)
    async with on_stage(
        WelcomeScreen, state=a_state(session=ended, language=Language.EN)
    ) as stage:
        assert stage.says(words)


@pytest.mark.requirement("REL-05")
async def test_nobody_is_told_of_changes_that_were_not_there():
    state = a_state(session=Ended(EndReason.EXPIRED), language=Language.EN)
    async with on_stage(WelcomeScreen, state=state) as stage:
        assert not stage.says("could not be sent in time")


@pytest.mark.requirement("AUTH-24")
async def test_who_locked_the_account_reads_the_number_and_the_way_back_until_they_put_it_away():
    state = a_state(session=Ended(EndReason.LOCKED, an_incident()), language=Language.EN)
    clipboard = FakeClipboard()
    async with on_stage(
        WelcomeScreen, edges=fake_edges(clipboard=clipboard), state=state
    ) as stage:
        assert stage.says("Your account is locked")
        assert stage.says("Come with your identity card.")

        await stage.press("copy-number")
        assert clipboard.text == "TH-2026-000001"

        await stage.press("leave-locked")
        assert not stage.says("Your account is locked")
        assert state.session == Guest()


async def test_a_first_guest_is_told_of_no_end():
    async with on_stage(WelcomeScreen, state=a_guest_state()) as stage:
        assert "ended" not in stage.outline()
        assert not stage.says("Çıxış etdiniz")


@pytest.mark.requirement("R-1.5")
async def test_a_test_portal_shows_who_one_can_be():
    clipboard = FakeClipboard()
    edges = fake_edges(clipboard=clipboard)
    async with on_stage(WelcomeScreen, edges=edges, state=a_guest_state(Language.EN)) as stage:
        await stage.press("person-0TA1B2C")
        await stage.press("Copy: Password")

        assert stage.says("246810")
        assert clipboard.text == "Sinaq-2026"


async def test_a_crowd_of_test_people_is_shown_on_demand():
    crowd = tuple(a_test_identity(f"0TA1B2{last}", f"Person {last}") for last in "CDEFGH")
    state = a_state(session=Guest(), portal=a_portal_info(test_identities=crowd))
    async with on_stage(WelcomeScreen, state=state) as stage:
        assert not stage.says("Person H")
        await stage.press("all-people")

        assert stage.says("Person H")


async def test_a_real_portal_has_no_test_people():
    real = a_portal_info(environment=Environment.PRODUCTION)
    async with on_stage(
        WelcomeScreen, state=a_state(session=Guest(), portal=real, language=Language.EN)
    ) as stage:
        assert not stage.says("Test people")


async def test_nothing_is_claimed_of_a_portal_that_has_not_answered():
    state = a_guest_state(Language.EN)
    state.portal = None
    async with on_stage(WelcomeScreen, state=state) as stage:
        assert not stage.says("Portal:")
        assert stage.says("Sign in")
