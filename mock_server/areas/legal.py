"""/legal/{kind}: policy and terms by version, readable before sign-in (R-1.8, 2.9)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import problem, read_answer
from mock_server.problems import DEFAULT_LANGUAGE, language_of
from mock_server.rules import legal
from mock_server.world import World
from mock_server.world.legal_texts import KINDS, TEXTS, VERSIONS, shelf
from mock_server.world.store import Record, encoded


async def get_legal_text(request: Request) -> Response:
    """In the language asked for, or in Azerbaijani where that translation is missing."""
    world: World = request.app.state.world
    kind = request.path_params["kind"]
    if kind not in KINDS:
        return problem(request, 404, "not_found")
    version = request.query_params.get("version") or legal.in_force(world, kind)["version"]
    if version not in {one["version"] for one in legal.versions(world, kind)}:
        return problem(request, 404, "not_found")
    asked = request.query_params.get("lang") or language_of(request)
    at = shelf(kind, version)
    for language in (asked, DEFAULT_LANGUAGE, "en"):
        body = world.store.body(TEXTS, at, language)
        if body is not None:
            return read_answer(request, body, world.etag(TEXTS, at, language, version))
    return problem(request, 404, "not_found")


async def list_legal_versions(request: Request) -> Response:
    """What was withdrawn was never announced."""
    world: World = request.app.state.world
    kind = request.path_params["kind"]
    if kind not in KINDS:
        return problem(request, 404, "not_found")
    today = world.clock.today()
    told = [
        {**_shown(one), "in_force": legal.is_in_force(one, today)}
        for one in reversed(legal.versions(world, kind))
    ]
    etag = world.etag(VERSIONS, kind, today)
    return read_answer(request, encoded({"versions": told}), etag)


def _shown(one: Record) -> Record:
    return {name: value for name, value in one.items() if name != "withdrawn"}


routes = [
    Route("/legal/{kind}", get_legal_text),
    Route("/legal/{kind}/versions", list_legal_versions),
]
