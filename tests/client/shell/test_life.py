"""The app around its screens: ways back, panes, language, notices, what stays in sight."""

import flet as ft
import pytest

from client.domain.languages import Language
from client.domain.portal import Environment
from client.domain.session import Guest
from client.i18n import speaker
from client.portal.errors import PortalUnreachable
from client.state import AppState
from tests.builders import a_portal_info
from tests.client.shell.the_app import a_citizen_here, the_app
from tests.doubles.device import FakePreferences
from tests.doubles.portal import FakePortal
from tests.stage import DESKTOP

say = speaker(Language.AZ)


async def test_law_and_contacts_are_open_to_guests() -> None:
    async with the_app(AppState(session=Guest()), "/more/about") as app:
        assert app.stage.says("the about")


async def test_on_a_phone_a_detail_lies_on_its_list_and_back_uncovers_it() -> None:
    async with the_app(a_citizen_here(), "/documents/7") as app:
        before = app.views
        await app.stage.back()

        assert before == ["/", "/documents/7"]
        assert app.stage.says("the documents")
        assert app.stage.address == "/documents"


async def test_on_a_desktop_a_detail_stands_beside_its_list() -> None:
    async with the_app(a_citizen_here(), "/documents/7", DESKTOP) as app:
        assert app.stage.says("the documents")
        assert app.stage.says("the document 7")
        assert not app.stage.says("Back")


async def test_on_a_desktop_a_list_alone_has_the_whole_room() -> None:
    async with the_app(a_citizen_here(), "/documents", DESKTOP) as app:
        assert app.stage.texts().count("the documents") == 1
        assert app.stage.texts()[-1] == "the documents"


async def test_a_screen_that_lies_on_another_is_given_a_way_back() -> None:
    async with the_app(a_citizen_here(), "/documents/7") as app:
        await app.stage.press("Back")
        await app.stage.settle()

        assert app.stage.address == "/documents"


async def test_a_window_that_grows_keeps_its_place() -> None:
    async with the_app(a_citizen_here(), "/documents/7") as app:
        await app.stage.resize(*DESKTOP)

        assert app.stage.says("the documents")
        assert app.stage.says("the document 7")


async def test_every_tab_is_one_press_away_on_a_desktop() -> None:
    async with the_app(a_citizen_here(), "/", DESKTOP) as app:
        await app.stage.press(say("shell.data"))
        await app.stage.settle()

        assert app.stage.address == "/data"


async def test_an_address_of_nothing_is_a_friendly_page_with_a_way_home() -> None:
    async with the_app(a_citizen_here(), "/no/such/place") as app:
        assert app.stage.says(say("shell.not_found"))
        await app.stage.press(say("shell.to_home"))
        await app.stage.until("the home")


async def test_who_is_lost_on_a_desktop_still_has_the_way_around() -> None:
    async with the_app(a_citizen_here(), "/no/such/place", DESKTOP) as app:
        await app.stage.press(say("shell.documents"))
        await app.stage.until("the documents")


async def test_an_unreadable_part_of_an_address_is_the_same_page() -> None:
    async with the_app(a_citizen_here(), "/data/weather") as app:
        assert app.stage.says(say("shell.not_found"))


async def test_a_version_the_portal_no_longer_speaks_with_is_told_so() -> None:
    portal = FakePortal(info=a_portal_info(min_client_version="99.0.0"))
    async with the_app(a_citizen_here(), portal=portal) as app:
        assert app.stage.says(say("shell.outdated"))
        assert not app.stage.says("the home")


async def test_the_ribbon_says_that_this_is_a_test() -> None:
    state = a_citizen_here()
    async with the_app(state) as app:
        state.portal = a_portal_info(environment=Environment.MOCK)
        await app.stage.settle()
        while_testing = app.stage.says(say("shell.ribbon"))
        state.portal = a_portal_info(environment=Environment.PRODUCTION)
        await app.stage.settle()

        assert while_testing
        assert not app.stage.says(say("shell.ribbon"))


@pytest.mark.requirement("REL-01")
async def test_a_portal_that_is_away_is_said_and_can_be_tried_again() -> None:
    portal = FakePortal()
    portal.failing = PortalUnreachable()
    async with the_app(a_citizen_here(), portal=portal) as app:
        await app.stage.until(say("shell.offline"))
        portal.failing = None
        await app.stage.press(say("shell.again"))
        await app.stage.settle()

        assert not app.stage.says(say("shell.offline"))


async def test_the_language_changes_at_once_and_keeps_the_place() -> None:
    preferences = FakePreferences()
    async with the_app(a_citizen_here(), "/data/family", preferences=preferences) as app:
        await app.stage.press("RU")
        await app.stage.settle()

        assert app.stage.says("the data of family")
        assert app.stage.address == "/data/family"
        assert preferences.choices.language is Language.RU
        assert app.stage.page.locale_configuration.current_locale == ft.Locale("ru")


async def test_a_portal_that_is_closed_says_why_in_the_citizens_language() -> None:
    state = a_citizen_here()
    async with the_app(state) as app:
        state.portal = a_portal_info(available=False, notice="Texniki işlər")
        await app.stage.settle()

        assert app.stage.says("Texniki işlər")
