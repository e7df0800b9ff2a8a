"""/step-up: confirming with a one-time code who is at this device (AUTH-20)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem
from mock_server.rules import step_up
from mock_server.world import World


async def begin_step_up(request: Request) -> Response:
    """Asked twice within a minute it is the same code: a double tap sends one."""
    world: World = request.app.state.world
    owner = step_up.owner_of(request.state.session)
    try:
        record = step_up.begin(world, owner)
    except step_up.TooMany as error:
        return problem(request, 429, "too_many_codes", retry_after=error.retry_after)
    return made_answer(step_up.shown(world, owner, record), 201)


async def give_step_up_code(request: Request) -> Response:
    world: World = request.app.state.world
    owner = step_up.owner_of(request.state.session)
    ident, code = request.path_params["step_up"], request.state.body["code"]
    try:
        record = step_up.give(world, owner, ident, code)
    except step_up.NothingThere:
        return problem(request, 404, "not_found")
    return made_answer(step_up.shown(world, owner, record))


async def needed(request: Request, _: Exception) -> Response:
    """Whatever area asked for it."""
    return problem(request, 403, "step_up_needed")


routes = [
    Route("/step-up", begin_step_up, methods=["POST"]),
    Route("/step-up/{step_up}", give_step_up_code, methods=["POST"]),
]
