"""GET and POST /check: the checker's pages. A QR leads straight to the answer."""

from typing import Final
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from mock_server.middleware.bodies import Unreadable, form_fields
from mock_server.pages import check as pages
from mock_server.pages.check_form import LONGEST, ROOT
from mock_server.pages.layout import answer
from mock_server.pages.speaking import say_of
from mock_server.rules import checks
from mock_server.rules.presentations import By
from mock_server.world import World
from mock_server.world.check_numbers import LENGTH, LONG, as_typed

_LONGEST_CODE: Final = 64


async def ask(request: Request) -> Response:
    return answer(pages.form_page(say_of(request)))


async def take(request: Request) -> Response:
    """Leads to the answer's own address, so that reloading sends nothing twice."""
    form = await _form(request)
    say = say_of(request, form.get("lang", ""))
    typed = form.get("code", "")[:LONGEST].strip()
    code = typed.rpartition("/")[2].partition("?")[0]
    if "/" not in typed:
        code = as_typed(code) if len(as_typed(code)) in (LENGTH, LONG) else code
    if not LENGTH <= len(code) <= _LONGEST_CODE:
        wrong = say("check.number.wrong")
        return answer(pages.form_page(say, typed, wrong), 422)
    target = f"{ROOT}/{quote(code, safe='')}?lang={say.language}"
    return RedirectResponse(target, 303, {"Cache-Control": "no-store"})


async def tell(request: Request) -> Response:
    """The same answer as an app gets, drawn. It is looked up anew each time."""
    world: World = request.app.state.world
    say = say_of(request)
    source = request.client.host if request.client else ""
    if wait := checks.seconds_to_wait(world, source):
        return answer(pages.busy_page(say, wait), 429, {"Retry-After": str(wait)})
    code = request.path_params["code"][:_LONGEST_CODE]
    checked = checks.check(world, code, By.PAGE)
    checks.count(world, source, checked)
    document = None if checked.document is None else checks.minimal(checked.document)
    moment = f"{world.clock.now():%d.%m.%Y, %H:%M:%S}"
    shown = quote(code, safe="")
    return answer(pages.result_page(say, shown, checked.outcome, document, moment))


async def _form(request: Request) -> dict[str, str]:
    try:
        return form_fields(await request.body())
    except Unreadable:
        return {}


routes = [
    Route(ROOT, ask, methods=["GET"]),
    Route(ROOT, take, methods=["POST"]),
    Route(f"{ROOT}/{{code}}", tell, methods=["GET"]),
]
