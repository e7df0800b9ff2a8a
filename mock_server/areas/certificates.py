"""/certificates: what a register holds, confirmed under a code, and printed to be handed over."""

import asyncio
from datetime import datetime
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import READ_HEADERS, made_answer, problem, unchanged
from mock_server.areas.deeds import done_once
from mock_server.middleware.session import origin_of
from mock_server.pages.check_form import ROOT
from mock_server.prints import MEDIA, Check, Part, Rows, Sheet, Words, printed
from mock_server.prints.values import day_of, readable
from mock_server.prints.words import said
from mock_server.rules import certificates
from mock_server.rules.once import KeyReused
from mock_server.world import World
from mock_server.world.certificates import CONTENTS, DETAILS, DOCUMENTS

_NOT_ISSUED: Final = ("checking", "no_data")


async def order_certificate(request: Request) -> Response:
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    asked = request.state.body
    try:
        made = done_once(request, lambda: certificates.order(world, fin, asked))
    except certificates.NotConnected:
        return problem(request, 503, "register_down")
    except (certificates.NothingThere, certificates.NotInForce, KeyReused) as refusal:
        return problem(request, *_REFUSALS[type(refusal)])
    return made_answer(world.store.get(DOCUMENTS, fin, made), 201)


async def print_certificate(request: Request) -> Response:
    """In whichever language it is wanted; what it says was fixed when it was made."""
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    ident, language = request.path_params["document"], request.query_params["lang"]
    document = world.store.get(DOCUMENTS, fin, ident)
    details: Any = world.store.get(DETAILS, fin, ident)
    if document is None or details["code"] is None:
        return problem(request, 404, "not_found")
    if document["state"] in _NOT_ISSUED:
        return problem(request, 409, "not_issued_yet")
    etag = world.etag(CONTENTS, "", ident, language)
    if same := unchanged(request, etag):
        return same
    content: Any = world.store.get(CONTENTS, fin, ident)
    address = f"{origin_of(request.scope)}{ROOT}/{details['code']}"
    sheet = _sheet(document, content, Check(details["code"], address), language)
    paper = await asyncio.to_thread(printed, sheet)
    named = f'attachment; filename="{document["number"]}.pdf"'
    headers = {**READ_HEADERS, "ETag": etag, "Content-Disposition": named}
    return Response(paper, headers=headers, media_type=MEDIA)


def _sheet(document: dict[str, Any], content: Any, check: Check, language: str) -> Sheet:
    until = document["expires_on"]
    holder = said("print.confirms", language, holder=document["holder"])
    parts: list[Part] = [Words(holder)]
    for part in content["parts"]:
        rows = [(row["label"][language], readable(row["value"], language)) for row in part["rows"]]
        parts.append(Rows(rows, part["title"] and part["title"][language]))
    if not content["parts"]:
        parts.append(Words(said("print.nothing", language)))
    if until is not None:
        parts.append(Words(said("print.until", language, day=day_of(until))))
    return Sheet(
        title=document["title"][language],
        issuer=document["issuer"]["name"][language],
        language=language,
        made_at=datetime.fromisoformat(content["made_at"]),
        number=document["number"],
        parts=parts,
        check=check,
    )


_REFUSALS: Final[dict[type[Exception], tuple[int, str]]] = {
    certificates.NothingThere: (404, "not_found"),
    certificates.NotInForce: (409, "not_in_force"),
    KeyReused: (409, "conflict"),
}

routes = [
    Route("/certificates", order_certificate, methods=["POST"]),
    Route("/documents/{document}/pdf", print_certificate, methods=["GET"]),
]
