"""Who gets in, and where they come out: guests, the restored, the ended, the signed out."""

import pytest

from client.domain.session import Ended, EndReason, Guest, Restoring
from client.state import AppState
from tests.builders import a_session
from tests.client.shell.the_app import a_citizen_here, the_app
from tests.doubles.login import FakeLogin
from tests.stage import DESKTOP, PHONE


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


@pytest.mark.requirement("R-1.5")
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
