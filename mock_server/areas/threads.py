"""/letters and /tickets: both are threads, asked for and written in alike."""

from collections.abc import Callable
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer, unchanged
from mock_server.areas.citizen import here
from mock_server.areas.deeds import done_once
from mock_server.rules import letters, step_up, threads, tickets, uploads, video_messages
from mock_server.rules.machine import IllegalMove
from mock_server.rules.once import KeyReused
from mock_server.rules.proofs import NotAProof
from mock_server.rules.representation import NotRepresented, OutsideMandate, RepresentationEnded
from mock_server.world.store import encoded

_REFUSALS: Final[dict[type[Exception], tuple[int, str]]] = {
    threads.NothingThere: (404, "not_found"),
    letters.LetterClosed: (409, "letter_closed"),
    KeyReused: (409, "conflict"),
    IllegalMove: (409, "conflict"),
    NotRepresented: (403, "not_represented"),
    RepresentationEnded: (403, "representation_ended"),
    OutsideMandate: (403, "outside_mandate"),
}


async def list_letters(request: Request) -> Response:
    return _listed(request, letters.COLLECTION)


async def get_letter(request: Request) -> Response:
    return _one(request, letters.COLLECTION, request.path_params["letter"])


async def send_letter(request: Request) -> Response:
    """A sign-in that was confirmed just now is the signature."""
    world, fin = here(request)
    asked = request.state.body
    step_up.require(world, request.state.session)
    return _once(request, letters.COLLECTION, lambda: letters.send(world, fin, asked))


async def reply_to_letter(request: Request) -> Response:
    world, fin = here(request)
    ident, told = request.path_params["letter"], request.state.body
    return _once(request, letters.COLLECTION, lambda: letters.reply(world, fin, ident, told))


async def list_tickets(request: Request) -> Response:
    return _listed(request, tickets.COLLECTION)


async def get_ticket(request: Request) -> Response:
    return _one(request, tickets.COLLECTION, request.path_params["ticket"])


async def open_ticket(request: Request) -> Response:
    world, fin = here(request)
    asked = request.state.body
    return _once(request, tickets.COLLECTION, lambda: tickets.open_ticket(world, fin, asked))


async def reply_to_ticket(request: Request) -> Response:
    world, fin = here(request)
    ident, told = request.path_params["ticket"], request.state.body
    return _once(request, tickets.COLLECTION, lambda: tickets.reply(world, fin, ident, told))


async def get_ticket_video(request: Request) -> Response:
    """Nobody on the way is to keep it, the citizen's own app included."""
    world, fin = here(request)
    ticket, video = request.path_params["ticket"], request.path_params["video"]
    found = video_messages.of_ticket(world, fin, ticket, video)
    if found is None:
        return problem(request, 404, "not_found")
    etag = world.etag(video_messages.COLLECTION, fin, video)
    if same := unchanged(request.scope, etag):
        return same
    headers = {"Cache-Control": "no-store", "ETag": etag}
    return Response(uploads.whole(world, video), headers=headers, media_type=found["media_type"])


async def rate_ticket(request: Request) -> Response:
    world, fin = here(request)
    ident = request.path_params["ticket"]
    try:
        tickets.rate(world, fin, ident, request.state.body["stars"])
    except (threads.NothingThere, IllegalMove) as refusal:
        return problem(request, *_REFUSALS[type(refusal)])
    return made_answer(world.store.get(tickets.COLLECTION, fin, ident))


def _listed(request: Request, collection: str) -> Response:
    world, fin = here(request)
    known = list(reversed(world.store.records(collection, fin)))
    return read_answer(request, encoded({collection: known}), world.etag(collection, fin))


def _one(request: Request, collection: str, ident: str) -> Response:
    """Another person's is as unknown as one that never was (SRV-06)."""
    world, fin = here(request)
    body = world.store.body(collection, fin, ident)
    if body is None:
        return problem(request, 404, "not_found")
    return read_answer(request, body, world.etag(collection, fin))


def _once(request: Request, collection: str, do: Callable[[], str]) -> Response:
    world, fin = here(request)
    try:
        made = done_once(request, do)
    except tuple(_REFUSALS) as refusal:
        return problem(request, *_REFUSALS[type(refusal)])
    except letters.NotAnAddressee:
        wrong = [("/body/institution", "takes no letters through the portal")]
    except NotAProof as error:
        wrong = [(error.pointer, error.wrong)]
    else:
        return made_answer(world.store.get(collection, fin, made), 201)
    return problem(request, 422, "validation_failed", errors=wrong)


routes = [
    Route("/letters", list_letters, methods=["GET"]),
    Route("/letters", send_letter, methods=["POST"]),
    Route("/letters/{letter}", get_letter, methods=["GET"]),
    Route("/letters/{letter}/replies", reply_to_letter, methods=["POST"]),
    Route("/tickets", list_tickets, methods=["GET"]),
    Route("/tickets", open_ticket, methods=["POST"]),
    Route("/tickets/{ticket}", get_ticket, methods=["GET"]),
    Route("/tickets/{ticket}/replies", reply_to_ticket, methods=["POST"]),
    Route("/tickets/{ticket}/videos/{video}", get_ticket_video, methods=["GET"]),
    Route("/tickets/{ticket}/rating", rate_ticket, methods=["PUT"]),
]
