"""GET and POST /verify/{token}: the page behind the link in a mail (R-3.2).

Reading it verifies nothing: mail programs open links by themselves. A press does. The link
works without a sign-in, on whatever device the mail is read.
"""

from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from mock_server.middleware.bodies import Unreadable, form_fields
from mock_server.pages import verify as pages
from mock_server.pages.layout import answer
from mock_server.pages.senders import comes_from_here
from mock_server.pages.speaking import say_of
from mock_server.pages.verify import ROOT
from mock_server.rules import contact_changes
from mock_server.world import World

_GONE: Final = 410


async def ask(request: Request) -> Response:
    world: World = request.app.state.world
    say, token = say_of(request), _token(request)
    found = contact_changes.found_by_link(world, token)
    if found is None:
        return answer(pages.told_page(say, "unknown", "unknown"), _GONE)
    _, change = found
    if change["state"] == "pending":
        return answer(pages.ask_page(say, token, change["new"]))
    return answer(pages.told_page(say, token, change["state"]))


async def confirm(request: Request) -> Response:
    """Leads back to the page, which says what came of it: reloading sends nothing twice."""
    world: World = request.app.state.world
    try:
        form = form_fields(await request.body())
    except Unreadable:
        form = {}
    say, token = say_of(request, form.get("lang", "")), _token(request)
    found = contact_changes.found_by_link(world, token)
    if found is None or not comes_from_here(request):
        return answer(pages.told_page(say, "unknown", "unknown"), _GONE)
    fin, change = found
    contact_changes.verify(world, fin, change["id"])
    place = f"{ROOT}/{token}?lang={say.language}"
    return RedirectResponse(place, 303, {"Cache-Control": "no-store"})


def _token(request: Request) -> str:
    return request.path_params["token"]


routes = [
    Route(f"{ROOT}/{{token}}", ask, methods=["GET"]),
    Route(f"{ROOT}/{{token}}", confirm, methods=["POST"]),
]
