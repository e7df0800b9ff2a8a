"""Payments, one a bill: by card on the bank's page, while the client watches how far it is."""

import asyncio
from contextlib import suppress

import httpx

from client.domain.payments import key_of
from client.portal.errors import PortalError, PortalUnreachable, Refused
from mock_server.rules.card_gateway import COLLECTION as CHARGES
from mock_server.rules.cards import CODE
from mock_server.world.bills import PAYMENTS

SENT = "SN-"
"""How the numbers of a tester's bills begin."""
FORMS = (
    {"act": "card", "number": "4169738800001111", "until": "08/29", "cvc": "123"},
    {"act": "code", "code": CODE},
)
LOOK_EVERY = 0.02


def before(portal, many):
    portal.control_call("POST", "/bills", fin=portal.persona(0)["fin"], count=many)


def made(store, fin):
    payments = [one for one in store.records(PAYMENTS, fin) if one["bill_number"].startswith(SENT)]
    return {
        "payments": len(payments),
        "paid": len({one["bill"] for one in payments if one["state"] == "paid"}),
        "charges": len(store.records(CHARGES, fin)),
    }


async def ready(portal, person):
    """The bills, after a code was given, and where the bank's page is."""
    begun = await portal.begin_step_up()
    await portal.give_step_up_code(begun.id, person["code"])
    bills = [one for one in (await portal.bills()).value if one.number.startswith(SENT)]
    return sorted(bills, key=lambda one: one.number), person["address"]


async def do(portal, found, number, _key):
    """The key is the client's own: it names the bill, whoever died since."""
    bills, address = found
    payment = await _begun(portal, bills[number])
    if not payment.is_open:
        return
    watching = asyncio.create_task(_watch(portal, payment.id))
    try:
        await _pay(address, payment.page)
    except httpx.TransportError:
        raise PortalUnreachable from None
    finally:
        watching.cancel()
    assert not (await portal.payment(payment.id)).value.is_open


async def _begun(portal, bill):
    """Refused by a portal that forgets its deeds, a citizen goes on with the one under way."""
    try:
        return await portal.begin_payment(bill.id, bill.qepik, key_of(bill))
    except Refused:
        held = (await portal.bill(bill.id)).value
        return (await portal.payment(held.payment)).value


async def _pay(address, page):
    """Whatever was posted before: whoever comes back to the page presses everything again."""
    async with httpx.AsyncClient(base_url=address, trust_env=False) as browser:
        for form in FORMS:
            await browser.post(page, data=form)


async def _watch(portal, payment):
    with suppress(PortalError):
        while (await portal.payment(payment)).value.is_open:
            await asyncio.sleep(LOOK_EVERY)
