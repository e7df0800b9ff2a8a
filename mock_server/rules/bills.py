"""Bills: what is owed, by when, whom it concerns, and what a payment makes of it (R-1.6)."""

from typing import Any, Final, Literal

from mock_server.rules import bill_news, fee_steps
from mock_server.rules.events import announce
from mock_server.rules.machines.payments import BILL
from mock_server.world import World
from mock_server.world.bills import COLLECTION

Record = dict[str, Any]

SURCHARGE: Final = 1000
"""Qəpik: what a payee asks more for being late."""
_PAYABLE: Final = ("due", "in_progress")


class NoticeUnknown(Exception):
    """No such bill, or not this citizen's: nobody is told which (SRV-06)."""


class AlreadyPaid(Exception):
    """Its money has been taken."""


class InProgress(Exception):
    """Another payment of it is under way."""


class Expired(Exception):
    """It is no longer paid here: the payee collects it otherwise."""


class Withdrawn(Exception):
    """The payee took it back: nothing is owed."""


class AmountChanged(Exception):
    """The citizen was shown another amount than is owed now."""


_NOT_PAYABLE: Final[dict[str, type[Exception]]] = {
    "in_progress": InProgress,
    "paid": AlreadyPaid,
    "refunded": AlreadyPaid,
    "expired": Expired,
    "withdrawn": Withdrawn,
}


def listed(world: World, fin: str) -> list[Record]:
    """What is to be paid first, by its due date; then what is over, the newest first."""
    known = world.store.records(COLLECTION, fin)
    to_pay = sorted(
        (one for one in known if one["state"] in _PAYABLE), key=lambda one: one["due_on"]
    )
    over = [one for one in known if one["state"] not in _PAYABLE]
    return [*to_pay, *sorted(over, key=lambda one: one["issued_on"], reverse=True)]


def of(world: World, fin: str, ident: str) -> Record:
    """Raises `NoticeUnknown`."""
    bill = world.store.get(COLLECTION, fin, ident)
    if bill is None:
        raise NoticeUnknown
    return bill


def noticed(world: World, fin: str, named: str) -> Record:
    """By its id, which is the number on its notice in small letters. Raises `NoticeUnknown`."""
    return of(world, fin, named.lower())


def payable(world: World, fin: str, ident: str, qepik: int) -> Record:
    """Raises `NoticeUnknown` or why it cannot be paid with this amount."""
    bill = of(world, fin, ident)
    if refusal := _NOT_PAYABLE.get(bill["state"]):
        raise refusal
    if bill["qepik"] != qepik:
        raise AmountChanged
    return bill


def taken_up(world: World, fin: str, bill: Record, payment: str) -> None:
    _put(world, fin, {**bill, "state": "in_progress", "payment": payment})


def let_go(world: World, fin: str, ident: str) -> None:
    """A payment ended without money; the next one is another deed."""
    bill = of(world, fin, ident)
    attempts = bill["attempts"] + 1
    _put(world, fin, {**bill, "state": "due", "payment": None, "attempts": attempts})


def send(world: World, fin: str, bill: Record) -> None:
    with world.store.transaction():
        _put(world, fin, bill)
        bill_news.tell(world, fin, bill, "sent")


def settled(world: World, fin: str, ident: str, state: Literal["paid", "refunded"]) -> None:
    """Its money was taken, or given back: whoever asks for it knows, and so does the citizen."""
    with world.store.transaction():
        bill = {**of(world, fin, ident), "state": state}
        _put(world, fin, bill)
        bill_news.write_down(world, fin, bill)
        fee_steps.write_down(world, fin, bill)
        bill_news.tell(world, fin, bill, state)


def payee_moves(world: World, ident: str, move: str) -> None:
    """Raises `NoticeUnknown` or `IllegalMove`."""
    fin, bill = _found(world, ident)
    _put(world, fin, {**bill, "state": BILL.after(bill["state"], move)})


def surcharge(world: World, ident: str) -> Record:
    """The payee wants more than what was shown. Raises `NoticeUnknown` or why not."""
    fin, bill = _found(world, ident)
    if refusal := _NOT_PAYABLE.get(bill["state"]):
        raise refusal
    raised = {**bill, "qepik": bill["qepik"] + SURCHARGE}
    _put(world, fin, raised)
    return raised


def _found(world: World, ident: str) -> tuple[str, Record]:
    found = world.store.find(COLLECTION, ident)
    if found is None:
        raise NoticeUnknown
    return found


def _put(world: World, fin: str, bill: Record) -> None:
    world.store.put(COLLECTION, fin, bill["id"], bill)
    announce(world, fin, COLLECTION, ref=bill["id"])
