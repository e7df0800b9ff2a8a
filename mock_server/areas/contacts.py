"""/contacts: what the citizen entered, and changing it with a link or a code (R-3.2, R-8.2)."""

from collections.abc import Callable
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import made_answer, problem, read_answer
from mock_server.areas.citizen import here
from mock_server.areas.deeds import done_once
from mock_server.rules import contact_changes, own_values, step_up
from mock_server.rules.contact_changes import NothingChanged, NothingThere, TooMany
from mock_server.rules.machine import IllegalMove
from mock_server.rules.once import KeyReused
from mock_server.world import World
from mock_server.world.accounts import COLLECTION as ACCOUNTS
from mock_server.world.store import encoded

_FREE: Final = frozenset({"language"})
"""Nobody is harmed by the language of a letter."""


async def get_contacts(request: Request) -> Response:
    world, fin = here(request)
    changes = [
        contact_changes.shown(world, fin, one) for one in contact_changes.all_of(world, fin)
    ]
    values = [_value(world, fin, field, changes) for field in own_values.FIELDS]
    waits = [one["seconds_left"] for one in changes if one["state"] == "pending"]
    version = world.store.version(ACCOUNTS, "")
    etag = world.etag(contact_changes.COLLECTION, fin, version, *waits)
    return read_answer(request, encoded({"values": values, "changes": changes}), etag)


async def change_contact(request: Request) -> Response:
    world, fin = here(request)
    field, value = request.path_params["field"], request.state.body["value"]
    _require(request, field)

    def do() -> str:
        return contact_changes.begin(world, fin, field, value)

    return _answered(request, lambda: done_once(request, do), status=201)


async def resend(request: Request) -> Response:
    return _moved(request, contact_changes.resend)


async def give_code(request: Request) -> Response:
    code: str = request.state.body["code"]

    def give(world: World, fin: str, ident: str) -> None:
        contact_changes.give_code(world, fin, ident, code)

    return _moved(request, give)


async def undo(request: Request) -> Response:
    world, fin = here(request)
    known = world.store.get(contact_changes.COLLECTION, fin, request.path_params["change"])
    if known is not None:
        _require(request, known["field"])
    return _moved(request, contact_changes.undo)


async def drop(request: Request) -> Response:
    return _moved(request, contact_changes.drop)


def _require(request: Request, field: str) -> None:
    if field not in _FREE:
        step_up.require(request.app.state.world, request.state.session)


def _moved(request: Request, move: Callable[[World, str, str], None]) -> Response:
    ident: str = request.path_params["change"]

    def do() -> str:
        move(*here(request), ident)
        return ident

    return _answered(request, do)


def _answered(request: Request, do: Callable[[], str], status: int = 200) -> Response:
    world, fin = here(request)
    try:
        ident = do()
    except own_values.NotAValue:
        wrong = [("/body/value", "is not a value of this field")]
        return problem(request, 422, "validation_failed", errors=wrong)
    except own_values.Taken as taken:
        return problem(request, 409, taken.code)
    except TooMany as error:
        return problem(request, 429, "too_many_codes", retry_after=error.retry_after)
    except (NothingChanged, NothingThere, IllegalMove, KeyReused) as refusal:
        return problem(request, *_REFUSALS[type(refusal)])
    known = next(one for one in contact_changes.all_of(world, fin) if one["id"] == ident)
    return made_answer(contact_changes.shown(world, fin, known), status)


_REFUSALS: Final[dict[type[Exception], tuple[int, str]]] = {
    NothingChanged: (409, "nothing_changed"),
    NothingThere: (404, "not_found"),
    IllegalMove: (409, "conflict"),
    KeyReused: (409, "conflict"),
}


def _value(world: World, fin: str, field: str, changes: list[dict[str, Any]]) -> dict[str, Any]:
    """What waits, or has failed since the last success: the citizen may go on with it."""
    mine = [one for one in changes if one["field"] == field]
    done = next((one["at"] for one in mine if one["state"] in ("done", "undone")), None)
    newest = mine[0] if mine else None
    waits = newest is not None and newest["state"] in ("pending", "expired", "used_up", "taken")
    return {
        "field": field,
        "value": own_values.current(world, fin, field),
        "changed_at": done,
        "pending": newest if waits else None,
    }


routes = [
    Route("/contacts", get_contacts, methods=["GET"]),
    Route("/contacts/{field}/changes", change_contact, methods=["POST"]),
    Route("/contact-changes/{change}", drop, methods=["DELETE"]),
    Route("/contact-changes/{change}/resend", resend, methods=["POST"]),
    Route("/contact-changes/{change}/code", give_code, methods=["POST"]),
    Route("/contact-changes/{change}/undo", undo, methods=["POST"]),
]
