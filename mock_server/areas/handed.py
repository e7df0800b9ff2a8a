"""GET /pay/{number} and /consent/{request}: addresses in QR codes that the app reads."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.areas.checker import LANGUAGES
from mock_server.pages.handed import CONSENT, PAY, page
from mock_server.pages.layout import answer
from mock_server.pages.words import Say
from mock_server.problems import language_of


async def tell(request: Request) -> Response:
    chosen = request.query_params.get("lang", "")
    say = Say(chosen if chosen in LANGUAGES else language_of(request))
    return answer(page(say, quote(request.url.path)))


routes = [
    Route(f"{PAY}/{{number}}", tell, methods=["GET"]),
    Route(f"{CONSENT}/{{request}}", tell, methods=["GET"]),
]
