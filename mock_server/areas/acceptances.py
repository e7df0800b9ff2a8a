"""/acceptances: what the citizen took note of, and what asks for a decision (R-1.7, 2.9)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer
from mock_server.areas.citizen import device_here, here
from mock_server.areas.deeds import done_once
from mock_server.rules import acceptances
from mock_server.rules.once import KeyReused
from mock_server.world.legal_texts import KINDS, VERSIONS
from mock_server.world.store import encoded


async def list_acceptances(request: Request) -> Response:
    world, fin = here(request)
    made = list(reversed(world.store.records(acceptances.COLLECTION, fin)))
    told = {"acceptances": made, "awaited": acceptances.awaited(world, fin)}
    published = [world.store.version(VERSIONS, kind) for kind in KINDS]
    etag = world.etag(acceptances.COLLECTION, fin, *published, world.clock.today())
    return read_answer(request, encoded(told), etag)


async def decide_acceptance(request: Request) -> Response:
    world, fin = here(request)
    told, device = request.state.body, device_here(request)
    try:
        made = done_once(request, lambda: acceptances.decide(world, fin, device, told))
    except acceptances.NoSuchDocument:
        return problem(request, 404, "not_found")
    except (acceptances.NotTheText, KeyReused):
        return problem(request, 409, "conflict")
    return made_answer(world.store.get(acceptances.COLLECTION, fin, made), 201)


async def get_document(request: Request) -> Response:
    world, _ = here(request)
    subject = request.query_params["subject"]
    body = world.store.body(acceptances.DOCUMENTS, "", subject)
    if body is None:
        return problem(request, 404, "not_found")
    return read_answer(request, body, world.etag(acceptances.DOCUMENTS, ""))


routes = [
    Route("/acceptances", list_acceptances, methods=["GET"]),
    Route("/acceptances", decide_acceptance, methods=["POST"]),
    Route("/acceptances/document", get_document, methods=["GET"]),
]
