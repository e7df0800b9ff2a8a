"""GET /legal/{kind}: policy and terms, readable before sign-in (R-1.8)."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import problem, read_answer
from mock_server.problems import DEFAULT_LANGUAGE, language_of
from mock_server.world import World


async def get_legal_text(request: Request) -> Response:
    """In the language asked for, or in Azerbaijani where that translation is missing."""
    world: World = request.app.state.world
    kind = request.path_params["kind"]
    asked = request.query_params.get("lang") or language_of(request)
    for language in (asked, DEFAULT_LANGUAGE):
        body = world.store.body("legal", kind, language)
        if body is not None:
            return read_answer(request, body, world.etag("legal", kind, language))
    return problem(request, 404, "not_found")


routes = [Route("/legal/{kind}", get_legal_text)]
