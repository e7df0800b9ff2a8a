"""GET /documents: what the citizen can show. Stored bytes, joined: this is the hot path."""

from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import problem, read_answer, unchanged
from mock_server.world import World
from mock_server.world.registers import last_night
from mock_server.world.writing import FETCHED

_FETCHED: Final = b'"%b"' % FETCHED.encode()


async def list_documents(request: Request) -> Response:
    """Issuers are asked once a night; the ETag carries that moment."""
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    night = last_night(world.clock).isoformat()
    etag = world.etag("documents", fin, night)
    if same := unchanged(request, etag):
        return same
    body = b'{"documents":[%b]}' % world.store.joined("documents", fin)
    return read_answer(request, _dated(body, night), etag)


async def get_document(request: Request) -> Response:
    """Another person's document is as unknown as one that never was (SRV-06)."""
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    ident = request.path_params["document"]
    document = world.store.body("documents", fin, ident)
    fields = world.store.body("document_details", fin, ident)
    if document is None or fields is None:
        return problem(request, 404, "not_found")
    night = last_night(world.clock).isoformat()
    etag = world.etag("documents", fin, world.store.version("document_details", fin), night)
    body = b'{"document":%b,"fields":%b}' % (document, fields)
    return read_answer(request, _dated(body, night), etag)


def _dated(body: bytes, night: str) -> bytes:
    return body.replace(_FETCHED, b'"%b"' % night.encode())


routes = [
    Route("/documents", list_documents),
    Route("/documents/{document}", get_document),
]
