"""/security: the history of access, and "this was not me" (R-2.1.3, AUTH-24)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer
from mock_server.areas.deeds import done_once
from mock_server.rules import history, incidents, step_up
from mock_server.rules.once import KeyReused
from mock_server.world import World
from mock_server.world.store import encoded


async def get_access_log(request: Request) -> Response:
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    known = incidents.attempts(world, fin)
    etag = world.etag(
        history.COLLECTION, fin, world.store.version(incidents.COLLECTION, fin), len(known)
    )
    told = {"total": len(known), "attempts": known[: incidents.MOST]}
    return read_answer(request, encoded(told), etag)


async def report_not_me(request: Request) -> Response:
    world: World = request.app.state.world
    owner, attempt = step_up.owner_of(request.state.session), request.path_params["attempt"]
    try:
        made = done_once(request, lambda: incidents.report(world, owner, attempt))
    except incidents.NothingThere:
        return problem(request, 404, "not_found")
    except KeyReused:
        return problem(request, 409, "conflict")
    return made_answer(incidents.told(world, owner.fin, made), 201)


routes = [
    Route("/security/access-log", get_access_log, methods=["GET"]),
    Route("/security/access-log/{attempt}/not-me", report_not_me, methods=["POST"]),
]
