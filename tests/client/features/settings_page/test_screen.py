"""Settings hold at once; signing out is asked, done, and never pretended."""

import pytest

from client.domain.choices import Brightness, TextSize
from client.domain.languages import Language
from client.domain.session import Ended, EndReason, SignedIn
from client.features.settings_page import SettingsScreen
from client.places.account import Devices
from client.portal.errors import PortalUnreachable
from tests.builders import a_state
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.login import FakeLogin
from tests.stage import on_stage


async def test_the_language_changes_under_the_readers_eyes():
    state = a_state(language=Language.EN)

    async with on_stage(SettingsScreen, state=state) as stage:
        await stage.press("Русский")

        assert state.language is Language.RU
        assert stage.says("Настройки")


@pytest.mark.parametrize(
    ("word", "chosen"),
    [("Dark", {"brightness": Brightness.DARK}), ("Largest", {"text_size": TextSize.LARGEST})],
)
async def test_a_choice_holds_and_leaves_the_others_alone(word, chosen):
    state = a_state(language=Language.EN)

    async with on_stage(SettingsScreen, state=state) as stage:
        await stage.press(word)

        assert {name: getattr(state.choices, name) for name in chosen} == chosen
        assert state.language is Language.EN


async def test_contrast_is_a_switch():
    state = a_state(language=Language.EN)

    async with on_stage(SettingsScreen, state=state) as stage:
        await stage.choose("high-contrast", value=True)

        assert state.choices.high_contrast


@pytest.mark.requirement("AUTH-19")
async def test_signing_out_is_asked_before_it_is_done():
    login, state = FakeLogin(), a_state(language=Language.EN)

    async with on_stage(SettingsScreen, edges=fake_edges(login=login), state=state) as stage:
        await stage.press("sign-out")
        assert login.signed_out == []

        await stage.press("confirm")

        assert login.signed_out == ["here"]
        assert state.session == Ended(EndReason.SIGNED_OUT)


async def test_who_stays_is_still_signed_in():
    login, state = FakeLogin(), a_state(language=Language.EN)

    async with on_stage(SettingsScreen, edges=fake_edges(login=login), state=state) as stage:
        await stage.press("sign-out")
        await stage.press("cancel")

        assert not stage.says("Sign out?")
        assert isinstance(state.session, SignedIn)


@pytest.mark.requirement("AUTH-18")
async def test_signing_out_everywhere_tells_the_portal():
    login, state = FakeLogin(), a_state(language=Language.EN)

    async with on_stage(SettingsScreen, edges=fake_edges(login=login), state=state) as stage:
        await stage.press("sign-out-everywhere")
        await stage.press("confirm")

        assert login.signed_out == ["everywhere"]
        assert state.session == Ended(EndReason.SIGNED_OUT)


@pytest.mark.requirement("AUTH-18")
async def test_a_portal_that_could_not_be_told_is_not_said_to_have_been():
    login, state = FakeLogin(), a_state(language=Language.EN)
    login.unreachable = PortalUnreachable()

    async with on_stage(SettingsScreen, edges=fake_edges(login=login), state=state) as stage:
        await stage.press("sign-out-everywhere")
        await stage.press("confirm")

        assert stage.says("No device has been signed out yet: No connection to the portal.")
        assert isinstance(state.session, SignedIn)

        login.unreachable = None
        await stage.press("confirm")

        assert login.signed_out == ["everywhere"]


async def test_the_way_to_the_devices_is_beside_where_the_sign_in_is_kept():
    steps = Steps()

    async with on_stage(
        SettingsScreen, edges=fake_edges(go=steps), state=a_state(language=Language.EN)
    ) as stage:
        await stage.press("to-devices")

    assert steps.places == [Devices()]
