"""GET and POST /card/{token}: the bank's page, in the browser. Its address is its only key."""

import asyncio
import re
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from mock_server.middleware.bodies import Unreadable, form_fields
from mock_server.pages import card as pages
from mock_server.pages.layout import answer
from mock_server.pages.speaking import say_of
from mock_server.pages.words import Say
from mock_server.rules import card_gateway, payments
from mock_server.rules.machine import IllegalMove
from mock_server.world import World

_NUMBER: Final = re.compile(r"[0-9]{16}")
_UNTIL: Final = re.compile(r"(0[1-9]|1[0-2])/?[0-9]{2}")
_CVC: Final = re.compile(r"[0-9]{3}")


async def show(request: Request) -> Response:
    world, say = _here(request)
    token = request.path_params["token"]
    try:
        page, payment = payments.at_page(world, token)
    except payments.NothingThere:
        return answer(pages.unknown_page(say, token), 404)
    return answer(_drawn(say, token, page, payment))


async def take(request: Request) -> Response:
    """Sent again, it finds its payment further on: money is taken once."""
    form = await _form(request)
    world, say = _here(request, form.get("lang", ""))
    token = request.path_params["token"]
    try:
        page, payment = payments.at_page(world, token)
        match form.get("act"):
            case "card":
                number = re.sub(r"[ -]", "", form.get("number", ""))
                if wrong := _wrong(number, form):
                    return answer(pages.card_page(say, token, payment, wrong), 422)
                payments.give_card(world, token, number)
            case "code":
                payments.give_code(world, token, form.get("code", "").strip())
            case "cancel":
                payments.cancel(world, page["fin"], payment["id"])
            case _:
                pass
    except payments.NothingThere:
        return answer(pages.unknown_page(say, token), 404)
    except IllegalMove:
        pass
    await _ask_bank(world, token)
    target = f"{pages.address(token)}?lang={say.language}"
    return RedirectResponse(target, 303, {"Cache-Control": "no-store"})


async def _ask_bank(world: World, token: str) -> None:
    """The bank takes its time; whoever dies meanwhile is told the rest by asking again."""
    page: Any = world.store.get(payments.PAGES, "", token)
    if page["step"] != "charging":
        return
    payment: Any = world.store.get(payments.PAYMENTS, page["fin"], page["payment"])
    if payment["state"] == "authorising":
        card_gateway.charged(world, page["fin"], payment)
        await asyncio.sleep(card_gateway.SECONDS)
        payments.settle(world, page["fin"], payment["id"])


def _drawn(say: Say, token: str, page: dict[str, Any], payment: dict[str, Any]) -> pages.Page:
    match payment["state"]:
        case "created":
            return pages.card_page(say, token, payment)
        case "authorising":
            return pages.code_page(say, token, payment, page["tries_left"])
        case _:
            return pages.over_page(say, token, payment)


def _wrong(number: str, form: dict[str, str]) -> tuple[str, str] | None:
    """The first field that cannot be right."""
    if not _NUMBER.fullmatch(number):
        return "number", "card.number.wrong"
    if not _UNTIL.fullmatch(form.get("until", "").strip()):
        return "until", "card.until.wrong"
    return None if _CVC.fullmatch(form.get("cvc", "").strip()) else ("cvc", "card.cvc.wrong")


async def _form(request: Request) -> dict[str, str]:
    try:
        return form_fields(await request.body())
    except Unreadable:
        return {}


def _here(request: Request, chosen: str = "") -> tuple[World, Say]:
    return request.app.state.world, say_of(request, chosen)


routes = [
    Route(f"{pages.ROOT}/{{token}}", show, methods=["GET"]),
    Route(f"{pages.ROOT}/{{token}}", take, methods=["POST"]),
]
