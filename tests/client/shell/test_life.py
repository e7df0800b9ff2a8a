"""The app around its screens: who gets in, where one comes out, what stays in sight."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import flet as ft
import pytest

from client.domain.languages import Language
from client.domain.portal import Environment
from client.domain.session import Ended, EndReason, Guest, Restoring
from client.edges import Edges
from client.i18n import speaker
from client.places import Place
from client.portal.errors import PortalUnreachable
from client.shell.life import App, dress
from client.state import AppState, width_bucket
from tests.builders import a_portal_info, a_session
from tests.client.shell.places_of_a_test import TABLE
from tests.doubles.device import FakePreferences
from tests.doubles.edges import fake_edges
from tests.doubles.login import FakeLogin
from tests.doubles.portal import FakePortal
from tests.stage import DESKTOP, PHONE, Stage, an_empty_stage

say = speaker(Language.AZ)


class TheApp:
    def __init__(self, stage: Stage, state: AppState, edges: Edges) -> None:
        self.stage, self.state, self.edges = stage, state, edges

    @property
    def views(self) -> list[object]:
        return [view.get("route") for view in self.stage.client.mirror.views()]


@asynccontextmanager
async def the_app(
    state: AppState,
    route: str = "/",
    size: tuple[int, int] = PHONE,
    portal: FakePortal | None = None,
    login: FakeLogin | None = None,
    preferences: FakePreferences | None = None,
) -> AsyncIterator[TheApp]:
    async with an_empty_stage(route, size) as stage:
        page = stage.page

        def go(place: Place) -> None:
            page.navigate(TABLE.address_of(place))

        edges = fake_edges(portal=portal, login=login, preferences=preferences, go=go)
        state.width = width_bucket(size[0])
        page.on_close = lambda: None
        dress(page, state.choices)
        page.render_views(App, edges, state, TABLE)
        await stage.settle()
        try:
            yield TheApp(stage, state, edges)
        finally:
            page.on_close = None


def a_citizen_here() -> AppState:
    return AppState(session=a_session())


@pytest.mark.parametrize("route", ["/", "/documents", "/documents/7", "/data/family", "/more"])
@pytest.mark.parametrize("size", [PHONE, DESKTOP])
async def test_a_guest_sees_the_welcome_wherever_a_citizen_would_be(
    route: str, size: tuple[int, int]
) -> None:
    async with the_app(AppState(session=Guest()), route, size) as app:
        texts = app.stage.texts()

    assert "the welcome" in texts
    assert not [text for text in texts if text.startswith(("the home", "the doc", "the data"))]


async def test_who_signs_in_goes_where_they_wanted_to_go() -> None:
    async with the_app(AppState(session=Guest()), "/documents/7") as app:
        await app.stage.goto("/sign-in")
        app.state.session = a_session()
        await app.stage.until("the document 7")

        assert app.stage.address == "/documents/7"


async def test_who_just_signs_in_comes_home() -> None:
    async with the_app(AppState(session=Guest()), "/sign-in") as app:
        app.state.session = a_session()
        await app.stage.until("the home")

        assert app.stage.address == "/"


async def test_the_kept_sign_in_is_looked_for_before_anything_is_shown() -> None:
    state = AppState(session=Restoring())
    async with the_app(state, "/documents/7", login=FakeLogin(kept=a_session())) as app:
        await app.stage.until("the document 7")

        assert state.signed_in


async def test_without_a_kept_sign_in_there_is_the_welcome() -> None:
    async with the_app(AppState(session=Restoring())) as app:
        await app.stage.until("the welcome")

        assert isinstance(app.state.session, Guest)


class LoginThatListens(FakeLogin):
    def __init__(self) -> None:
        super().__init__()
        self.routes: list[str] = []

    async def arrived(self, route: str) -> bool:
        self.routes.append(route)
        return True


@pytest.mark.requirement("AUTH-04")
async def test_who_comes_back_from_a_phones_browser_finds_their_attempt_going_on() -> None:
    login = LoginThatListens()
    async with the_app(AppState(session=Guest()), "/sign-in", login=login) as app:
        await app.stage.press("Begin")
        await app.stage.goto("/oauth2redirect?code=c&state=s")

        assert login.routes == ["/oauth2redirect?code=c&state=s"]
        assert app.stage.says("attempt 1")


async def test_an_ended_sign_in_shows_the_welcome_and_keeps_the_place() -> None:
    async with the_app(a_citizen_here(), "/data/family") as app:
        app.state.session = Ended(EndReason.EXPIRED)
        await app.stage.until("the welcome")
        await app.stage.goto("/sign-in")
        app.state.session = a_session()

        await app.stage.until("the data of family")


async def test_who_signed_out_starts_at_the_welcome_and_later_at_home() -> None:
    async with the_app(a_citizen_here(), "/data/family") as app:
        app.state.session = Ended(EndReason.SIGNED_OUT)
        await app.stage.until("the welcome")
        at = app.stage.address
        app.state.session = a_session()
        await app.stage.until("the home")

        assert at == "/welcome"


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
