"""Bills for a person: as many as a tester wants to see paid."""

from datetime import timedelta
from typing import Any

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules import bills
from mock_server.world.accounts import by_fin
from mock_server.world.bills import written
from mock_server.world.data import table

_MOST = 1000


def new_bills(desk: Desk, given: Given) -> Any:
    world, fin = desk.world, given["fin"]
    account = by_fin(world, fin)
    if account is None:
        raise Refused(404, "not_found")
    today = world.clock.today()
    name = f"{account['surname']} {account['given_name']}"
    made: list[dict[str, Any]] = []
    for _ in range(given.get("count", 1)):
        bill = written(
            kind="fee",
            number=f"SN-{world.chance.digits(12)}",
            title=table("bills")["test_bill"],
            payee="asan",
            concerns={"name": name, "self": True},
            qepik=given.get("qepik", 500),
            issued_on=today,
            due_on=today + timedelta(days=30),
        )
        bills.send(world, fin, bill)
        made.append(bill)
    return {"bills": made}


def surcharge(desk: Desk, given: Given) -> Any:
    try:
        return bills.surcharge(desk.world, given["bill"])
    except bills.NoticeUnknown:
        raise Refused(404, "not_found") from None
    except (bills.InProgress, bills.AlreadyPaid, bills.Expired, bills.Withdrawn):
        raise Refused(409, "conflict", ("/path/bill", "is not to be paid")) from None


acts = (
    Act(
        "bills.surcharge",
        "POST",
        "/bills/{bill}/surcharge",
        "Let a payee ask more than was shown",
        surcharge,
    ),
    Act(
        "bills.new",
        "POST",
        "/bills",
        "Send a person bills to pay",
        new_bills,
        taking(
            ("fin",),
            fin={"type": "string"},
            count={"type": "integer", "minimum": 1, "maximum": _MOST},
            qepik={"type": "integer", "minimum": 1, "maximum": 10_000_000},
        ),
    ),
)
