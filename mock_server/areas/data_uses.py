"""/data-uses: who used the citizen's data, and asking them why (R-1.6, R-4.1, DIS-01)."""

import asyncio
from datetime import date, datetime
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer, unchanged
from mock_server.areas.citizen import here
from mock_server.areas.consent_papers import uses_sheet
from mock_server.areas.deeds import done_once
from mock_server.prints import MEDIA, printed
from mock_server.rules import data_questions, data_uses
from mock_server.rules.data_uses import Wanted
from mock_server.rules.once import KeyReused
from mock_server.world import World, using
from mock_server.world.registers import Reach, reach
from mock_server.world.store import encoded

_RETRY_SECONDS: Final = 30


async def list_uses(request: Request) -> Response:
    world, fin = here(request)
    reached = await _reached(world)
    if reached is None:
        return problem(request, 503, "register_down", retry_after=_RETRY_SECONDS)
    etag = _etag(world, fin, request.url.query)
    if same := unchanged(request, etag):
        return same
    entries = data_uses.visible(world, fin, _wanted(request), _until(world, reached))
    begin = _place_after(world, fin, entries, request.query_params.get("after"))
    if begin is None:
        return problem(request, 404, "not_found")
    limit = int(request.query_params.get("limit", data_uses.PAGE))
    page = entries[begin : begin + limit]
    is_stale = reached.state == "stale"
    told = {
        "entries": page,
        "next": page[-1]["id"] if page and begin + limit < len(entries) else None,
        "total": len(entries),
        "kept_since": data_uses.kept_since(world).isoformat(),
        "complete_until": reached.fetched_at.isoformat() if is_stale else None,
        "withheld": data_uses.withheld(world, fin),
    }
    return read_answer(request, encoded(told), etag)


async def get_summary(request: Request) -> Response:
    world, fin = here(request)
    reached = await _reached(world)
    if reached is None:
        return problem(request, 503, "register_down", retry_after=_RETRY_SECONDS)
    etag = _etag(world, fin, "summary")
    if same := unchanged(request, etag):
        return same
    entries = data_uses.visible(world, fin, Wanted(), _until(world, reached))
    return read_answer(request, encoded(data_uses.summary(entries)), etag)


async def print_uses(request: Request) -> Response:
    world, fin = here(request)
    reached = await _reached(world)
    if reached is None:
        return problem(request, 503, "register_down", retry_after=_RETRY_SECONDS)
    etag = _etag(world, fin, request.url.query)
    if same := unchanged(request, etag):
        return same
    entries = data_uses.visible(world, fin, _wanted(request), _until(world, reached))
    kept = data_uses.withheld(world, fin)
    sheet = uses_sheet(entries, kept, request.query_params["language"], world.clock.now())
    paper = await asyncio.to_thread(printed, sheet)
    return Response(paper, headers={"ETag": etag}, media_type=MEDIA)


async def get_use(request: Request) -> Response:
    world, fin = here(request)
    if await _reached(world) is None:
        return problem(request, 503, "register_down", retry_after=_RETRY_SECONDS)
    one = data_uses.one_of(world, fin, request.path_params["use"])
    if one is None:
        return problem(request, 404, "not_found")
    return read_answer(request, encoded(one), _etag(world, fin, one["id"]))


async def ask(request: Request) -> Response:
    world, fin = here(request)
    use, told = request.path_params["use"], request.state.body
    try:
        made = done_once(request, lambda: data_questions.ask(world, fin, use, told))
    except data_questions.NothingThere:
        return problem(request, 404, "not_found")
    except data_questions.AlreadyAsked:
        return problem(request, 409, "question_asked")
    except KeyReused:
        return problem(request, 409, "conflict")
    return made_answer(world.store.get(data_questions.COLLECTION, fin, made), 201)


async def list_questions(request: Request) -> Response:
    world, fin = here(request)
    known = list(reversed(world.store.records(data_questions.COLLECTION, fin)))
    etag = world.etag(data_questions.COLLECTION, fin)
    return read_answer(request, encoded({"questions": known}), etag)


async def get_question(request: Request) -> Response:
    world, fin = here(request)
    body = world.store.body(data_questions.COLLECTION, fin, request.path_params["question"])
    if body is None:
        return problem(request, 404, "not_found")
    return read_answer(request, body, world.etag(data_questions.COLLECTION, fin))


async def _reached(world: World) -> Reach | None:
    """`None` while the register of uses does not answer."""
    reached = reach(world, data_uses.REGISTER)
    if reached.delay:
        await asyncio.sleep(reached.delay)
    return None if reached.state in ("down", "not_connected") else reached


def _until(world: World, reached: Reach) -> datetime:
    return reached.fetched_at if reached.state == "stale" else world.clock.now()


def _etag(world: World, fin: str, *more: object) -> str:
    """By the day and the hour: what time reveals changes what is answered."""
    hour = f"{world.clock.now():%Y%m%d%H}"
    turned = world.store.version("registers", "")
    hidden = world.store.version(using.WITHHELD, fin)
    using.expanded(world, fin)
    return world.etag(using.COLLECTION, fin, turned, hidden, hour, *map(_plain, more))


def _plain(part: object) -> str:
    """Fit for a header, whatever was searched for."""
    return str(part).replace('"', "").encode("ascii", "replace").decode()


def _wanted(request: Request) -> Wanted:
    asked = request.query_params
    return Wanted(
        since=_day(asked.get("since")),
        until=_day(asked.get("until")),
        institution=asked.get("institution"),
        category=asked.get("category"),
        kind=asked.get("kind"),
        outcome=asked.get("outcome"),
        consent=asked.get("consent"),
        search=asked.get("search", "").strip(),
    )


def _day(told: str | None) -> date | None:
    return None if told is None else date.fromisoformat(told)


def _place_after(
    world: World, fin: str, entries: list[dict[str, Any]], after: str | None
) -> int | None:
    """Where the next page begins; `None` when there is no such entry."""
    if after is None:
        return 0
    for place, one in enumerate(entries):
        if one["id"] == after:
            return place + 1
    last = data_uses.one_of(world, fin, after)
    if last is None:
        return None
    return sum(one["at"] >= last["at"] for one in entries)


routes = [
    Route("/data-uses", list_uses, methods=["GET"]),
    Route("/data-uses/summary", get_summary, methods=["GET"]),
    Route("/data-uses/paper", print_uses, methods=["GET"]),
    Route("/data-uses/{use}", get_use, methods=["GET"]),
    Route("/data-uses/{use}/questions", ask, methods=["POST"]),
    Route("/data-questions", list_questions, methods=["GET"]),
    Route("/data-questions/{question}", get_question, methods=["GET"]),
]
