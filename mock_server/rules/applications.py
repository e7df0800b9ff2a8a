"""An application's life: sent, looked at, asked about, held, granted or refused."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, Literal

from mock_server.rules import catalogue, deed_news, messages, offices, uploads, working_days
from mock_server.rules.machine import Machine, Move
from mock_server.rules.machines.applications import APPLICATION, OPEN
from mock_server.rules.results import issued
from mock_server.world import World
from mock_server.world.data import table

Record = dict[str, Any]
By = Literal["citizen", "portal", "institution"]

COLLECTION: Final = "applications"
_CITIZENS: Final = Machine(
    "citizen",
    COLLECTION,
    "state",
    APPLICATION.states,
    (
        Move("supply", ("need_info",), "in_review"),
        Move("cancel", ("sent", "accepted", "need_info", "appointment", "on_hold"), "cancelled"),
        Move("appeal", ("refused",), "appealed"),
    ),
)
"""What only the citizen can do; the institution's moves are in the table of machines."""
_RATED: Final = ("ready", "completed", "refused")
_HIDDEN: Final = ("outcome", "holds")
_HELD_FROM: Final = (
    *next(move.sources for move in APPLICATION.moves if move.name == "hold"),
    "on_hold",
)


class NothingThere(Exception):
    """Never sent, or somebody else's."""


class FileMissing(Exception):
    """One that was named never arrived whole and clean."""


class NotYet(Exception):
    """Nothing has come of it that could be rated."""


def open_one(world: World, fin: str, record: Record) -> None:
    step = _step(world, "sent", "portal", "sent", files=record["files"])
    begun: Record = {"state": "sent", "hold": None, "holds": {}, "results": [], "stars": None}
    made = {**record, **begun, "steps": [step]}
    world.store.put(COLLECTION, fin, record["id"], made)
    catalogue.visited(world, fin, record["service"]["id"])


def shown(world: World, record: Record) -> Record:
    """With the working days that are left, counted today."""
    told = {key: one for key, one in record.items() if key not in _HIDDEN}
    deadline, today = date.fromisoformat(record["deadline"]), world.clock.today()
    is_open = record["state"] in OPEN
    left = working_days.between(today, deadline) if is_open else None
    appointment = record["appointment"]
    if appointment is not None:
        appointment = {key: one for key, one in appointment.items() if key != "slot"}
    return {**told, "days_left": left, "appointment": appointment}


def application(world: World, fin: str, ident: str) -> Record:
    """Raises `NothingThere`."""
    return shown(world, _of(world, fin, ident))


def applications(world: World, fin: str) -> list[Record]:
    return [shown(world, one) for one in reversed(world.store.records(COLLECTION, fin))]


def supply(world: World, fin: str, ident: str, told: Record) -> str:
    """Raises `NothingThere`, `IllegalMove` or `FileMissing`. The time begins again."""
    record = _of(world, fin, ident)
    target = _CITIZENS.after(record["state"], "supply")
    files = [uploads.attached(world, fin, one) for one in told["files"]]
    if None in files:
        raise FileMissing
    due = working_days.after(world.clock.today(), record["working_days"]).isoformat()
    step = _step(world, target, "citizen", "supplied", comment=told["comment"], files=files)
    _put(world, fin, {**record, "state": target, "deadline": due}, step)
    return ident


def cancel(world: World, fin: str, ident: str) -> str:
    """Raises `NothingThere` or `IllegalMove`. A slot goes back to everybody."""
    record = _of(world, fin, ident)
    target = _CITIZENS.after(record["state"], "cancel")
    _give_back(world, record)
    _put(world, fin, {**record, "state": target}, _step(world, target, "citizen", "cancelled"))
    return ident


def appeal(world: World, fin: str, ident: str, told: Record) -> str:
    """Raises `NothingThere` or `IllegalMove`. The time begins again."""
    record = _of(world, fin, ident)
    target = _CITIZENS.after(record["state"], "appeal")
    due = working_days.after(world.clock.today(), record["working_days"]).isoformat()
    step = _step(world, target, "citizen", "appealed", comment=told["comment"])
    _put(world, fin, {**record, "state": target, "deadline": due}, step)
    return ident


