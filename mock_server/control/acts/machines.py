"""Everything that has a state: see it, and move it on by hand."""

from collections.abc import Callable
from typing import Any, Final

from mock_server.control.acts import service_moves
from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules import (
    approval,
    bills,
    consents,
    contact_changes,
    corrections,
    data_questions,
    exports,
    letters,
    mentions,
    payments,
    representation,
    tickets,
    video_course,
    video_messages,
    video_rooms,
)
from mock_server.rules.machine import IllegalMove, Machine
from mock_server.rules.machines import MACHINES
from mock_server.rules.machines.consents import CONSENT
from mock_server.rules.machines.corrections import CORRECTION
from mock_server.rules.machines.data_questions import QUESTION
from mock_server.rules.machines.declarations import DECLARATION
from mock_server.rules.machines.departure import EXPORT
from mock_server.rules.machines.letters import LETTER, TICKET
from mock_server.rules.machines.payments import BILL, PAYMENT
from mock_server.rules.machines.representation import MANDATE
from mock_server.rules.machines.video_appointments import VIDEO_APPOINTMENT
from mock_server.world import World
from mock_server.world.store import Record


def _owner_makes(move: str) -> Callable[[World, Record], object]:
    return lambda world, one: corrections.owner_moves(world, one["id"], move)


def _payee_makes(move: str) -> Callable[[World, Record], object]:
    return lambda world, one: bills.payee_moves(world, one["id"], move)


def _payment_makes(move: str) -> Callable[[World, Record], object]:
    return lambda world, one: payments.moved(world, one["id"], move)


def _export_makes(move: str) -> Callable[[World, Record], object]:
    return lambda world, one: exports.moved(world, one["id"], move)


def _addressee_makes(move: str) -> Callable[[World, Record], object]:
    return lambda world, one: letters.institution_moves(world, one["id"], move)


def _operator_makes(move: str) -> Callable[[World, Record], object]:
    return lambda world, one: tickets.operator_moves(world, one["id"], move)


def _court_makes(move: str) -> Callable[[World, Record], object]:
    return lambda world, one: representation.moved(world, one["id"], move)


def _portal_makes(move: str) -> Callable[[World, Record], object]:
    return lambda world, one: consents.portal_moves(world, one["id"], move)


def _video_operator_makes(move: str) -> Callable[[World, Record], object]:
    return lambda world, one: video_rooms.operator_moves(world, one["id"], move)


def _institution_makes(move: str) -> Callable[[World, Record], object]:
    return lambda world, one: data_questions.institution_moves(world, one["id"], move)


_BY_RULE: Final[dict[tuple[str, str], Callable[[World, Record], object]]] = {
    ("approval", "approve"): lambda world, one: approval.approve(world, one["id"], one["code"]),
    ("approval", "refuse"): lambda world, one: approval.refuse(world, one["id"]),
    **{("correction", move.name): _owner_makes(move.name) for move in CORRECTION.moves},
    **{("consent", move.name): _portal_makes(move.name) for move in CONSENT.moves},
    **{("data_question", move.name): _institution_makes(move.name) for move in QUESTION.moves},
    ("contact_change", "verify"): lambda world, one: contact_changes.verify_for(world, one["id"]),
    **{("bill", move.name): _payee_makes(move.name) for move in BILL.moves},
    **{("payment", move.name): _payment_makes(move.name) for move in PAYMENT.moves},
    **{("export", move.name): _export_makes(move.name) for move in EXPORT.moves},
    **{("letter", move.name): _addressee_makes(move.name) for move in LETTER.moves},
    **{("mandate", move.name): _court_makes(move.name) for move in MANDATE.moves},
    **{("ticket", move.name): _operator_makes(move.name) for move in TICKET.moves},
    **{
        ("video_appointment", move.name): _video_operator_makes(move.name)
        for move in VIDEO_APPOINTMENT.moves
    },
    **service_moves.MOVES,
}
"""Moves that a rule of the portal makes, because more follows from them than a new state."""


def listed(_: Desk, __: Given) -> Any:
    return {
        "machines": [
            {
                "name": machine.name,
                "states": machine.states,
                "moves": [
                    {"name": move.name, "from": move.sources, "to": move.target}
                    for move in machine.moves
                ],
            }
            for machine in MACHINES.values()
        ]
    }


def things(desk: Desk, given: Given) -> Any:
    machine = _machine(given)
    if machine.name == "approval":
        approval.expire_late(desk.world)
    if machine is VIDEO_APPOINTMENT:
        video_course.everybody_at_this_moment(desk.world)
    wanted = given.get("fin")
    return {
        "things": [
            _shown(desk, machine, owner, record)
            for owner, record in desk.world.store.everybody(machine.collection)
            if wanted in (None, _person(machine, owner, record))
        ]
    }


def advance(desk: Desk, given: Given) -> Any:
    machine = _machine(given)
    owner, record = _thing(desk, machine, given["thing"])
    try:
        target = machine.after(record[machine.field], given["move"])
    except IllegalMove:
        wrong = ("/path/move", f"is not possible from {record[machine.field]}")
        raise Refused(409, "conflict", wrong) from None
    if by_rule := _BY_RULE.get((machine.name, given["move"])):
        try:
            by_rule(desk.world, record)
        except IllegalMove as error:
            raise Refused(409, "conflict", ("/path/move", str(error))) from None
        return _shown(desk, machine, *_thing(desk, machine, given["thing"]))
    changed = {**record, machine.field: target}
    desk.world.store.put(machine.collection, owner, given["thing"], changed)
    return _shown(desk, machine, owner, changed)


def _machine(given: Given) -> Machine:
    machine = MACHINES.get(given["machine"])
    if machine is None:
        raise Refused(404, "not_found")
    return machine


def _thing(desk: Desk, machine: Machine, ident: str) -> tuple[str, Record]:
    found = desk.world.store.find(machine.collection, ident)
    if found is None:
        raise Refused(404, "not_found")
    return found


def _shown(desk: Desk, machine: Machine, owner: str, record: Record) -> Any:
    state = record[machine.field]
    return {
        "id": record.get("id") or record.get("fin"),
        "fin": _person(machine, owner, record),
        "title": _title(record),
        "number": record.get("number"),
        "state": state,
        "moves": [move.name for move in machine.open_to(state)],
        "videos": video_messages.told_to_operators(record) if machine is TICKET else "",
        "objections": mentions.reasons(desk.world, record) if machine is DECLARATION else [],
    }


def _person(machine: Machine, owner: str, record: Record) -> str | None:
    return record.get("fin") if machine.name == "account" else owner or None


def _title(record: Record) -> Any:
    """A text in three languages, or a name: whatever the thing is called."""
    given_name, surname = record.get("given_name"), record.get("surname")
    name = f"{surname} {given_name}" if given_name and surname else None
    known = (record.get(part) for part in ("title", "name", "device_name", "topic", "number"))
    return name or next(filter(None, known), None)


acts = (
    Act("machines", "GET", "/machines", "What has a state, and its moves", listed),
    Act(
        "things",
        "GET",
        "/machines/{machine}",
        "Everything of one kind, or one person's",
        things,
        taking(fin={"type": "string"}),
    ),
    Act(
        "thing.move",
        "POST",
        "/machines/{machine}/{thing}/{move}",
        "Move one thing on",
        advance,
    ),
)
