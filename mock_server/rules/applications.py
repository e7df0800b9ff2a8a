"""An application's life: sent, looked at, asked about, held, granted or refused."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from mock_server.rules import (
    catalogue,
    deed_news,
    fees,
    invitations,
    messages,
    payments,
    uploads,
    working_days,
)
from mock_server.rules.application_steps import COLLECTION, put
from mock_server.rules.application_steps import step as step_of
from mock_server.rules.machine import IllegalMove, Machine, Move
from mock_server.rules.machines.applications import APPLICATION, OPEN
from mock_server.rules.results import issued
from mock_server.world import World
from mock_server.world.data import Text, table

Record = dict[str, Any]

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
_UNPAID: Final = "sent_unpaid"
_INSTITUTION: Final = "institution"
"""Among what holds an application: itself, beside declarations."""


class NothingThere(Exception):
    """Never sent, or somebody else's."""


class FileMissing(Exception):
    """One that was named never arrived whole and clean."""


class NotYet(Exception):
    """Nothing has come of it that could be rated."""


def open_one(world: World, fin: str, record: Record) -> None:
    said = "sent" if record["payment"] is None else _UNPAID
    step = step_of(world, "sent", "portal", said, files=record["files"])
    begun: Record = {"state": "sent", "holds": {}, "results": [], "stars": None}
    put(world, fin, {**record, **begun, "steps": []}, step)
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
    return {
        **told,
        "days_left": left,
        "appointment": appointment,
        "hold": _hold(record),
        "payment": fees.shown(world, fin, record),
    }


def application(world: World, fin: str, ident: str) -> Record:
    """Raises `NothingThere`."""
    payments.expire_late(world, fin)
    return shown(world, fin, _of(world, fin, ident))


def applications(world: World, fin: str) -> list[Record]:
    payments.expire_late(world, fin)
    return [shown(world, fin, one) for one in reversed(world.store.records(COLLECTION, fin))]


def supply(world: World, fin: str, ident: str, told: Record) -> str:
    """Raises `NothingThere`, `IllegalMove` or `FileMissing`. The time begins again."""
    record = _of(world, fin, ident)
    target = _CITIZENS.after(record["state"], "supply")
    files = [uploads.attached(world, fin, one) for one in told["files"]]
    if None in files:
        raise FileMissing
    due = working_days.after(world.clock.today(), record["working_days"]).isoformat()
    step = step_of(world, target, "citizen", "supplied", comment=told["comment"], files=files)
    put(world, fin, {**record, "state": target, "deadline": due}, step)
    return ident


def cancel(world: World, fin: str, ident: str) -> str:
    """Raises `NothingThere` or `IllegalMove`. A slot goes back to all, a fee to its payer."""
    record = _of(world, fin, ident)
    target = _CITIZENS.after(record["state"], "cancel")
    with world.store.transaction():
        invitations.give_back(world, record)
        step = step_of(world, target, "citizen", "cancelled")
        put(world, fin, {**record, "state": target}, step)
        fees.let_go(world, fin, record)
    return ident


def appeal(world: World, fin: str, ident: str, told: Record) -> str:
    """Raises `NothingThere` or `IllegalMove`. The time begins again."""
    record = _of(world, fin, ident)
    target = _CITIZENS.after(record["state"], "appeal")
    due = working_days.after(world.clock.today(), record["working_days"]).isoformat()
    step = step_of(world, target, "citizen", "appealed", comment=told["comment"])
    put(world, fin, {**record, "state": target, "deadline": due}, step)
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
    fin, _ = found
    payments.expire_late(world, fin)
    record = _of(world, fin, ident)
    target, holds = _after(world, fin, record, move), _held_after(record, move)
    target = "on_hold" if holds else target
    with world.store.transaction():
        changed = {**record, "state": target, "holds": holds}
        if target == "appointment" and record["appointment"] is None:
            changed["appointment"] = invitations.first(world)
        if target == "ready":
            changed["results"] = issued(world, fin, record)
        said = _last(holds) if move == "release" and holds else _said_at(target)
        put(world, fin, changed, step_of(world, target, "institution", said))
        tell(world, fin, changed, said)


def hold_those_with(world: World, fin: str, declaration: str, said: str) -> None:
    """Somebody objected, or it was taken back or ended: what stands on it waits (R-5.2)."""
    for record in of_declaration(world, fin, declaration):
        if record["state"] in OPEN:
            holds = {**record["holds"], declaration: said}
            _wait(world, fin, {**record, "state": "on_hold", "holds": holds}, said)


def release_those_with(world: World, fin: str, declaration: str) -> None:
    """Nobody objects any more: it goes on, unless something else holds it too."""
    for record in of_declaration(world, fin, declaration):
        holds = dict(record["holds"])
        if record["state"] != "on_hold" or holds.pop(declaration, None) is None:
            continue
        target = "on_hold" if holds else _after(world, fin, record, "release")
        free = _UNPAID if target == "sent" else "released"
        said = _last(holds) if holds else free
        _wait(world, fin, {**record, "state": target, "holds": holds}, said)


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


def _held_after(record: Record, move: str) -> Record:
    """What keeps it waiting then: a declaration, or the institution, each with its words.

    Raises `IllegalMove` where only an objection holds it: that is not the institution's.
    """
    holds = dict(record["holds"]) if record["state"] == "on_hold" else {}
    if move == "hold":
        holds[_INSTITUTION] = "held"
    elif move == "release" and holds and holds.pop(_INSTITUTION, None) is None:
        raise IllegalMove("application: an objection holds it")
    return holds


def _hold(record: Record) -> Text | None:
    """Why it waits."""
    is_held = record["state"] == "on_hold" and record["holds"]
    return table("applications")[_last(record["holds"])] if is_held else None


def _last(holds: Record) -> str:
    return list(holds.values())[-1]


def _said_at(state: str) -> str:
    return _UNPAID if state == "sent" else state


def _wait(world: World, fin: str, record: Record, said: str) -> None:
    put(world, fin, record, step_of(world, record["state"], "portal", said))
    tell(world, fin, record, said)


def _of(world: World, fin: str, ident: str) -> Record:
    record = world.store.get(COLLECTION, fin, ident)
    if record is None:
        raise NothingThere
    return record
