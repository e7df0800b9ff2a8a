"""The language of a page for people: the one that was chosen on it, else the browser's."""

from starlette.requests import Request

from mock_server.pages.words import Say
from mock_server.problems import language_of
from mock_server.world.legal_texts import LANGUAGES


def say_of(request: Request, chosen: str = "") -> Say:
    language = chosen or request.query_params.get("lang", "")
    return Say(language if language in LANGUAGES else language_of(request))
