"""GET /pay/{number} and /consent/{request}: addresses in QR codes that the app reads."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.pages.handed import CONSENT, PAY, page
from mock_server.pages.layout import answer
from mock_server.pages.speaking import say_of


async def tell(request: Request) -> Response:
    return answer(page(say_of(request), quote(request.url.path)))


routes = [
    Route(f"{PAY}/{{number}}", tell, methods=["GET"]),
    Route(f"{CONSENT}/{{request}}", tell, methods=["GET"]),
]
