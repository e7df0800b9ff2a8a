"""Keeps of which system a device is, while its owner wants that known (policy 2.1.4)."""

from typing import Any, Final

from starlette.types import ASGIApp, Receive, Scope, Send

from mock_server.rules import preferences, sessions
from mock_server.rules.tokens import Owner
from mock_server.world import World

_HEADER: Final = b"x-device-system"


class Describing:
    """After the sessions; the contract has looked at the header already."""

    def __init__(self, app: ASGIApp, world: World) -> None:
        self._app = app
        self._world = world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        session: dict[str, Any] | None = scope.get("state", {}).get("session")
        said = next((value for name, value in scope["headers"] if name == _HEADER), None)
        if session is not None and said is not None:
            self._keep(session, said.decode("latin-1"))
        await self._app(scope, receive, send)

    def _keep(self, session: dict[str, Any], system: str) -> None:
        """Whatever a client sends, nothing is kept without the citizen's yes."""
        if preferences.is_on(self._world, session["fin"], preferences.SYSTEM):
            sessions.describe(self._world, Owner(session["fin"], session["sid"]), system)
