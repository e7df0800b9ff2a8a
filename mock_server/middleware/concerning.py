"""Whom a request concerns: the one place where a mandate opens somebody else's cabinet.

What lies behind this layer sees the session as the represented person's, and knows no mandates.
"""

from typing import Final
from urllib.parse import parse_qs

from starlette.types import ASGIApp, Receive, Scope, Send

from mock_server.answers import problem
from mock_server.middleware.operations import Operation
from mock_server.rules.representation import (
    NotRepresented,
    OutsideMandate,
    RepresentationEnded,
    noted,
    represented,
)
from mock_server.world import World

PARAMETER: Final = "concerns"
_CODES: Final[dict[type[Exception], str]] = {
    NotRepresented: "not_represented",
    RepresentationEnded: "representation_ended",
    OutsideMandate: "outside_mandate",
}


class Concerning:
    def __init__(self, app: ASGIApp, world: World) -> None:
        self._app = app
        self._world = world

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        mandate = _mandate(scope)
        if mandate is None:
            await self._app(scope, receive, send)
            return
        session, path = scope["state"]["session"], scope["path"]
        try:
            record = represented(self._world, session["fin"], mandate, path)
        except (NotRepresented, RepresentationEnded, OutsideMandate) as refusal:
            await problem(scope, 403, _CODES[type(refusal)])(scope, receive, send)
            return
        looking = scope["method"] == "GET"
        noted(self._world, record, session["fin"], path, looking=looking)
        scope["state"]["session"] = {
            **session,
            "fin": record["person"],
            "by": session["fin"],
        }
        await self._app(scope, receive, send)


def _mandate(scope: Scope) -> str | None:
    """`None` for what concerns the citizen alone."""
    if scope["type"] != "http" or "session" not in scope["state"]:
        return None
    operation: Operation | None = scope["state"].get("operation")
    if operation is None or PARAMETER not in operation.in_query:
        return None
    return parse_qs(scope["query_string"].decode("latin-1")).get(PARAMETER, [None])[0]
