"""A bill is begun and given up, begun again, paid, and its receipt printed."""

from client.domain.languages import Language
from client.domain.payments import BillId, key_of, to_pay
from mock_server.rules.payments import moved
from tests.contract.errands.access import confirm


async def run(portal, world):
    await confirm(portal, world)
    bill = to_pay((await portal.bills()).value)[0]
    first = await portal.begin_payment(bill.id, bill.qepik, key_of(bill))
    await portal.cancel_payment(first.id)
    bill = (await portal.bill(bill.id)).value
    assert (await portal.bill(BillId(bill.number))).value == bill
    second = await portal.begin_payment(bill.id, bill.qepik, key_of(bill))
    for move in ("authorise", "pay"):
        moved(world, second.id, move)
    await portal.payment(second.id)
    await portal.receipt(second.id, Language.AZ)
