"""Policy and terms stand before what a signed-in citizen asks: 428 names the text (2.9).

Who has not decided is asked to; who has declined goes on reading, and may leave or take their
data along. What the contract marks is open to everybody.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from mock_server.answers import problem
from mock_server.middleware.operations import Operation
from mock_server.rules.acceptances import AcceptanceRequired, require_rules
from mock_server.world import World


class Rules:
    def __init__(self, app: ASGIApp, world: World) -> None:
        self._app = app
        self._world = world
        self._passed: set[tuple[str, bool]] = set()
        self._passed_when: object = None
        """Nothing was written since, so whoever passed then passes now."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and _is_asked(scope):
            fin, reading = scope["state"]["session"]["fin"], scope["method"] in {"GET", "HEAD"}
            try:
                self._require(fin, reading=reading)
            except AcceptanceRequired as required:
                await refusal(scope, required)(scope, receive, send)
                return
        await self._app(scope, receive, send)

    def _require(self, fin: str, *, reading: bool) -> None:
        world = self._world
        now = (world.epoch, world.store.changes, world.clock.today())
        if now != self._passed_when:
            self._passed.clear()
            self._passed_when = now
        if (fin, reading) not in self._passed:
            require_rules(world, fin, reading=reading)
            self._passed.add((fin, reading))


def _is_asked(scope: Scope) -> bool:
    operation: Operation | None = scope["state"].get("operation")
    known = operation is not None and not operation.is_public and operation.needs_acceptance
    return known and "session" in scope["state"]


def refusal(where: Scope, required: AcceptanceRequired) -> Response:
    told = {"document": required.subject, "version": required.version}
    return problem(where, 428, "acceptance_required", more=told)


async def refused_for_acceptance(request: Request, error: Exception) -> Response:
    """So that any area may just demand one."""
    if not isinstance(error, AcceptanceRequired):
        raise error
    return refusal(request.scope, error)
