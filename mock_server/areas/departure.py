"""/exports and /closing: taking one's data along, and closing the cabinet (R-1.6, R-3.5)."""

import asyncio
import hashlib
import json

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer, unchanged
from mock_server.areas.citizen import here
from mock_server.areas.deeds import done_once
from mock_server.prints import MEDIA, printed
from mock_server.prints.everything import sheet_of
from mock_server.problems import language_of
from mock_server.rules import closing, exports, step_up
from mock_server.rules.once import KeyReused
from mock_server.world.store import encoded


async def list_exports(request: Request) -> Response:
    world, fin = here(request)
    known = exports.all_of(world, fin)
    etag = world.etag(exports.COLLECTION, fin, *(one["progress"] for one in known))
    return read_answer(request, encoded({"exports": known}), etag)


async def get_export_file(request: Request) -> Response:
    world, fin = here(request)
    wanted = request.path_params
    data = exports.data_of(world, fin, wanted["export"])
    if data is None:
        return problem(request, 404, "not_found")
    step_up.require(world, request.state.session)
    language = language_of(request)
    headers = {"Cache-Control": "no-store", "ETag": _tag(data, wanted["format"], language)}
    if same := unchanged(request, headers["ETag"]):
        return same
    if wanted["format"] == "json":
        return Response(data, 200, headers, media_type="application/json")
    paper = await asyncio.to_thread(printed, sheet_of(json.loads(data), language))
    return Response(paper, 200, headers, media_type=MEDIA)


def _tag(data: bytes, form: str, language: str) -> str:
    return f'"{hashlib.sha256(data).hexdigest()[:16]}-{form}-{language}"'


async def ask_for_export(request: Request) -> Response:
    world, fin = here(request)
    try:
        made = done_once(request, lambda: exports.ask(world, fin))
    except (KeyReused, exports.BeingPrepared):
        return problem(request, 409, "conflict")
    return made_answer(exports.one_of(world, fin, made), 201)


async def get_closing(request: Request) -> Response:
    world, fin = here(request)
    etag = world.etag(closing.COLLECTION, fin, world.clock.today())
    return read_answer(request, encoded(closing.told(world, fin)), etag)


async def ask_for_closing(request: Request) -> Response:
    world, fin = here(request)
    reason = request.state.body["reason"]
    step_up.require(world, request.state.session)
    try:
        done_once(request, lambda: closing.ask(world, fin, reason))
    except (KeyReused, closing.AskedAlready):
        return problem(request, 409, "conflict")
    return made_answer(closing.told(world, fin), 201)


async def take_back_closing(request: Request) -> Response:
    world, fin = here(request)
    closing.take_back(world, fin)
    return made_answer(closing.told(world, fin))


routes = [
    Route("/exports", list_exports, methods=["GET"]),
    Route("/exports", ask_for_export, methods=["POST"]),
    Route("/exports/{export}/files/{format}", get_export_file, methods=["GET"]),
    Route("/closing", get_closing, methods=["GET"]),
    Route("/closing", ask_for_closing, methods=["POST"]),
    Route("/closing", take_back_closing, methods=["DELETE"]),
]
