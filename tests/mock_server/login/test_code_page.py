"""The page that asks for the one-time code: tries, time, and sending another."""

import re

import pytest

from tests.doubles.oauth import told_in
from tests.mock_server.login.reading import another_than, give_password, shows


@pytest.mark.requirement("AUTH-15")
async def test_the_code_is_sent_to_the_persons_phone_and_not_shown_on_the_page(portal, pages):
    answer = await give_password(pages, portal.account())

    phone = portal.account()["phone"]
    assert portal.sent_code() not in answer.text
    assert f"{phone[:7]} ••• •• {phone[-2:]}" in answer.text.replace("\u00a0", " ")
    assert phone not in answer.text
    assert f"/__mock/phone?fin={portal.account()['fin']}" in answer.text


@pytest.mark.requirement("AUTH-15")
async def test_a_wrong_code_tells_how_many_tries_are_left(portal, pages):
    await give_password(pages, portal.account())

    answer = await pages.send("code", code=another_than(portal.sent_code()))

    assert shows(answer, "sign_in.wrong_code", left=2)


@pytest.mark.requirement("AUTH-15")
async def test_three_wrong_codes_end_the_attempt(portal, pages):
    await give_password(pages, portal.account())
    for _ in range(3):
        answer = await pages.send("code", code=another_than(portal.sent_code()))

    assert shows(answer, "sign_in.ended.wrong_code")
    assert told_in(await pages.send("leave"))["error_description"] == "wrong_code"


async def test_after_three_wrong_codes_one_may_begin_again(portal, pages):
    await give_password(pages, portal.account())
    for _ in range(3):
        await pages.send("code", code=another_than(portal.sent_code()))

    await pages.send("start")
    await give_password(pages, portal.account())
    answer = await pages.send("code", code=portal.sent_code())

    assert "code" in told_in(answer)


@pytest.mark.requirement("AUTH-15")
async def test_a_code_is_good_for_three_minutes(portal, pages):
    await give_password(pages, portal.account())
    portal.later(seconds=180)

    answer = await pages.send("code", code=portal.sent_code())

    assert shows(answer, "sign_in.code_expired")
    assert told_in(await pages.send("leave"))["error_description"] == "code_expired"


@pytest.mark.requirement("AUTH-15")
async def test_another_attempts_code_does_not_fit(portal, pages):
    await give_password(pages, portal.account())
    others = portal.sent_code()
    mine = portal.pages()
    await mine.open(portal.client().question())
    await give_password(mine, portal.account())

    answer = await mine.send("code", code=others)

    assert shows(answer, "sign_in.wrong_code", left=2)


@pytest.mark.requirement("AUTH-15")
async def test_a_new_code_can_be_asked_for_after_a_minute_and_replaces_the_old(portal, pages):
    await give_password(pages, portal.account())
    first = portal.sent_code()

    too_soon = await pages.send("again")
    portal.later(seconds=60)
    again = await pages.send("again")
    old = await pages.send("code", code=first)

    assert shows(too_soon, "sign_in.too_soon", seconds=60)
    assert shows(again, "sign_in.sent_again")
    assert shows(old, "sign_in.wrong_code", left=2)
    assert "code" in told_in(await pages.send("code", code=portal.sent_code()))


@pytest.mark.requirement("AUTH-15")
async def test_a_new_code_brings_no_new_tries(portal, pages):
    await give_password(pages, portal.account())
    await pages.send("code", code=another_than(portal.sent_code()))
    await pages.send("code", code=another_than(portal.sent_code()))
    portal.later(seconds=60)
    await pages.send("again")

    answer = await pages.send("code", code=another_than(portal.sent_code()))

    assert shows(answer, "sign_in.ended.wrong_code")


@pytest.mark.requirement("AUTH-15")
async def test_no_more_than_five_codes_an_hour_are_sent(portal):
    for _ in range(6):
        pages = portal.pages()
        await pages.open(portal.client().question())
        answer = await give_password(pages, portal.account())

    sent = portal.world.store.records("outbox", portal.account()["fin"])
    assert shows(answer, "sign_in.no_more_codes")
    assert sum(one["channel"] == "code" for one in sent) == 5


async def test_the_standing_code_works_until_a_tester_switches_it_off(portal, pages):
    await give_password(pages, portal.account())
    standing = portal.account()["standing_code"]
    portal.turn(standing_codes=False)

    refused = await pages.send("code", code=standing)
    portal.turn(standing_codes=True)
    taken = await pages.send("code", code=standing)

    assert shows(refused, "sign_in.wrong_code", left=2)
    assert "code" in told_in(taken)


@pytest.mark.requirement("AUTH-15")
async def test_the_code_field_is_made_for_codes(portal, pages):
    answer = await give_password(pages, portal.account())

    field = re.search(r'<input[^>]*id="code"[^>]*>', answer.text)[0]
    assert 'autocomplete="one-time-code"' in field
    assert 'inputmode="numeric"' in field
