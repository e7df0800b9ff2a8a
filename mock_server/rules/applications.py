"""An application's life: sent, looked at, asked about, held, granted or refused."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final, Literal

from mock_server.rules import (
    catalogue,
    deed_news,
    fees,
    messages,
    offices,
    uploads,
    working_days,
)
from mock_server.rules.machine import IllegalMove, Machine, Move
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
_HIDDEN: Final = ("outcome",)
_UNPAID: Final = "sent_unpaid"


class NothingThere(Exception):
    """Never sent, or somebody else's."""


class FileMissing(Exception):
    """One that was named never arrived whole and clean."""


class NotYet(Exception):
    """Nothing has come of it that could be rated."""


def open_one(world: World, fin: str, record: Record) -> None:
    said = "sent" if record["payment"] is None else _UNPAID
    step = _step(world, "sent", "portal", said, files=record["files"])
    made = {**record, "state": "sent", "hold": None, "results": [], "stars": None, "steps": [step]}
    world.store.put(COLLECTION, fin, record["id"], made)
    catalogue.visited(world, fin, record["service"]["id"])


def shown(world: World, fin: str, record: Record) -> Record:
    """With the working days that are left, counted today, and where its fee stands."""
    told = {key: one for key, one in record.items() if key not in _HIDDEN}
    deadline, today = date.fromisoformat(record["deadline"]), world.clock.today()
    is_open = record["state"] in OPEN
    left = working_days.between(today, deadline) if is_open else None
    appointment = record["appointment"]
    if appointment is not None:
        appointment = {key: one for key, one in appointment.items() if key != "slot"}
    payment = fees.shown(world, fin, record)
    return {**told, "days_left": left, "appointment": appointment, "payment": payment}


def application(world: World, fin: str, ident: str) -> Record:
    """Raises `NothingThere`."""
    return shown(world, fin, _of(world, fin, ident))


def applications(world: World, fin: str) -> list[Record]:
    return [shown(world, fin, one) for one in reversed(world.store.records(COLLECTION, fin))]


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
    """Raises `NothingThere` or `IllegalMove`. A slot goes back to all, a fee to its payer."""
    record = _of(world, fin, ident)
    target = _CITIZENS.after(record["state"], "cancel")
    with world.store.transaction():
        _give_back(world, record)
        step = _step(world, target, "citizen", "cancelled")
        _put(world, fin, {**record, "state": target}, step)
        fees.let_go(world, fin, record)
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
    target = _after(world, fin, record, move)
    with world.store.transaction():
        changed = {**record, "state": target}
        if target == "appointment" and record["appointment"] is None:
            changed["appointment"] = _invitation(world)
        if target == "ready":
            changed["results"] = issued(world, fin, record)
        if target in ("on_hold", "in_review", "sent"):
            changed["hold"] = table("applications")["held"] if target == "on_hold" else None
        said = _UNPAID if target == "sent" else target
        _put(world, fin, changed, _step(world, target, "institution", said))
        tell(world, fin, changed, said)


def hold_those_with(
    world: World, fin: str, declaration: str, *, held: bool, said: str = "objected"
) -> None:
    """Somebody objected, or no longer does: what stands on that declaration waits (R-5.2)."""
    for record in world.store.records(COLLECTION, fin):
        if declaration not in record["declarations"]:
            continue
        try:
            target = _after(world, fin, record, "hold" if held else "release")
        except IllegalMove:
            continue
        hold = table("applications")[said] if held else None
        changed = {**record, "state": target, "hold": hold}
        told = said if held else _UNPAID if target == "sent" else "released"
        _put(world, fin, changed, _step(world, target, "portal", told))
        tell(world, fin, changed, told)


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


def _after(world: World, fin: str, record: Record, move: str) -> str:
    """Nobody begins before the fee is paid. Raises `IllegalMove`."""
    target = APPLICATION.after(record["state"], move)
    if move not in ("accept", "release") or not fees.is_owed(world, fin, record):
        return target
    if move == "accept":
        raise IllegalMove("application: its fee is not paid")
    return "sent"


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
