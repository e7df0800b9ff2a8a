"""/mentions: what others declared about the citizen, and the objection to it."""

import hashlib
from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer
from mock_server.areas.citizen import acting_here, here
from mock_server.areas.deeds import done_once
from mock_server.rules import mentions
from mock_server.rules.declarations import NoSuchDeclaration
from mock_server.rules.once import KeyReused
from mock_server.world.store import encoded

_REFUSALS: dict[type[Exception], tuple[int, str]] = {
    NoSuchDeclaration: (404, "not_found"),
    mentions.AlreadyObjected: (409, "already_objected"),
    mentions.DeclarationExpired: (409, "declaration_expired"),
    mentions.DeclarationOver: (409, "declaration_over"),
    mentions.NoOpenObjection: (409, "no_open_objection"),
    KeyReused: (409, "conflict"),
}
_REFUSED = tuple(_REFUSALS)


async def list_mentions(request: Request) -> Response:
    world, fin = here(request)
    return _read(request, {"mentions": mentions.mentions(world, fin, acting_here(request))})


async def get_mention(request: Request) -> Response:
    world, fin = here(request)
    try:
        ident = request.path_params["mention"]
        found = mentions.mention(world, fin, ident, acting_here(request))
    except NoSuchDeclaration:
        return problem(request, 404, "not_found")
    return _read(request, found)


async def object_to_declaration(request: Request) -> Response:
    """What stands on it waits from here on."""
    world, fin = here(request)
    reason, by = request.state.body["reason"], acting_here(request)
    return _answered(request, lambda ident: mentions.object_to(world, fin, ident, reason, by))


async def take_objection_back(request: Request) -> Response:
    world, fin = here(request)
    by = acting_here(request)
    return _answered(request, lambda ident: mentions.take_back(world, fin, ident, by))


def _answered(request: Request, do: Callable[[str], str]) -> Response:
    world, fin = here(request)
    try:
        made = done_once(request, lambda: do(request.path_params["mention"]))
    except _REFUSED as error:
        return problem(request, *_REFUSALS[type(error)])
    return made_answer(mentions.mention(world, fin, made, acting_here(request)), 201)


def _read(request: Request, told: Any) -> Response:
    """It is made of many citizens' records: what it says is what it is known by."""
    world, fin = here(request)
    content = encoded(told)
    digest = hashlib.sha256(content).hexdigest()
    return read_answer(request, content, world.etag(mentions.TOPIC, fin, digest))


routes = [
    Route("/mentions", list_mentions, methods=["GET"]),
    Route("/mentions/{mention}", get_mention, methods=["GET"]),
    Route("/mentions/{mention}/objection", object_to_declaration, methods=["POST"]),
    Route("/mentions/{mention}/objection/withdrawal", take_objection_back, methods=["POST"]),
]
