"""A payment's life. Whatever is retried, or dies in between, money is taken once (REL-04).

The portal first writes down that it is about to ask the bank, then asks, then writes down the
answer. Whoever looks at a payment that stopped in between asks the bank again.
"""

from datetime import datetime, timedelta
from typing import Any, Final

from mock_server.rules import bills, card_gateway
from mock_server.rules.cards import CODE, Outcome, outcome_of
from mock_server.rules.machines.payments import PAYMENT
from mock_server.world import World
from mock_server.world.bills import PAGES, PAYMENTS

Record = dict[str, Any]

GOOD_FOR: Final = timedelta(minutes=15)
TRIES: Final = 3
_OPEN: Final = ("created", "authorising")
_WITHOUT_MONEY: Final = ("failed", "cancelled", "expired")


class NothingThere(Exception):
    """No such payment of this citizen, or no such page."""


class NotPaid(Exception):
    """There is no receipt of what was not paid."""


def begin(world: World, fin: str, asked: Record) -> str:
    """Raises what `bills.payable` raises."""
    expire_late(world, fin)
    bill = bills.payable(world, fin, asked["bill"], asked["qepik"])
    now = world.clock.now()
    ident, token = world.chance.ident(), world.chance.ident()
    record = {
        "id": ident,
        "number": f"OD-{now.year}-{ident[:8].upper()}",
        "bill": bill["id"],
        "bill_number": bill["number"],
        **{part: bill[part] for part in ("title", "payee", "concerns", "qepik")},
        "state": "created",
        "fault": None,
        "card": None,
        "page": f"/card/{token}",
        "created_at": now.isoformat(),
        "ends_at": (now + GOOD_FOR).isoformat(),
        "finished_at": None,
    }
    world.store.put(PAYMENTS, fin, ident, record)
    page = {"fin": fin, "payment": ident, "step": "card", "tries_left": TRIES}
    world.store.put(PAGES, "", token, page)
    bills.taken_up(world, fin, bill, ident)
    return ident


def of(world: World, fin: str, ident: str) -> Record:
    """As it stands now: late ones expire, and what stopped in between goes on."""
    record = world.store.get(PAYMENTS, fin, ident)
    if record is None:
        raise NothingThere
    if record["state"] in _OPEN:
        if _is_charging(world, record):
            return finish(world, fin, ident)
        if world.clock.now() >= datetime.fromisoformat(record["ends_at"]):
            return _over(world, fin, record, "expire")
    return record


def at_page(world: World, token: str) -> tuple[Record, Record]:
    """The page's own record and its payment's. Raises `NothingThere`."""
    page = world.store.get(PAGES, "", token)
    if page is None:
        raise NothingThere
    payment = of(world, page["fin"], page["payment"])
    return page, payment


def give_card(world: World, token: str, number: str) -> Record:
    """Taken once: a page that is sent again finds its payment further on."""
    with world.store.transaction():
        page, payment = at_page(world, token)
        if payment["state"] != "created":
            return payment
        outcome = outcome_of(number)
        told = {**payment, "card": number[-4:]}
        if outcome.fault is not None:
            return _over(world, page["fin"], told, "fail", fault=outcome.fault)
        state = PAYMENT.after(payment["state"], "authorise")
        step = "code" if outcome is Outcome.ASKS_CODE else "charging"
        world.store.put(PAGES, "", token, {**page, "step": step})
        return _put(world, page["fin"], {**told, "state": state})


def give_code(world: World, token: str, typed: str) -> Record:
    with world.store.transaction():
        page, payment = at_page(world, token)
        if payment["state"] != "authorising" or page["step"] != "code":
            return payment
        if typed == CODE:
            world.store.put(PAGES, "", token, {**page, "step": "charging"})
            return payment
        left = page["tries_left"] - 1
        world.store.put(PAGES, "", token, {**page, "tries_left": left})
        if left > 0:
            return payment
        return _over(world, page["fin"], payment, "fail", fault="not_confirmed")


def is_charging(world: World, token: str) -> bool:
    page = world.store.get(PAGES, "", token)
    return page is not None and page["step"] == "charging"


def finish(world: World, fin: str, ident: str) -> Record:
    """Asks the bank, and writes its answer down. May be called as often as anybody likes."""
    record: Any = world.store.get(PAYMENTS, fin, ident)
    if record["state"] != "authorising":
        return record
    card_gateway.charged(world, fin, record)
    return settle(world, fin, ident)


def settle(world: World, fin: str, ident: str) -> Record:
    """What was charged is paid."""
    with world.store.transaction():
        record: Any = world.store.get(PAYMENTS, fin, ident)
        if record["state"] != "authorising":
            return record
        state = PAYMENT.after(record["state"], "pay")
        bills.settled(world, fin, record["bill"], "paid")
        return _put(world, fin, _finished(world, record, state))


def cancel(world: World, fin: str, ident: str) -> Record:
    """Raises `NothingThere`, or `IllegalMove` when it is over."""
    with world.store.transaction():
        record = of(world, fin, ident)
        return record if record["state"] == "cancelled" else _over(world, fin, record, "cancel")


def moved(world: World, ident: str, move: str) -> None:
    """A tester's hand. Raises `NothingThere` or `IllegalMove`."""
    found = world.store.find(PAYMENTS, ident)
    if found is None:
        raise NothingThere
    fin, record = found
    with world.store.transaction():
        target = PAYMENT.after(record["state"], move)
        if target == "paid":
            finish(world, fin, ident)
        elif target == "refunded":
            card_gateway.returned(world, fin, ident)
            bills.settled(world, fin, record["bill"], "refunded")
            _put(world, fin, {**record, "state": target})
        elif target in _WITHOUT_MONEY:
            _over(world, fin, record, move, fault="gateway" if target == "failed" else None)
        else:
            token = record["page"].rpartition("/")[2]
            page: Any = world.store.get(PAGES, "", token)
            world.store.put(PAGES, "", token, {**page, "step": "code"})
            _put(world, fin, {**record, "state": target})


def expire_late(world: World, fin: str) -> None:
    for bill in world.store.records(bills.COLLECTION, fin):
        if bill["state"] == "in_progress":
            of(world, fin, bill["payment"])


def _over(
    world: World, fin: str, record: Record, move: str, *, fault: str | None = None
) -> Record:
    with world.store.transaction():
        state = PAYMENT.after(record["state"], move)
        bills.let_go(world, fin, record["bill"])
        return _put(world, fin, {**_finished(world, record, state), "fault": fault})


def _finished(world: World, record: Record, state: str) -> Record:
    now = world.clock.now().isoformat()
    return {**record, "state": state, "page": None, "finished_at": now}


def _is_charging(world: World, record: Record) -> bool:
    return is_charging(world, record["page"].rpartition("/")[2])


def _put(world: World, fin: str, record: Record) -> Record:
    world.store.put(PAYMENTS, fin, record["id"], record)
    return record
