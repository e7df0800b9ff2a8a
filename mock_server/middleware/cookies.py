"""Sets the portal's cookies: the essential one, and those the citizen has chosen (R-2.1.2).

A tester can make the portal pushy: then it tries all of them on everybody, names an analytics
cookie essential, and brings one that no list knows. The app has to refuse by itself (COO-01).
"""

from typing import Any, Final

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mock_server.middleware.operations import Operation
from mock_server.rules import preferences
from mock_server.world import World

KNOB: Final = ("knobs", "", "cookies")
_ESSENTIAL: Final = "mygov_line"
_STRANGERS: Final = ("_analytics_id", "unknown_thing")
"""What only a pushy portal sets."""


class Cookies:
    def __init__(self, app: ASGIApp, world: World) -> None:
        self._app = app
        self._world = world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        operation: Operation | None = scope.get("state", {}).get("operation")
        if scope["type"] != "http" or operation is None or not _may_set(operation):
            await self._app(scope, receive, send)
            return

        async def send_with_cookies(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(raw=message["headers"])
                for name in self._names(scope["state"].get("session")):
                    headers.append("Set-Cookie", self._cookie(name))
            await send(message)

        await self._app(scope, receive, send_with_cookies)

    def _cookie(self, name: str) -> str:
        """For no script and no other site, and no longer than the citizen was told (COO-03)."""
        seconds = preferences.seconds_of(self._world, name)
        life = "" if seconds is None else f"; Max-Age={seconds}"
        return f"{name}=1; Path=/{life}; HttpOnly; SameSite=Strict"

    def _names(self, session: dict[str, Any] | None) -> list[str]:
        world = self._world
        if is_pushy(world):
            return [*(one["name"] for one in preferences.cookies(world)), *_STRANGERS]
        if session is None:
            return [_ESSENTIAL]
        chosen = preferences.of(world, session["fin"])["switches"]
        on = [one["name"].partition(":")[2] for one in chosen if one["on"]]
        # The tips set theirs when they are shown: it counts them.
        return [_ESSENTIAL, *(name for name in on if name and name != "mygov_tips")]


def is_pushy(world: World) -> bool:
    return bool((world.store.get(*KNOB) or {}).get("pushy"))


def _may_set(operation: Operation) -> bool:
    """Not while signing in, where the browser has its own, and never with events (ANA-03)."""
    return not operation.path.startswith(("/oauth", "/.well-known", "/telemetry"))
