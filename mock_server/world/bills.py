"""What a person owes when they move in: fines of the road police, a fee, a tax."""

from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any, Final

from mock_server.world import identifiers
from mock_server.world.clock import BAKU
from mock_server.world.data import table
from mock_server.world.facts import Fine, Life
from mock_server.world.world import World
from mock_server.world.writing import institution

Record = dict[str, Any]

COLLECTION: Final = "bills"
PAYMENTS: Final = "payments"
PAGES: Final = "card_pages"
_DAYS: Final = 30
"""A fine is to be paid within."""
_FEE: Final = 1000
_TAX: Final = 3600


def settle(world: World, life: Life) -> None:
    own = {"name": life.person.full_name, "self": True}
    for fine in life.fines:
        bill = _fine(fine, own, life.start)
        if fine.paid:
            bill = _paid(world, life.person.fin, bill, fine.day + timedelta(days=3))
        world.store.put(COLLECTION, life.person.fin, bill["id"], bill)
    stream = world.chance.stream(f"bills/{life.persona.key}")
    for bill in _others(life, own, stream):
        world.store.put(COLLECTION, life.person.fin, bill["id"], bill)


def written(  # noqa: PLR0913 - a bill is these facts; each by name
    *,
    kind: str,
    number: str,
    title: Any,
    payee: str,
    concerns: Record,
    qepik: int,
    issued_on: date,
    due_on: date,
) -> Record:
    return {
        "id": number.lower(),
        "number": number,
        "kind": kind,
        "title": title,
        "payee": institution(payee),
        "concerns": concerns,
        "qepik": qepik,
        "issued_on": issued_on.isoformat(),
        "due_on": due_on.isoformat(),
        "state": "due",
        "attempts": 0,
        "payment": None,
    }


def _fine(fine: Fine, own: Record, start: date) -> Record:
    """An unpaid one has time left, however long ago it was: it was sent lately."""
    issued = fine.day if fine.paid else max(fine.day, start - timedelta(days=_DAYS - 5))
    return written(
        kind="fine",
        number=fine.protocol,
        title=fine.offence,
        payee="bdypi",
        concerns=own,
        qepik=fine.amount,
        issued_on=issued,
        due_on=issued + timedelta(days=_DAYS),
    )


def _others(life: Life, own: Record, stream: Random) -> list[Record]:
    said, found = table("bills"), list[Record]()
    issued = life.start - timedelta(days=6)
    for child in life.family.children[:1]:
        found.append(
            written(
                kind="fee",
                number=identifiers.numbered(stream, "RUS-", 9),
                title=said["identity_card_fee"],
                payee="din",
                concerns={"name": child.person.full_name, "self": False},
                qepik=_FEE,
                issued_on=issued,
                due_on=issued + timedelta(days=20),
            )
        )
    if life.estates:
        found.append(
            written(
                kind="tax",
                number=identifiers.numbered(stream, "VRG-", 9),
                title=said["property_tax"],
                payee="dvx",
                concerns=own,
                qepik=_TAX,
                issued_on=issued,
                due_on=issued + timedelta(days=45),
            )
        )
    return found


def _paid(world: World, fin: str, bill: Record, day: date) -> Record:
    ident = f"p-{bill['id']}"
    moment = datetime.combine(day, time(11, 20), BAKU).isoformat()
    parts = ("title", "payee", "concerns", "qepik")
    record = {
        "id": ident,
        "number": f"OD-{day.year}-{bill['number'].rpartition('-')[2]}",
        "bill": bill["id"],
        "bill_number": bill["number"],
        **{part: bill[part] for part in parts},
        "state": "paid",
        "fault": None,
        "card": "1111",
        "page": None,
        "created_at": moment,
        "ends_at": moment,
        "finished_at": moment,
    }
    world.store.put(PAYMENTS, fin, ident, record)
    return {**bill, "state": "paid", "payment": ident}
