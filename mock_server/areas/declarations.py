"""/declarations: what the citizen declared about other people, signed, and taken back."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import problem, read_answer
from mock_server.areas.citizen import here
from mock_server.areas.refusing import answered_once
from mock_server.rules import applications, declarations, mentions, step_up
from mock_server.world import World
from mock_server.world.store import encoded


async def list_declarations(request: Request) -> Response:
    world, fin = here(request)
    held = reversed(world.store.records(declarations.COLLECTION, fin))
    known = {
        "terms": declarations.terms(),
        "declarations": [_told(world, fin, declarations.shown(world, one)) for one in held],
    }
    etag = world.etag(
        declarations.COLLECTION,
        fin,
        world.clock.today(),
        world.store.version(applications.COLLECTION, fin),
    )
    return read_answer(request, encoded(known), etag)


async def get_declaration(request: Request) -> Response:
    world, fin = here(request)
    ident = request.path_params["declaration"]
    try:
        found = declarations.declaration(world, fin, ident)
    except declarations.NoSuchDeclaration:
        return problem(request, 404, "not_found")
    etag = world.etag(
        declarations.COLLECTION,
        fin,
        world.clock.today(),
        world.store.version(applications.COLLECTION, fin),
    )
    return read_answer(request, encoded(_told(world, fin, found)), etag)


async def declare(request: Request) -> Response:
    world, fin = here(request)
    told = request.state.body
    step_up.require(world, request.state.session)

    def do() -> str:
        made = declarations.declare(world, fin, told)
        mentions.declared(world, fin, made)
        return made

    return answered_once(request, do, lambda made: _shown(request, made))


async def withdraw_declaration(request: Request) -> Response:
    """What stands on it waits from here on."""
    world, fin = here(request)
    ident = request.path_params["declaration"]

    def do() -> str:
        made = declarations.withdraw(world, fin, ident)
        applications.hold_those_with(world, fin, made, "declaration_withdrawn")
        mentions.withdrawn(world, fin, made)
        return made

    return answered_once(request, do, lambda made: _shown(request, made))


def _shown(request: Request, made: str) -> Any:
    world, fin = here(request)
    return _told(world, fin, declarations.declaration(world, fin, made))


def _told(world: World, fin: str, record: dict[str, Any]) -> Any:
    used = applications.of_declaration(world, fin, record["id"])
    return {**record, "used_by": [{"id": one["id"], "number": one["number"]} for one in used]}


routes = [
    Route("/declarations", list_declarations, methods=["GET"]),
    Route("/declarations", declare, methods=["POST"]),
    Route("/declarations/{declaration}", get_declaration, methods=["GET"]),
    Route("/declarations/{declaration}/withdrawal", withdraw_declaration, methods=["POST"]),
]
