"""Signing in, from the first press to a citizen or to a failure that says what to do."""

from dataclasses import replace

import pytest

from client.domain.languages import Language
from client.domain.session import Guest, SignedIn, SignInFailure
from client.features.sign_in import SignInScreen
from client.portal.login.protocol import SignInFailed
from tests.builders import a_guest_state
from tests.doubles.device import FakeClipboard, FakeLinks
from tests.doubles.edges import fake_edges
from tests.doubles.login import FakeAttempt, FakeLogin
from tests.stage import on_stage


def english():
    return a_guest_state(Language.EN)


@pytest.mark.requirement("R-1.5", "AUTH-01")
async def test_a_citizen_signs_in_through_the_browser():
    login, links, state = FakeLogin(), FakeLinks(), english()
    async with on_stage(
        SignInScreen, edges=fake_edges(login=login, links=links), state=state
    ) as stage:
        await stage.press("way-browser")
        assert links.opened == [FakeAttempt.address]
        assert stage.says("Time left: 5:00")

        login.attempt.succeed()
        await stage.until_true(lambda: isinstance(state.session, SignedIn))

    assert not login.attempt.cancelled


@pytest.mark.requirement("AUTH-12", "A11Y-12")
async def test_a_citizen_signs_in_with_a_code_on_the_phone():
    login, state = FakeLogin(), english()
    async with on_stage(SignInScreen, edges=fake_edges(login=login), state=state) as stage:
        await stage.press("way-phone")
        await stage.type("fin", "0ta1b2c")
        await stage.press("send")
        assert stage.says("Verification code: 4, 0, 7, 1")

        login.attempt.succeed()
        await stage.until_true(lambda: isinstance(state.session, SignedIn))


async def test_a_wrong_fin_is_said_at_its_field_and_asks_nobody():
    login = FakeLogin()
    async with on_stage(SignInScreen, edges=fake_edges(login=login), state=english()) as stage:
        await stage.press("way-phone")
        await stage.type("fin", "12")
        await stage.submit("fin")

        assert stage.says("A FIN has 7 Latin letters and digits")
        assert login.attempts == []


@pytest.mark.requirement("AUTH-27")
async def test_cancelling_gives_the_attempt_up():
    login, state = FakeLogin(), english()
    async with on_stage(SignInScreen, edges=fake_edges(login=login), state=state) as stage:
        await stage.press("way-browser")
        await stage.press("cancel-sign-in")

        assert login.attempt.cancelled
        assert stage.says("In the browser")
        assert isinstance(state.session, Guest)


@pytest.mark.requirement("AUTH-27")
async def test_leaving_the_screen_gives_the_attempt_up():
    login = FakeLogin()
    async with on_stage(SignInScreen, edges=fake_edges(login=login), state=english()) as stage:
        await stage.press("way-browser")

    assert login.attempt.cancelled


async def test_changing_over_to_the_browser_gives_the_phone_up():
    login = FakeLogin()
    async with on_stage(SignInScreen, edges=fake_edges(login=login), state=english()) as stage:
        await stage.press("way-phone")
        await stage.type("fin", "0TA1B2C")
        await stage.press("send")
        await stage.press("other-way")

        assert [attempt.cancelled for attempt in login.attempts] == [True, False]


@pytest.mark.requirement("R-1.5")
@pytest.mark.parametrize("failure", list(SignInFailure))
async def test_every_failure_has_its_own_words_and_a_way_on(failure):
    login = FakeLogin()
    async with on_stage(SignInScreen, edges=fake_edges(login=login), state=english()) as stage:
        await stage.press("way-browser")
        login.attempt.fail(failure)
        await stage.settle()
        await stage.press("Try again")

        assert len(login.attempts) == 2


async def test_no_two_failures_say_the_same():
    said = set()
    for failure in SignInFailure:
        login = FakeLogin()
        async with on_stage(SignInScreen, edges=fake_edges(login=login), state=english()) as stage:
            await stage.press("way-browser")
            login.attempt.fail(failure)
            await stage.settle()
            said.add(stage.outline())

    assert len(said) == len(SignInFailure)


async def test_a_lock_says_when_to_try_again():
    login = FakeLogin()
    login.failing = SignInFailed(SignInFailure.LOCKED, 90)
    async with on_stage(SignInScreen, edges=fake_edges(login=login), state=english()) as stage:
        await stage.press("way-browser")

        assert stage.says("You can try again: today, 12:01.")


async def test_a_browser_that_did_not_open_leaves_the_address_to_copy():
    links, clipboard = FakeLinks(), FakeClipboard()
    links.nothing_opens_them = True
    edges = fake_edges(links=links, clipboard=clipboard)
    async with on_stage(SignInScreen, edges=edges, state=english()) as stage:
        await stage.press("way-browser")
        assert stage.says("The browser did not open.")

        await stage.press("copy-address")

        assert clipboard.text == FakeAttempt.address
        assert stage.says("Copied. It leaves the clipboard in 30 seconds.")


async def test_the_page_can_be_opened_again():
    links = FakeLinks()
    async with on_stage(SignInScreen, edges=fake_edges(links=links), state=english()) as stage:
        await stage.press("way-browser")
        await stage.press("open-again")

    assert links.opened == [FakeAttempt.address] * 2


async def test_the_phone_is_not_offered_where_it_is_switched_off():
    edges = fake_edges()
    off = replace(edges.settings, switches=replace(edges.settings.switches, phone_sign_in=False))
    async with on_stage(
        SignInScreen, edges=replace(edges, settings=off), state=english()
    ) as stage:
        assert not stage.says("By approving on your phone")
