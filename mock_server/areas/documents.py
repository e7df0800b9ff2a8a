"""/documents: what the citizen can show. Stored bytes, joined: reading is the hot path."""

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
    details = world.store.body("document_details", fin, ident)
    if document is None or details is None:
        return problem(request, 404, "not_found")
    night = last_night(world.clock).isoformat()
    etag = world.etag("documents", fin, world.store.version("document_details", fin), night)
    body = b'{"document":%b,%b' % (document, details[1:])
    return read_answer(request, _dated(body, night), etag)


async def mark_document(request: Request) -> Response:
    """What the citizen keeps of their own on it; said twice, it is as if said once."""
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    ident = request.path_params["document"]
    document = world.store.get("documents", fin, ident)
    if document is None:
        return problem(request, 404, "not_found")
    world.store.put("documents", fin, ident, {**document, **request.state.body})
    return _done()


async def order_documents(request: Request) -> Response:
    """The citizen's own order, on all their devices."""
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    wanted: list[str] = request.state.body["documents"]
    known = set(world.store.idents("documents", fin))
    wrong = [
        (f"/body/documents/{at}", "is not a document of this citizen")
        for at, one in enumerate(wanted)
        if one not in known
    ]
    if wrong:
        return problem(request, 422, "validation_failed", errors=wrong)
    world.store.arrange("documents", fin, wanted)
    return _done()


def _done() -> Response:
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


def _dated(body: bytes, night: str) -> bytes:
    return body.replace(_FETCHED, b'"%b"' % night.encode())


routes = [
    Route("/documents", list_documents),
    Route("/documents/{document}", get_document),
    Route("/documents/{document}/marks", mark_document, methods=["PUT"]),
    Route("/document-order", order_documents, methods=["PUT"]),
]
