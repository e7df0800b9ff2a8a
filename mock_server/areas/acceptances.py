"""/acceptances: what the citizen took note of, and what asks for a decision (R-1.7, 2.9)."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer
from mock_server.areas.deeds import done_once
from mock_server.rules import acceptances, sessions
from mock_server.rules.once import KeyReused
from mock_server.world import World
from mock_server.world.legal_texts import KINDS, VERSIONS
from mock_server.world.store import encoded


async def list_acceptances(request: Request) -> Response:
    world, fin = _here(request)
    made = list(reversed(world.store.records(acceptances.COLLECTION, fin)))
    told = {"acceptances": made, "awaited": acceptances.awaited(world, fin)}
    published = [world.store.version(VERSIONS, kind) for kind in KINDS]
    etag = world.etag(acceptances.COLLECTION, fin, *published, world.clock.today())
    return read_answer(request, encoded(told), etag)


async def decide_acceptance(request: Request) -> Response:
    world, fin = _here(request)
    told, device = request.state.body, _device(request)
    try:
        made = done_once(request, lambda: acceptances.decide(world, fin, device, told))
    except acceptances.NoSuchDocument:
        return problem(request, 404, "not_found")
    except (acceptances.NotTheText, KeyReused):
        return problem(request, 409, "conflict")
    return made_answer(world.store.get(acceptances.COLLECTION, fin, made), 201)


async def get_document(request: Request) -> Response:
    world, _ = _here(request)
    subject = request.query_params["subject"]
    body = world.store.body(acceptances.DOCUMENTS, "", subject)
    if body is None:
        return problem(request, 404, "not_found")
    return read_answer(request, body, world.etag(acceptances.DOCUMENTS, ""))


def _device(request: Request) -> str:
    """As it is called in the list of sign-ins: part of the evidence."""
    world, fin = _here(request)
    here = world.store.get(sessions.COLLECTION, fin, request.state.session["sid"])
    return "" if here is None else here["device_name"]


def _here(request: Request) -> tuple[World, str]:
    session: dict[str, Any] = request.state.session
    return request.app.state.world, session["fin"]


routes = [
    Route("/acceptances", list_acceptances, methods=["GET"]),
    Route("/acceptances", decide_acceptance, methods=["POST"]),
    Route("/acceptances/document", get_document, methods=["GET"]),
]
