"""Whose request it is: the session's layer has made sure of that before an area is asked."""

from typing import Any

from starlette.requests import Request

from mock_server.rules import sessions
from mock_server.world import World


def here(request: Request) -> tuple[World, str]:
    """The world, and the FİN of the citizen (or of whom they stand for) in it."""
    session: dict[str, Any] = request.state.session
    return request.app.state.world, session["fin"]


def acting_here(request: Request) -> str | None:
    """The FİN of whoever stands for the citizen; `None` where it is themselves."""
    return request.state.session.get("by")


def device_here(request: Request) -> str:
    """As it is called in the list of sign-ins; empty once it was signed out."""
    world, fin = here(request)
    known = world.store.get(sessions.COLLECTION, fin, request.state.session["sid"])
    return "" if known is None else known["device_name"]
