"""The state fee of an application: a bill of its own; nothing goes on before it is paid."""

from typing import Any, Final

from mock_server.rules import bills, payments, working_days
from mock_server.world import World
from mock_server.world.accounts import full_name
from mock_server.world.bills import written
from mock_server.world.data import Text, table

Record = dict[str, Any]

TO_PAY_WITHIN: Final = 10
"""Working days."""
_OWED: Final = ("due", "in_progress", "expired")


def asked(world: World, fin: str, service: Record) -> str | None:
    """Sends the bill of what this service costs; the bill's id, or `None` where it is free."""
    if service["fee"] is None:
        return None
    today = world.clock.today()
    bill = written(
        kind="fee",
        number=f"RUS-{world.chance.digits(9)}",
        title=_title(service),
        payee=service["institution"],
        concerns={"name": full_name(world, fin), "self": True},
        qepik=service["fee"],
        issued_on=today,
        due_on=working_days.after(today, TO_PAY_WITHIN),
    )
    bills.send(world, fin, bill)
    return bill["id"]


def shown(world: World, fin: str, application: Record) -> Record | None:
    """Where the fee stands now; `None` where there is none."""
    if application["payment"] is None:
        return None
    bill = bills.of(world, fin, application["payment"])
    return {"bill": bill["id"], "state": bill["state"], "due_on": bill["due_on"]}


def is_owed(world: World, fin: str, application: Record) -> bool:
    told = shown(world, fin, application)
    return told is not None and told["state"] in _OWED


def let_go(world: World, fin: str, application: Record) -> None:
    """The citizen took the application back: nothing is owed, and what was paid is returned."""
    if application["payment"] is None:
        return
    payments.expire_late(world, fin)
    bill = bills.of(world, fin, application["payment"])
    if bill["state"] == "in_progress":
        payments.cancel(world, fin, bill["payment"])
        bill = bills.of(world, fin, bill["id"])
    if bill["state"] == "due":
        bills.payee_moves(world, bill["id"], "withdraw")
    elif bill["state"] == "paid":
        payments.moved(world, bill["payment"], "refund")


def _title(service: Record) -> Text:
    said = table("bills")["service_fee"]
    return {lang: said[lang].format(service=service["title"][lang]) for lang in ("az", "en", "ru")}
