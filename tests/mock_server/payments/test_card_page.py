"""The bank's page in the browser: posted once, whoever presses twice; the card is not kept."""

import asyncio

import httpx
import pytest

from mock_server.app import create_app
from mock_server.rules import bills, card_gateway, payments
from mock_server.rules.cards import CODE
from mock_server.world.accounts import by_key
from mock_server.world.bills import PAYMENTS
from tests.contract.citizen import ADDRESS
from tests.worlds import open_world

CARD = {"act": "card", "number": "4169 7388 0000 1111", "until": "08/29", "cvc": "123"}


@pytest.fixture
async def begun():
    world = open_world(seed=42)
    fin = by_key(world, "complete")["fin"]
    bill = bills.listed(world, fin)[0]
    payment = payments.begin(world, fin, {"bill": bill["id"], "qepik": bill["qepik"]})
    page = payments.of(world, fin, payment)["page"]
    transport = httpx.ASGITransport(create_app(world))
    async with httpx.AsyncClient(
        transport=transport, base_url=ADDRESS, follow_redirects=True
    ) as browser:
        yield world, fin, payment, page, browser


@pytest.mark.requirement("REL-04")
async def test_a_page_that_is_posted_twice_at_once_charges_once(begun):
    world, fin, payment, page, browser = begun
    await browser.post(page, data=CARD)
    code = {"act": "code", "code": CODE}

    first, second = await asyncio.gather(
        browser.post(page, data=code), browser.post(page, data=code)
    )
    again = await browser.post(page, data=CARD)

    assert {first.status_code, second.status_code, again.status_code} == {200}
    assert payments.of(world, fin, payment)["state"] == "paid"
    assert len(world.store.records(card_gateway.COLLECTION, fin)) == 1


@pytest.mark.requirement("SRV-09")
async def test_of_the_card_only_its_last_digits_are_kept_and_no_script_runs(begun):
    world, fin, payment, page, browser = begun
    shown = await browser.get(page)
    await browser.post(page, data=CARD)

    kept = world.store.body(PAYMENTS, fin, payment)
    assert b"1111" in kept
    assert b"41697388" not in kept
    assert "<script" not in shown.text
    assert "default-src 'none'" in shown.headers["content-security-policy"]


@pytest.mark.parametrize("wrong", [{"number": "4169"}, {"until": "13/29"}, {"cvc": "1"}])
async def test_a_card_that_cannot_be_right_is_said_at_its_field(begun, wrong):
    world, fin, payment, page, browser = begun

    answer = await browser.post(page, data=CARD | wrong)

    assert answer.status_code == 422
    assert f'id="{next(iter(wrong))}-wrong"' in answer.text
    assert payments.of(world, fin, payment)["state"] == "created"


async def test_a_page_nobody_was_given_is_unknown(begun):
    *_, browser = begun

    assert (await browser.get("/card/0123456789abcdef0123")).status_code == 404
