"""GET /institutions: the portal's participants, state and non-state (R-1.3)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import problem, read_answer, unchanged
from mock_server.world import World


async def list_institutions(request: Request) -> Response:
    world: World = request.app.state.world
    etag = world.etag("institutions", "")
    if same := unchanged(request, etag):
        return same
    body = b'{"institutions":[%b]}' % world.store.joined("institutions", "")
    return read_answer(request, body, etag)


async def get_institution(request: Request) -> Response:
    world: World = request.app.state.world
    body = world.store.body("institution_details", "", request.path_params["institution"])
    if body is None:
        return problem(request, 404, "not_found")
    return read_answer(request, body, world.etag("institutions", ""))


routes = [
    Route("/institutions", list_institutions),
    Route("/institutions/{institution}", get_institution),
]
