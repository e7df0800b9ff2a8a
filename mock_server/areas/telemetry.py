"""/telemetry: usage events, from installations and never from citizens (R-2.1.1)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.rules import telemetry


async def send_events(request: Request) -> Response:
    telemetry.take(request.app.state.world, request.state.body)
    return _done()


async def forget_install(request: Request) -> Response:
    telemetry.forget(request.app.state.world, request.path_params["install"])
    return _done()


def _done() -> Response:
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


routes = [
    Route("/telemetry/events", send_events, methods=["POST"]),
    Route("/telemetry/installs/{install}", forget_install, methods=["DELETE"]),
]
