"""GET /cabinet and its sections: what registers know of the citizen, each on its own (R-8.1)."""

import asyncio
import json
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import problem, read_answer, unchanged
from mock_server.rules import inquiries
from mock_server.rules.representation import name_of
from mock_server.world import World
from mock_server.world.accounts import COLLECTION, by_fin
from mock_server.world.registers import Reach, reach
from mock_server.world.sections import register_of
from mock_server.world.store import encoded
from mock_server.world.writing import FETCHED, FRESHNESS, NEXT

_RETRY_SECONDS: Final = 30
_NO_ENTRIES: Final = b'"entries":[]}'


async def get_cabinet(request: Request) -> Response:
    """Asks no register, so that the cabinet opens while one of them sleeps."""
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    etag = world.etag("section_refs", fin, world.store.version(COLLECTION, ""))
    if same := unchanged(request, etag):
        return same
    account = by_fin(world, fin) or name_of(world, fin)
    if account is None:
        return problem(request, 404, "not_found")
    names = ("fin", "given_name", "surname", "patronymic")
    citizen = encoded({name: account[name] for name in names})
    refs = world.store.joined("section_refs", fin)
    return read_answer(request, b'{"citizen":%b,"sections":[%b]}' % (citizen, refs), etag)


async def get_section(request: Request) -> Response:
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    section = request.path_params["section"]
    body = world.store.body("sections", fin, section)
    if body is None:
        return problem(request, 404, "not_found")
    register = register_of(section)
    if register is None:
        return _answered(request, body, _entered_here(world))
    reached = reach(world, register)
    if reached.delay:
        await asyncio.sleep(reached.delay)
    ref = world.store.get("section_refs", fin, section)
    if ref is not None:
        inquiries.record(world, fin, ref, reached, is_empty=body.endswith(_NO_ENTRIES))
    if reached.state == "down":
        return problem(request, 503, "register_down", retry_after=_RETRY_SECONDS)
    return _answered(request, body, reached)


def _entered_here(world: World) -> Reach:
    """What the citizen wrote needs no register: it is as fresh as the question."""
    return Reach("up", 0.0, world.clock.now().replace(second=0), None)


def _answered(request: Request, body: bytes, reached: Reach) -> Response:
    world: World = request.app.state.world
    fin: str = request.state.session["fin"]
    fetched = reached.fetched_at.isoformat()
    etag = world.etag("sections", fin, world.store.version("registers", ""), fetched)
    if same := unchanged(request, etag):
        return same
    if reached.state in ("empty", "not_connected"):
        body = encoded({**json.loads(body), "disagreements": [], "entries": []})
    freshness = _freshness(body, reached.state)
    filled = (
        body.replace(b'"%b"' % FETCHED.encode(), encoded(fetched))
        .replace(b'"%b"' % NEXT.encode(), encoded(_moment(reached)))
        .replace(b'"%b"' % FRESHNESS.encode(), encoded(freshness))
    )
    return read_answer(request, filled, etag)


def _freshness(body: bytes, state: str) -> str:
    if state == "not_connected":
        return "not_connected"
    if body.endswith(_NO_ENTRIES):
        return "empty"
    return "stale" if state == "stale" else "fresh"


def _moment(reached: Reach) -> str | None:
    return reached.next_refresh.isoformat() if reached.next_refresh else None


routes = [
    Route("/cabinet", get_cabinet),
    Route("/cabinet/sections/{section}", get_section),
]
