"""/sessions: where the citizen is signed in, and signing out from there (AUTH-18)."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer
from mock_server.rules import sessions, step_up
from mock_server.rules.devices import LONGEST_NAME, in_one_line
from mock_server.rules.presence import Presence
from mock_server.rules.sessions import End
from mock_server.rules.tokens import Owner
from mock_server.world import World
from mock_server.world.store import encoded


async def list_sessions(request: Request) -> Response:
    """This device first, then the one seen last."""
    world: World = request.app.state.world
    here = _here(request)
    shown = [_shown(request, one) for one in world.store.records(sessions.COLLECTION, here.fin)]
    shown.sort(key=lambda one: (one["current"], one["last_seen_at"]), reverse=True)
    moments = ".".join(one["last_seen_at"] for one in shown)
    etag = world.etag(sessions.COLLECTION, here.fin, here.sid, moments)
    return read_answer(request, encoded({"sessions": shown}), etag)


async def rename_session(request: Request) -> Response:
    world: World = request.app.state.world
    sid = request.path_params["session"]
    name = in_one_line(request.state.body["device_name"], LONGEST_NAME)
    if not name:
        wrong = [("/body/device_name", "has no letter that can be seen")]
        return problem(request, 422, "validation_failed", errors=wrong)
    renamed = sessions.rename(world, Owner(_here(request).fin, sid), name)
    if renamed is None:
        return problem(request, 404, "not_found")
    return made_answer(_shown(request, renamed))


async def end_session(request: Request) -> Response:
    """Done is done, also the second time; another person's session is as unknown as none."""
    world: World = request.app.state.world
    owner = Owner(_here(request).fin, request.path_params["session"])
    if owner != _here(request):
        step_up.require(world, request.state.session)
    if not _end(request, owner) and not sessions.was_ended(world, owner):
        return problem(request, 404, "not_found")
    return _done()


async def end_other_sessions(request: Request) -> Response:
    here = _here(request)
    step_up.require(request.app.state.world, request.state.session)
    for owner in _everywhere(request):
        if owner != here:
            _end(request, owner)
    return _done()


async def end_all_sessions(request: Request) -> Response:
    """Without a code: who ends their own sign-in too takes nothing from anybody (AUTH-20)."""
    for owner in _everywhere(request):
        _end(request, owner)
    return _done()


def _end(request: Request, owner: Owner) -> bool:
    why = End.SIGNED_OUT if owner == _here(request) else End.ELSEWHERE
    return sessions.end(request.app.state.world, owner, why)


def _everywhere(request: Request) -> list[Owner]:
    world: World = request.app.state.world
    fin = _here(request).fin
    return [Owner(fin, one["id"]) for one in world.store.records(sessions.COLLECTION, fin)]


def _here(request: Request) -> Owner:
    session: dict[str, Any] = request.state.session
    return Owner(session["fin"], session["sid"])


def _shown(request: Request, record: dict[str, Any]) -> dict[str, Any]:
    presence: Presence = request.app.state.presence
    here = _here(request)
    owner = Owner(here.fin, record["id"])
    seen = presence.last_seen(owner, record["last_seen_at"])
    return {"system": None, **record, "last_seen_at": seen.isoformat(), "current": owner == here}


def _done() -> Response:
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


routes = [
    Route("/sessions", list_sessions, methods=["GET"]),
    Route("/sessions", end_all_sessions, methods=["DELETE"]),
    Route("/sessions/others", end_other_sessions, methods=["DELETE"]),
    Route("/sessions/{session}", rename_session, methods=["PATCH"]),
    Route("/sessions/{session}", end_session, methods=["DELETE"]),
]
