"""Who may enter the desk: the token for programs, a cookie won with it for a browser (SRV-04)."""

from hmac import compare_digest
from typing import Final

from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from mock_server.answers import problem
from mock_server.control.desk import Desk
from mock_server.pages.senders import comes_from_here

COOKIE: Final = "mygov_desk"
_SCHEME: Final = "bearer "


class TokenOnly:
    """Around every route of the control API, so that a new one cannot be forgotten."""

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        self._app = app
        self._desk = desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not self._has_token(Request(scope)):
            answer = problem(scope, 401, "unauthenticated", headers={"WWW-Authenticate": "Bearer"})
            await answer(scope, receive, send)
            return
        await self._app(scope, receive, send)

    def _has_token(self, request: Request) -> bool:
        sent = request.headers.get("authorization", "")
        is_bearer = sent[: len(_SCHEME)].lower() == _SCHEME
        return is_bearer and self._desk.opens_with(sent[len(_SCHEME) :])


def has_entered(request: Request, desk: Desk) -> bool:
    return compare_digest(
        request.cookies.get(COOKIE, "").encode(), desk.derived("cookie").encode()
    )


def is_own_form(request: Request, desk: Desk, sent: str) -> bool:
    """A form of ours, sent from a page of ours (SRV-10)."""
    return comes_from_here(request) and compare_digest(
        sent.encode(), desk.derived("form").encode()
    )
