"""The control room's pages: which section asks the desk for what, and who may come in."""

from collections.abc import Callable, Coroutine
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mock_server.control.access import COOKIE, has_entered
from mock_server.control.acts import ACTS
from mock_server.control.api import typed
from mock_server.control.desk import Desk, Given
from mock_server.middleware.session import origin_of
from mock_server.pages import phone
from mock_server.pages.control import (
    consents,
    door,
    faults,
    journal,
    legal,
    login,
    machines,
    mail,
    outbox,
    people,
    privacy,
    registers,
    services,
    world,
)
from mock_server.pages.control.room import ROOT, Room
from mock_server.pages.layout import Page, answer
from mock_server.pages.speaking import say_of

LANGUAGE: Final = "mygov_desk_language"

Draw = Callable[[Desk, Room], Page]
Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]


def asked_of(desk: Desk, act: str, **given: Any) -> Any:
    return ACTS[act].perform(desk, given)


def _everybody(desk: Desk) -> list[dict[str, Any]]:
    return asked_of(desk, "people")["people"]


def _people(desk: Desk, room: Room) -> Page:
    accounts = asked_of(desk, "things", machine="account")["things"]
    # The rare moves of an account stay with the states: this is everyday's page.
    moves = {
        account["id"]: [move for move in account["moves"] if move in ("lock", "unlock")]
        for account in accounts
    }
    return people.page(room, _everybody(desk), moves)


def _world(desk: Desk, room: Room) -> Page:
    clock, chance = desk.world.clock, desk.world.chance
    kept = asked_of(desk, "snapshots")["snapshots"]
    return world.page(room, clock.now(), chance.seed, kept, frozen=clock.is_frozen)


def _registers(desk: Desk, room: Room) -> Page:
    return registers.page(room, asked_of(desk, "registers")["registers"])


def _faults(desk: Desk, room: Room) -> Page:
    return faults.page(room, _everybody(desk), asked_of(desk, "faults")["faults"])


def _machines(desk: Desk, room: Room) -> Page:
    kind = room.asked.get("kind", "")
    kind = kind if kind in machines.KINDS else next(iter(machines.KINDS))
    things = asked_of(desk, "things", machine=kind, **_whose(room))["things"]
    return machines.page(room, kind, _everybody(desk), things)


def _services(desk: Desk, room: Room) -> Page:
    return services.page(room, asked_of(desk, "services")["services"])


def _consents(desk: Desk, room: Room) -> Page:
    tables, whose = asked_of(desk, "recipients"), _whose(room)
    known: list[dict[str, Any]] = []
    if whose:
        known = asked_of(desk, "consents", **whose)["consents"]
    return consents.page(room, _everybody(desk), tables, known)


def _outbox(desk: Desk, room: Room) -> Page:
    messages = asked_of(desk, "outbox", **_whose(room))["messages"]
    return outbox.page(room, _everybody(desk), messages)


def _mail(desk: Desk, room: Room) -> Page:
    told = asked_of(desk, "mail", **_whose(room))
    known = desk.world.store.records("institutions", "")
    institutions = {
        one["institution"]["id"]: one["institution"]["name"][room.say.language] for one in known
    }
    return mail.page(room, _everybody(desk), institutions, told)


def _login(desk: Desk, room: Room) -> Page:
    waits = asked_of(desk, "login.waits")["waits"]
    names = {person["fin"]: person["name"] for person in _everybody(desk)}
    signed_in = [
        {**one, "name": names.get(one["fin"], one["fin"])}
        for one in asked_of(desk, "sessions")["sessions"]
    ]
    return login.page(room, asked_of(desk, "login"), waits, signed_in)


def _legal(desk: Desk, room: Room) -> Page:
    return legal.page(room, asked_of(desk, "legal")["versions"])


def _privacy(desk: Desk, room: Room) -> Page:
    return privacy.page(room, asked_of(desk, "privacy"))


def _journal(desk: Desk, room: Room) -> Page:
    names = ("fin", "path", "status", "request_id")
    wanted = {name: room.asked[name] for name in names if room.asked.get(name)}
    given = typed(ACTS["journal"].takes, wanted)
    entries = asked_of(desk, "journal", **given)["entries"]
    return journal.page(room, _everybody(desk), entries)


def _phone(desk: Desk, room: Room) -> Page:
    whose = room.asked.get("fin")
    known = {person["fin"]: person for person in _everybody(desk)}
    approvals = asked_of(desk, "approvals")["approvals"]
    if whose not in known:
        waiting = {one["fin"] for one in approvals if one["state"] == "pending"}
        return phone.choose_page(room, list(known.values()), waiting)
    theirs = [one for one in approvals if one["fin"] == whose]
    messages = asked_of(desk, "outbox", fin=whose)["messages"]
    return phone.page(room, known[whose], theirs, messages, desk.world.clock.now())


def _whose(room: Room) -> Given:
    fin = room.asked.get("fin")
    return {"fin": fin} if fin else {}


DRAWN: Final[dict[str, Draw]] = {
    "people": _people,
    "world": _world,
    "registers": _registers,
    "faults": _faults,
    "machines": _machines,
    "services": _services,
    "consents": _consents,
    "login": _login,
    "legal": _legal,
    "privacy": _privacy,
    "mail": _mail,
    "outbox": _outbox,
    "journal": _journal,
    "phone": _phone,
}


def room_page(desk: Desk, draw: Draw) -> Endpoint:
    """Behind the door; whoever has no key is shown where it is."""

    async def show(request: Request) -> Response:
        room = room_of(request, desk)
        if not has_entered(request, desk):
            return answer(door.page(room, refused=False), 401)
        return _remembering(room.say.language, answer(draw(desk, room)))

    return show


def entrance(desk: Desk) -> Endpoint:
    """`?token=…` from the printed address is spent at once, so that no history keeps it open."""

    async def enter(request: Request) -> Response:
        if not has_entered(request, desk) and "token" not in request.query_params:
            return answer(door.page(room_of(request, desk), refused=False), 401)
        if "token" not in request.query_params:
            return RedirectResponse(f"{ROOT}/people", 303)
        return admitted(request, desk, request.query_params["token"], f"{ROOT}/people")

    return enter


def admitted(request: Request, desk: Desk, token: str, onward: str) -> Response:
    if not desk.opens_with(token):
        return answer(door.page(room_of(request, desk), refused=True), 401)
    response = RedirectResponse(onward, 303)
    response.set_cookie(
        COOKIE, desk.derived("cookie"), path=ROOT, httponly=True, samesite="strict"
    )
    return response


def room_of(request: Request, desk: Desk) -> Room:
    asked = {name: value for name, value in request.query_params.items() if name != "token"}
    say = say_of(request, asked.pop("lang", "") or request.cookies.get(LANGUAGE, ""))
    key = desk.derived("form")
    return Room(say, request.url.path, key, asked, origin_of(request.scope))


def _remembering(language: str, response: Response) -> Response:
    response.set_cookie(LANGUAGE, language, path=ROOT, httponly=True, samesite="strict")
    return response
