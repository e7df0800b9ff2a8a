"""/consents: what the citizen allows whom, and the history that proves it (2.7, CON-*)."""

import asyncio
from collections.abc import Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer, unchanged
from mock_server.areas.citizen import here
from mock_server.areas.consent_papers import receipt_sheet
from mock_server.areas.deeds import done_once
from mock_server.prints import MEDIA, printed
from mock_server.rules import consent_receipts, consent_terms, consents, step_up
from mock_server.rules.machine import IllegalMove
from mock_server.rules.once import KeyReused
from mock_server.world import World
from mock_server.world.consenting import chain, records, tables
from mock_server.world.data import text
from mock_server.world.store import encoded
from mock_server.world.writing import section_ref


async def list_consents(request: Request) -> Response:
    world, fin = here(request)
    consents.settled(world, fin)
    licences = world.store.version(tables.RECIPIENTS, "")
    etag = world.etag(records.COLLECTION, fin, world.store.version(chain.EVENTS, fin), licences)
    if same := unchanged(request, etag):
        return same
    told = {
        "consents": [records.shown(world, one) for one in records.of(world, fin)],
        "events": chain.events(world, fin),
        "head": consent_receipts.head(world, fin),
    }
    return read_answer(request, encoded(told), etag)


async def list_offers(request: Request) -> Response:
    world, _ = here(request)
    etag = world.etag(tables.RECIPIENTS, "", world.store.version(tables.DATA_SETS, ""))
    offers = [_offer(world, one) for one in tables.offers() if one["in_advance"]]
    return read_answer(request, encoded({"offers": offers}), etag)


async def decide(request: Request) -> Response:
    """A signature is asked for before anything is decided, and only for a Yes."""
    world, fin = here(request)
    ident, told = request.path_params["request"], request.state.body
    signed = consents.needs_signature(world, fin, ident, told)

    def do() -> str:
        if signed:
            step_up.require(world, request.state.session)
        return consents.decide(world, fin, ident, told, device=_device(request), signed=signed)

    return _done_once(request, do, _of_request)


async def give(request: Request) -> Response:
    world, fin = here(request)
    told = request.state.body
    offer = tables.offer(told["offer"])
    signed = offer is not None and offer["needs_signature"]

    def do() -> str:
        if signed:
            step_up.require(world, request.state.session)
        return consent_terms.give(world, fin, told, device=_device(request), signed=signed)

    return _done_once(request, do, _of_request)


async def pause(request: Request) -> Response:
    world, fin = here(request)
    return _done_once(
        request, lambda: consents.pause(world, fin, request.path_params["consent"]), _one
    )


async def resume(request: Request) -> Response:
    world, fin = here(request)
    return _done_once(
        request, lambda: consents.resume(world, fin, request.path_params["consent"]), _one
    )


async def revoke(request: Request) -> Response:
    world, fin = here(request)
    ident, told = request.path_params["consent"], request.state.body
    return _done_once(
        request, lambda: consents.revoke(world, fin, ident, erase=told["erase"]), _one
    )


async def extend(request: Request) -> Response:
    world, fin = here(request)
    ident, told = request.path_params["consent"], request.state.body
    return _done_once(
        request,
        lambda: consent_terms.extend(world, fin, ident, told, device=_device(request)),
        _one,
    )


async def get_receipt(request: Request) -> Response:
    world, fin = here(request)
    one = _with_receipt(request)
    if one is None:
        return problem(request, 404, "not_found")
    etag = world.etag(records.COLLECTION, fin, one["id"])
    receipt = consent_receipts.receipt(world, fin, one)
    return read_answer(request, encoded({"receipt": receipt}), etag)


async def get_receipt_paper(request: Request) -> Response:
    world, fin = here(request)
    one = _with_receipt(request)
    if one is None:
        return problem(request, 404, "not_found")
    language = request.query_params["language"]
    etag = world.etag(records.COLLECTION, fin, one["id"], language)
    if same := unchanged(request, etag):
        return same
    told = consent_receipts.told(world, fin, one)
    paper = await asyncio.to_thread(printed, receipt_sheet(told, language, world.clock.now()))
    return Response(paper, headers={"ETag": etag}, media_type=MEDIA)


def _with_receipt(request: Request) -> dict[str, Any] | None:
    world, fin = here(request)
    consents.settled(world, fin)
    one = world.store.get(records.COLLECTION, fin, request.path_params["consent"])
    return one if one is not None and one["decided_at"] else None


def _done_once(
    request: Request,
    do: Callable[[], str],
    made_of: Callable[[World, str, str], dict[str, Any]],
) -> Response:
    world, fin = here(request)
    try:
        made = done_once(request, do)
    except (*_REFUSALS, consents.Incomplete) as refusal:
        status, code, place = _REFUSALS.get(type(refusal), _INCOMPLETE)
        wrong = [(place, "is not what can be decided")] if place else []
        return problem(request, status, code, errors=wrong)
    return made_answer(made_of(world, fin, made), 201)


def _of_request(world: World, fin: str, request: str) -> dict[str, Any]:
    made = consents.of_request(world, fin, request)
    return {"consents": [records.shown(world, one) for one in made]}


def _one(world: World, fin: str, ident: str) -> dict[str, Any]:
    one = world.store.get(records.COLLECTION, fin, ident)
    if one is None:
        raise LookupError(ident)
    return records.shown(world, one)


_INCOMPLETE: Final = (422, "validation_failed", "/body/decisions")
_REFUSALS: Final[dict[type[Exception], tuple[int, str, str | None]]] = {
    consents.NothingThere: (404, "not_found", None),
    consents.Decided: (409, "consent_decided", None),
    consents.Changed: (409, "consent_changed", None),
    consents.NoLicence: (409, "recipient_not_licensed", None),
    consents.TooLong: (422, "too_long", "/body/until"),
    KeyReused: (409, "conflict", None),
    IllegalMove: (409, "conflict", None),
}


def _offer(world: World, offer: dict[str, Any]) -> dict[str, Any]:
    names = ("id", "purpose", "legal_note", "days", "max_days", "max_uses", "needs_signature")
    sets = [tables.data_set(world, ident) for ident in offer["sets"]]
    return {
        **{name: offer[name] for name in names},
        "recipient": tables.recipient(world, offer["recipient"]),
        "data_sets": [
            {
                "id": one["id"],
                "name": one["name"],
                "owner": section_ref(one["section"])["owner"],
                "attributes": [text(f"item.{key}") for key in one["items"]],
            }
            for one in sets
        ],
    }


def _device(request: Request) -> str | None:
    world, fin = here(request)
    known = world.store.get("sessions", fin, request.state.session["sid"]) or {}
    return known.get("device_name")


routes = [
    Route("/consents", list_consents, methods=["GET"]),
    Route("/consents", give, methods=["POST"]),
    Route("/consent-offers", list_offers, methods=["GET"]),
    Route("/consent-requests/{request}/decision", decide, methods=["POST"]),
    Route("/consents/{consent}/pause", pause, methods=["POST"]),
    Route("/consents/{consent}/resume", resume, methods=["POST"]),
    Route("/consents/{consent}/revoke", revoke, methods=["POST"]),
    Route("/consents/{consent}/extend", extend, methods=["POST"]),
    Route("/consents/{consent}/receipt", get_receipt, methods=["GET"]),
    Route("/consents/{consent}/receipt/paper", get_receipt_paper, methods=["GET"]),
]
