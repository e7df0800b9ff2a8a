"""/telemetry: usage events, from installations and never from citizens; what is published of
them (R-2.1.1, ANA-04)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import read_answer
from mock_server.rules import statistics, telemetry
from mock_server.world.store import encoded


async def send_events(request: Request) -> Response:
    telemetry.take(request.app.state.world, request.state.body)
    return _done()


async def forget_install(request: Request) -> Response:
    telemetry.forget(request.app.state.world, request.path_params["install"])
    return _done()


async def get_statistics(request: Request) -> Response:
    world = request.app.state.world
    told = encoded(statistics.published(world))
    return read_answer(request, told, world.etag(statistics.COLLECTION, ""))


def _done() -> Response:
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


routes = [
    Route("/statistics", get_statistics, methods=["GET"]),
    Route("/telemetry/events", send_events, methods=["POST"]),
    Route("/telemetry/installs/{install}", forget_install, methods=["DELETE"]),
]