def rate(world: World, fin: str, ident: str, stars: int) -> str:
    """Raises `NothingThere` or `NotYet`."""
    record = _of(world, fin, ident)
    if record["state"] not in _RATED:
        raise NotYet
    world.store.put(COLLECTION, fin, ident, {**record, "stars": stars})
    catalogue.rate(world, fin, record["service"]["id"], stars)
    return ident


def institution_moves(world: World, ident: str, move: str) -> None:
    """What the institution decides. Raises `NothingThere` or `IllegalMove`."""
    found = world.store.find(COLLECTION, ident)
    if found is None:
        raise NothingThere
    fin, record = found
    target = APPLICATION.after(record["state"], move)
    with world.store.transaction():
        changed = {**record, "state": target}
        if target == "appointment" and record["appointment"] is None:
            changed["appointment"] = _invitation(world)
        if target == "ready":
            changed["results"] = issued(world, fin, record)
        if target in ("on_hold", "in_review"):
            waits = target == "on_hold"
            changed["hold"] = table("applications")["held"] if waits else None
            changed["holds"] = {"institution": "held"} if waits else {}
        _put(world, fin, changed, _step(world, target, "institution", target))
        tell(world, fin, changed, target)


def hold_those_with(world: World, fin: str, declaration: str, said: str) -> None:
    """Somebody objected, or it was taken back or ended: what stands on it waits (R-5.2)."""
    for record in list(of_declaration(world, fin, declaration)):
        if record["state"] not in _HELD_FROM:
            continue
        holds = {**record.get("holds", {}), declaration: said}
        _held(world, fin, {**record, "state": "on_hold"}, holds, said)


def release_those_with(world: World, fin: str, declaration: str) -> None:
    """Nobody objects any more: it goes on, unless something else holds it too."""
    for record in list(of_declaration(world, fin, declaration)):
        holds = dict(record.get("holds", {}))
        if record["state"] != "on_hold" or holds.pop(declaration, None) is None:
            continue
        target = "on_hold" if holds else APPLICATION.after(record["state"], "release")
        said = list(holds.values())[-1] if holds else "released"
        _held(world, fin, {**record, "state": target}, holds, said)


def tell(world: World, fin: str, record: Record, said: str) -> None:
    """On the phone in a word, in the inbox with what was written at that step."""
    step = f"application_{record['state']}"
    messages.send(world, fin, "sms", step, number=record["number"])
    deed_news.of_application(world, fin, record, said)


def how_many(world: World) -> int:
    return sum(1 for _ in world.store.everybody(COLLECTION))


def of_declaration(world: World, fin: str, declaration: str) -> Iterator[Record]:
    for record in world.store.records(COLLECTION, fin):
        if declaration in record["declarations"]:
            yield record


def _invitation(world: World) -> Record:
    """The first free hour of the first office, with what to bring."""
    first = offices.offices(world)[0]
    at = first["slots"][-1]
    return {
        "office": first["title"],
        "address": first["address"],
        "at": at,
        "bring": table("applications")["bring"],
        "slot": None,
    }


def _held(world: World, fin: str, record: Record, holds: Record, said: str) -> None:
    """`holds` is what keeps it waiting: a declaration, or the institution, each with its words."""
    hold = table("applications")[said] if holds else None
    changed = {**record, "hold": hold, "holds": holds}
    _put(world, fin, changed, _step(world, record["state"], "portal", said))
    tell(world, fin, changed, said)


def _give_back(world: World, record: Record) -> None:
    appointment = record["appointment"]
    if appointment is not None and appointment["slot"] is not None:
        offices.give_back(world, appointment["slot"], appointment["at"])


def _of(world: World, fin: str, ident: str) -> Record:
    record = world.store.get(COLLECTION, fin, ident)
    if record is None:
        raise NothingThere
    return record


def _put(world: World, fin: str, record: Record, step: Record) -> None:
    world.store.put(COLLECTION, fin, record["id"], {**record, "steps": [*record["steps"], step]})


def _step(
    world: World,
    state: str,
    by: By,
    said: str,
    *,
    comment: str | None = None,
    files: list[Any] | None = None,
) -> Record:
    return {
        "state": state,
        "at": world.clock.now().isoformat(),
        "by": by,
        "note": table("applications")[said],
        "comment": comment or None,
        "files": files or [],
    }
