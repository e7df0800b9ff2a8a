"""GET /persons: whom the citizen stands for (R-2.1.3)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import read_answer
from mock_server.rules.representation import listed
from mock_server.world import World
from mock_server.world.represented import COLLECTION
from mock_server.world.store import encoded


async def list_persons(request: Request) -> Response:
    """By the day: time alone ends a mandate."""
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    etag = world.etag(COLLECTION, fin, world.clock.today().isoformat())
    return read_answer(request, encoded({"persons": listed(world, fin)}), etag)


routes = [Route("/persons", list_persons, methods=["GET"])]
