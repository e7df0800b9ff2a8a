"""/bills and /payments: what is owed, paying it once, and the receipt (R-1.6, REL-04)."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import READ_HEADERS, made_answer, problem, read_answer, unchanged
from mock_server.areas.citizen import here
from mock_server.areas.deeds import done_once
from mock_server.prints import MEDIA, Rows, Sheet, printed
from mock_server.prints.values import day_of
from mock_server.prints.words import said
from mock_server.rules import bills, payments, step_up
from mock_server.rules.machine import IllegalMove
from mock_server.rules.once import KeyReused
from mock_server.world.amounts import money_of
from mock_server.world.bills import PAYMENTS
from mock_server.world.store import encoded

_STATES: Final = {"paid": "receipt.paid", "refunded": "receipt.refunded"}
"""Those that have a receipt."""
_REFUSALS: Final[dict[type[Exception], tuple[int, str]]] = {
    bills.NoticeUnknown: (404, "notice_unknown"),
    bills.AlreadyPaid: (409, "already_paid"),
    bills.InProgress: (409, "payment_in_progress"),
    bills.Expired: (409, "bill_expired"),
    bills.Withdrawn: (409, "bill_withdrawn"),
    bills.AmountChanged: (409, "amount_changed"),
    payments.NothingThere: (404, "not_found"),
    IllegalMove: (409, "conflict"),
    KeyReused: (409, "conflict"),
}


async def list_bills(request: Request) -> Response:
    world, fin = here(request)
    payments.expire_late(world, fin)
    body = encoded({"bills": bills.listed(world, fin)})
    return read_answer(request, body, world.etag(bills.COLLECTION, fin))


async def get_bill(request: Request) -> Response:
    world, fin = here(request)
    payments.expire_late(world, fin)
    try:
        bill = bills.noticed(world, fin, request.path_params["bill"])
    except bills.NoticeUnknown:
        return problem(request, 404, "notice_unknown")
    return read_answer(request, encoded(bill), world.etag(bills.COLLECTION, fin))


async def begin_payment(request: Request) -> Response:
    """Confirmed with a code first, because it hurts in wrong hands (AUTH-20)."""
    world, fin = here(request)
    asked = request.state.body
    step_up.require(world, request.state.session)

    def begun() -> Any:
        ident = done_once(request, lambda: payments.begin(world, fin, asked))
        return payments.of(world, fin, ident)

    return _answered(request, begun, 201)


async def get_payment(request: Request) -> Response:
    world, fin = here(request)
    try:
        payment = payments.of(world, fin, request.path_params["payment"])
    except payments.NothingThere:
        return problem(request, 404, "not_found")
    return read_answer(request, encoded(payment), world.etag(PAYMENTS, fin))


async def cancel_payment(request: Request) -> Response:
    world, fin = here(request)
    ident = request.path_params["payment"]
    return _answered(request, lambda: payments.cancel(world, fin, ident))


async def print_receipt(request: Request) -> Response:
    world, fin = here(request)
    try:
        payment = payments.of(world, fin, request.path_params["payment"])
    except payments.NothingThere:
        return problem(request, 404, "not_found")
    if payment["state"] not in _STATES:
        return problem(request, 409, "not_paid")
    language = request.query_params["lang"]
    etag = world.etag(PAYMENTS, fin, payment["id"], language)
    if same := unchanged(request, etag):
        return same
    paper = await asyncio.to_thread(printed, _sheet(payment, language))
    named = f'attachment; filename="{payment["number"]}.pdf"'
    headers = {**READ_HEADERS, "ETag": etag, "Content-Disposition": named}
    return Response(paper, headers=headers, media_type=MEDIA)


def _sheet(payment: dict[str, Any], language: str) -> Sheet:
    paid_at = datetime.fromisoformat(payment["finished_at"])
    facts = [
        ("receipt.what", payment["title"][language]),
        ("receipt.notice", payment["bill_number"]),
        ("receipt.concerns", payment["concerns"]["name"]),
        ("receipt.payee", payment["payee"]["name"][language]),
        ("receipt.amount", money_of(payment["qepik"])),
        ("receipt.paid_at", f"{day_of(payment['finished_at'])}, {paid_at:%H:%M}"),
        ("receipt.card", f"•••• {payment['card']}" if payment["card"] else "—"),
        ("receipt.state", said(_STATES[payment["state"]], language)),
    ]
    return Sheet(
        title=said("receipt.title", language),
        issuer=payment["payee"]["name"][language],
        language=language,
        made_at=paid_at,
        parts=[Rows([(said(key, language), value) for key, value in facts])],
        number=payment["number"],
    )


def _answered(request: Request, do: Callable[[], Any], status: int = 200) -> Response:
    try:
        return made_answer(do(), status)
    except tuple(_REFUSALS) as refusal:
        return problem(request, *_REFUSALS[type(refusal)])


routes = [
    Route("/bills", list_bills, methods=["GET"]),
    Route("/bills/{bill}", get_bill, methods=["GET"]),
    Route("/payments", begin_payment, methods=["POST"]),
    Route("/payments/{payment}", get_payment, methods=["GET"]),
    Route("/payments/{payment}/cancellation", cancel_payment, methods=["POST"]),
    Route("/payments/{payment}/receipt", print_receipt, methods=["GET"]),
]
