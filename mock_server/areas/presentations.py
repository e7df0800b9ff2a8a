"""Showing a document for a short while, and checking one that somebody shows."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, unchanged
from mock_server.middleware.session import origin_of
from mock_server.pages.check_form import ROOT
from mock_server.rules import checks, presentations
from mock_server.rules.presentations import By
from mock_server.world import World


async def begin_presentation(request: Request) -> Response:
    """Each call is a new number; asking again is how a presentation is renewed."""
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    document = request.path_params["document"]
    if world.store.body("documents", fin, document) is None:
        return problem(request, 404, "not_found")
    try:
        record = presentations.begin(world, fin, document)
    except presentations.TooMany as error:
        return problem(request, 429, "too_many_requests", retry_after=error.seconds)
    return made_answer(_shown(request, record), 201)


async def get_presentation(request: Request) -> Response:
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    record = world.store.get(presentations.COLLECTION, fin, request.path_params["presentation"])
    if record is None:
        return problem(request, 404, "not_found")
    shown = _shown(request, record)
    etag = world.etag(presentations.COLLECTION, fin, shown["seconds_left"])
    if same := unchanged(request, etag):
        return same
    answer = made_answer(shown)
    answer.headers["ETag"] = etag
    return answer


async def end_presentation(request: Request) -> Response:
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    if not presentations.end(world, fin, request.path_params["presentation"]):
        return problem(request, 404, "not_found")
    return Response(status_code=204, headers={"Cache-Control": "no-store"})


async def check_document(request: Request) -> Response:
    """A number that is none is an answer, not a problem: the checker asked just that."""
    world: World = request.app.state.world
    source = request.client.host if request.client else ""
    if wait := checks.seconds_to_wait(world, source):
        return problem(request, 429, "too_many_requests", retry_after=wait)
    checked = checks.check(world, request.state.body["code"], By.APP)
    checks.count(world, source, checked)
    document = checked.document
    return made_answer(
        {
            "outcome": checked.outcome.value,
            "checked_at": world.clock.now().isoformat(),
            "document": None if document is None else checks.minimal(document),
        }
    )


def _shown(request: Request, record: dict[str, Any]) -> dict[str, Any]:
    world: World = request.app.state.world
    code = presentations.code_of(world, record["number"])
    return {
        "id": record["id"],
        "document": record["document"],
        "number": record["number"],
        "address": f"{origin_of(request.scope)}{ROOT}/{code}",
        "lifetime": int(presentations.LIFE.total_seconds()),
        "seconds_left": presentations.seconds_left(record, world.clock.timestamp()),
        "shown": record["shown"],
    }


routes = [
    Route("/documents/{document}/presentation", begin_presentation, methods=["POST"]),
    Route("/presentations/{presentation}", get_presentation, methods=["GET"]),
    Route("/presentations/{presentation}", end_presentation, methods=["DELETE"]),
    Route("/checks", check_document, methods=["POST"]),
]
