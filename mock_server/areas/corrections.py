"""/corrections: what the citizen says is wrong or missing, and its owner's answer (R-8.3)."""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer, unchanged
from mock_server.areas.citizen import here
from mock_server.areas.deeds import done_once
from mock_server.rules import corrections, proofs
from mock_server.rules.machine import IllegalMove
from mock_server.rules.once import KeyReused
from mock_server.rules.proofs import NotAProof
from mock_server.world.store import encoded


async def list_corrections(request: Request) -> Response:
    world, fin = here(request)
    known = list(reversed(world.store.records(corrections.COLLECTION, fin)))
    etag = world.etag(corrections.COLLECTION, fin)
    return read_answer(request, encoded({"corrections": known}), etag)


async def get_correction(request: Request) -> Response:
    """Another person's is as unknown as one that never was (SRV-06)."""
    world, fin = here(request)
    body = world.store.body(corrections.COLLECTION, fin, request.path_params["correction"])
    if body is None:
        return problem(request, 404, "not_found")
    return read_answer(request, body, world.etag(corrections.COLLECTION, fin))


async def send_correction(request: Request) -> Response:
    world, fin = here(request)
    asked = request.state.body
    return _done_once(request, lambda: corrections.send(world, fin, asked))


async def supply_documents(request: Request) -> Response:
    world, fin = here(request)
    ident, told = request.path_params["correction"], request.state.body
    return _done_once(request, lambda: corrections.supply(world, fin, ident, told))


async def appeal_correction(request: Request) -> Response:
    world, fin = here(request)
    ident, told = request.path_params["correction"], request.state.body
    return _done_once(request, lambda: corrections.appeal(world, fin, ident, told))


async def get_voice_note(request: Request) -> Response:
    """Nobody on the way is to keep it, the citizen's own app included."""
    world, fin = here(request)
    ident = request.path_params["note"]
    sound = proofs.voice_note(world, fin, ident)
    if sound is None:
        return problem(request, 404, "not_found")
    etag = world.etag(proofs.COLLECTION, fin, ident)
    if same := unchanged(request.scope, etag):
        return same
    headers = {"Cache-Control": "no-store", "ETag": etag}
    return Response(sound, headers=headers, media_type="audio/wav")


async def change_item(request: Request) -> Response:
    """What a register holds is its owner's to change, whoever asks (R-8.2)."""
    world, fin = here(request)
    place = request.path_params
    held = world.store.get("sections", fin, place["section"])
    entry = _one(held and held["entries"], "id", place["entry"])
    item = _one(entry and entry["items"], "key", place["item"])
    if item is None:
        return problem(request, 404, "not_found")
    return problem(request, 403, "owner_only" if item["register"] else "not_allowed")


def _done_once(request: Request, do: Callable[[], str]) -> Response:
    world, fin = here(request)
    try:
        made = done_once(request, do)
    except (corrections.NothingThere, KeyReused, IllegalMove, corrections.AlreadyOpen) as refusal:
        return problem(request, *_REFUSALS[type(refusal)])
    except corrections.NotTheOwners:
        wrong = [("/body/section", "is the citizen's own to change")]
    except corrections.WrongKind:
        wrong = [("/body/wanted/kind", "is not the kind of what it replaces")]
    except NotAProof as error:
        wrong = [(error.pointer, error.wrong)]
    else:
        return made_answer(world.store.get(corrections.COLLECTION, fin, made), 201)
    return problem(request, 422, "validation_failed", errors=wrong)


_REFUSALS: dict[type[Exception], tuple[int, str]] = {
    corrections.NothingThere: (404, "not_found"),
    corrections.AlreadyOpen: (409, "already_under_review"),
    KeyReused: (409, "conflict"),
    IllegalMove: (409, "conflict"),
}


def _one(among: Any, name: str, value: str) -> Any:
    return next((one for one in among or () if one[name] == value), None)


routes = [
    Route("/corrections", list_corrections, methods=["GET"]),
    Route("/corrections", send_correction, methods=["POST"]),
    Route("/corrections/{correction}", get_correction, methods=["GET"]),
    Route("/corrections/{correction}/documents", supply_documents, methods=["POST"]),
    Route("/corrections/{correction}/appeal", appeal_correction, methods=["POST"]),
    Route("/voice-notes/{note}", get_voice_note, methods=["GET"]),
    Route(
        "/cabinet/sections/{section}/entries/{entry}/items/{item}", change_item, methods=["PATCH"]
    ),
]
