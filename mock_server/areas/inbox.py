"""/inbox: messages of the portal and of every institution's system (R-6.2)."""

import base64
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import READ_HEADERS, made_answer, problem, read_answer, unchanged
from mock_server.areas.citizen import here
from mock_server.areas.deeds import done_once
from mock_server.rules import inbox, inbox_acts, inbox_lists, mailings, senders
from mock_server.rules.once import KeyReused
from mock_server.world import World, mail
from mock_server.world.store import encoded

_AT_ONCE: Final = 30


async def list_inbox(request: Request) -> Response:
    world, fin = _here(request)
    asked = dict(request.query_params)
    if same := unchanged(request, etag := _etag(world, fin)):
        return same
    wanted = {**asked, "unread": asked.get("unread") == "true"}
    found = inbox_lists.found(world, fin, wanted)
    shown, after = inbox_lists.page(found, asked.get("after"), int(asked.get("limit", _AT_ONCE)))
    body = {
        "messages": [inbox_lists.summary(one) for one in shown],
        "next": after,
        "found": len(found),
        "unread": inbox_lists.unread(world, fin),
    }
    answer = read_answer(request, encoded(body), etag)
    if "q" in asked:
        answer.headers["Cache-Control"] = "no-store"  # what somebody searched for is not kept
    return answer


async def count_unread(request: Request) -> Response:
    world, fin = _here(request)
    body = {"unread": inbox_lists.unread(world, fin)}
    return read_answer(request, encoded(body), _etag(world, fin))


async def get_message(request: Request) -> Response:
    """Another person's message is as unknown as one that never was (SRV-06)."""
    world, fin = _here(request)
    record = world.store.get(inbox.COLLECTION, fin, request.path_params["message"])
    if record is None:
        return problem(request, 404, "not_found")
    return read_answer(request, encoded(inbox_lists.opened(record)), _etag(world, fin))


async def act_on_messages(request: Request) -> Response:
    world, fin = _here(request)
    told = request.state.body
    if "ids" not in told and "matching" not in told:
        wrong = [("/body", "needs ids or matching")]
        return problem(request, 422, "validation_failed", errors=wrong)
    idents = told.get("ids")
    if idents is None:
        idents = [one["id"] for one in inbox_lists.found(world, fin, told["matching"])]
    refused = inbox_acts.refused(world, fin, told["act"], idents)
    changed = inbox_acts.mark(world, fin, told["act"], idents)
    unread = inbox_lists.unread(world, fin)
    return made_answer({"changed": changed, "unread": unread, "refused": refused})


async def accept_precondition(request: Request) -> Response:
    world, fin = _here(request)
    ident = request.path_params["message"]
    try:
        inbox_acts.accept(world, fin, ident, request.state.body["version"])
    except inbox.NotThere:
        return problem(request, 404, "not_found")
    except inbox_acts.Stale:
        return problem(request, 409, "conflict")
    return made_answer(inbox_lists.opened(inbox.of(world, fin, ident)))


async def reply_to_message(request: Request) -> Response:
    world, fin = _here(request)
    ident, text = request.path_params["message"], request.state.body["text"].strip()
    if not text:
        wrong = [("/body/text", "has no letter that can be seen")]
        return problem(request, 422, "validation_failed", errors=wrong)
    return _done_once(
        request,
        lambda: inbox_acts.reply(world, fin, ident, text),
        lambda made: inbox_lists.opened(inbox.of(world, fin, made)),
    )


async def report_message(request: Request) -> Response:
    world, fin = _here(request)
    ident, told = request.path_params["message"], request.state.body
    return _done_once(
        request,
        lambda: inbox_acts.report(world, fin, ident, told),
        lambda made: _reported(world, fin, made),
    )


async def get_attachment(request: Request) -> Response:
    """Still being prepared, gone by now, or its bytes; spoiled where a tester wants that."""
    world, fin = _here(request)
    place = request.path_params
    record = world.store.get(inbox.COLLECTION, fin, place["message"])
    file = world.store.get(inbox.FILES, fin, place["attachment"])
    if record is None or file is None or inbox.is_locked(record):
        return problem(request, 404, "not_found")
    if place["attachment"] not in {one["id"] for one in record["attachments"]}:
        return problem(request, 404, "not_found")
    now = world.clock.now()
    wait = (datetime.fromisoformat(file["ready_at"]) - now).total_seconds()
    if wait > 0:
        answer = made_answer({"ready_in": int(wait)}, 202)
        answer.headers["Retry-After"] = str(int(wait))
        return answer
    if file["kept_until"] is not None and datetime.fromisoformat(file["kept_until"]) <= now:
        return problem(request, 410, "attachment_expired")
    etag = world.etag(inbox.FILES, fin, place["attachment"])
    return unchanged(request, etag) or Response(
        base64.b64decode(file["content"]),
        headers={**READ_HEADERS, "ETag": etag},
        media_type=file["media_type"],
    )


async def list_senders(request: Request) -> Response:
    world, fin = _here(request)
    known = {one["sender"]["id"]: one["sender"] for one in world.store.records("inbox", fin)}
    listed = [_choice(world, fin, sender) for sender in known.values()]
    listed.sort(key=lambda one: one["sender"]["name"]["az"])
    etag = world.etag("inbox", fin, world.store.version(senders.COLLECTION, fin))
    return read_answer(request, encoded({"senders": listed}), etag)


async def change_sender(request: Request) -> Response:
    world, fin = _here(request)
    sender = mail.named(world, request.path_params["sender"])
    if sender is None:
        return problem(request, 404, "not_found")
    senders.change(world, fin, sender["id"], request.state.body)
    return made_answer(_choice(world, fin, sender))


def _choice(world: World, fin: str, sender: dict[str, Any]) -> dict[str, Any]:
    ident = sender["id"]
    written = [one for one in world.store.records("inbox", fin) if one["sender"]["id"] == ident]
    switches = senders.switches(world, fin, ident)
    return {"sender": sender, "messages": len(written), "switches": switches}


def _reported(world: World, fin: str, made: str) -> dict[str, Any]:
    record = world.store.get(inbox_acts.REPORTS, fin, made) or {}
    return {"number": record["number"], "at": record["at"]}


def _done_once(
    request: Request, do: Callable[[], str], shown: Callable[[str], dict[str, Any]]
) -> Response:
    try:
        made = done_once(request, do)
    except inbox.NotThere:
        return problem(request, 404, "not_found")
    except (KeyReused, inbox_acts.Stale):
        return problem(request, 409, "conflict")
    return made_answer(shown(made), 201)


def _etag(world: World, fin: str) -> str:
    return world.etag(inbox.COLLECTION, fin)


def _here(request: Request) -> tuple[World, str]:
    """What was to arrive by now has arrived."""
    world, fin = here(request)
    mailings.release(world)
    return world, fin


routes = [
    Route("/inbox", list_inbox, methods=["GET"]),
    Route("/inbox/unread", count_unread, methods=["GET"]),
    Route("/inbox/acts", act_on_messages, methods=["POST"]),
    Route("/inbox/senders", list_senders, methods=["GET"]),
    Route("/inbox/senders/{sender}", change_sender, methods=["PUT"]),
    Route("/inbox/messages/{message}", get_message, methods=["GET"]),
    Route("/inbox/messages/{message}/acceptance", accept_precondition, methods=["POST"]),
    Route("/inbox/messages/{message}/replies", reply_to_message, methods=["POST"]),
    Route("/inbox/messages/{message}/reports", report_message, methods=["POST"]),
    Route("/inbox/messages/{message}/attachments/{attachment}", get_attachment, methods=["GET"]),
]
