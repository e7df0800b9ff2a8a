"""Both ways in at the real mock portal: every byte of both sides is the product's."""

import asyncio
from urllib.parse import parse_qs, urlsplit

import pytest

from client.domain.session import Keeping, SignInFailure
from client.portal.errors import SessionEnded
from client.portal.login.protocol import SignInFailed
from mock_server.rules import approval
from tests.doubles.browser import Person
from tests.doubles.clock import FakeClock
from tests.doubles.line import ADDRESS, Line


async def failure_of(attempt) -> SignInFailed:
    with pytest.raises(SignInFailed) as caught:
        await attempt.finish()
    return caught.value


@pytest.mark.requirement("AUTH-01", "R-1.3")
async def test_a_citizen_signs_in_with_password_and_code_and_reads_their_cabinet(portal, line):
    person = portal.person()

    session = await line.sign_in(person)

    assert session.citizen.fin.value == person.fin
    assert session.keeping is Keeping.MEMORY_PREVIEW
    assert (await line.portal.cabinet()).value.citizen == session.citizen
    assert len((await line.portal.documents()).value) > 0


@pytest.mark.requirement("AUTH-02", "AUTH-05")
async def test_the_address_for_the_browser_carries_no_secret(line):
    attempt = await line.login.in_browser("ru")

    asked = parse_qs(urlsplit(attempt.address).query)

    assert asked["code_challenge_method"] == ["S256"]
    assert asked["ui_locales"] == ["ru"]
    assert asked["device_name"] == ["Компьютер с Linux"]
    assert attempt.question.verifier.reveal() not in attempt.address
    await attempt.cancel()


@pytest.mark.requirement("AUTH-05")
@pytest.mark.parametrize("tamper", ["wrong_iss", "no_iss", "wrong_nonce"])
async def test_an_answer_that_was_tampered_with_signs_nobody_in(portal, line, browser, tamper):
    portal.world.store.put("meta", "", "login_knobs", {"tamper": tamper})
    attempt = await line.login.in_browser("az")
    await browser.open(attempt.address)
    await browser.sign_in(portal.person())

    assert (await failure_of(attempt)).failure is SignInFailure.TAMPERED
    with pytest.raises(SessionEnded):
        await line.portal.cabinet()


@pytest.mark.requirement("AUTH-03", "AUTH-05")
async def test_an_answer_to_another_question_is_ignored_and_ours_still_arrives(
    portal, line, browser
):
    attempt = await line.login.in_browser("az")
    portal.world.store.put("meta", "", "login_knobs", {"tamper": "wrong_state"})
    await browser.open(attempt.address)
    await browser.sign_in(portal.person())
    portal.world.store.put("meta", "", "login_knobs", {})

    await browser.open(attempt.address)
    await browser.sign_in(portal.person())

    assert (await attempt.finish()).citizen.fin.value == portal.person().fin


@pytest.mark.requirement("AUTH-27")
async def test_cancelling_in_the_browser_comes_back_as_cancelled(line, browser):
    attempt = await line.login.in_browser("az")
    await browser.open(attempt.address)
    await browser.send("cancel")
    if browser.returned_to is None:
        await browser.send("leave")

    assert (await failure_of(attempt)).failure is SignInFailure.CANCELLED


@pytest.mark.requirement("AUTH-15")
async def test_three_wrong_codes_end_the_attempt_with_their_own_failure(portal, line, browser):
    person = portal.person()
    attempt = await line.login.in_browser("az")
    await browser.open(attempt.address)
    await browser.send("password", fin=person.fin, password=person.password)
    wrong = f"{(int(person.code) + 1) % 10**6:06}"
    for _ in range(3):
        await browser.send("code", code=wrong)
    await browser.send("leave")

    assert (await failure_of(attempt)).failure is SignInFailure.WRONG_CODE


@pytest.mark.requirement("AUTH-27")
async def test_a_second_press_on_sign_in_replaces_the_first_attempt(portal, line):
    first = await line.login.in_browser("az")
    waiting = asyncio.create_task(first.finish())
    await asyncio.sleep(0)

    await line.sign_in(portal.person())

    with pytest.raises(SignInFailed) as caught:
        await waiting
    assert caught.value.failure is SignInFailure.CANCELLED
    assert len((await line.portal.access_sessions()).value) == 1


@pytest.mark.requirement("AUTH-12")
async def test_a_citizen_signs_in_by_approving_on_their_phone(portal, line):
    person = portal.person()
    portal.world.store.put("meta", "", "login_knobs", {"approval_interval": 1})
    attempt = await line.login.on_phone(person.fin.lower(), "az")
    waiting = asyncio.create_task(attempt.finish())
    [asked] = portal.world.store.records("approvals", person.fin)

    approval.approve(portal.world, asked["id"], attempt.verification_code)

    assert (await waiting).citizen.fin.value == person.fin


@pytest.mark.requirement("AUTH-12")
async def test_refusing_on_the_phone_is_a_failure_of_its_own(portal, line):
    person = portal.person()
    portal.world.store.put("meta", "", "login_knobs", {"approval_interval": 1})
    attempt = await line.login.on_phone(person.fin, "az")
    [asked] = portal.world.store.records("approvals", person.fin)
    approval.refuse(portal.world, asked["id"])

    assert (await failure_of(attempt)).failure is SignInFailure.REFUSED


@pytest.mark.requirement("AUTH-13")
async def test_too_many_approvals_are_refused_with_the_time_to_wait(portal, line):
    person = portal.person()

    async def ask_again_and_again():
        for _ in range(5):
            await line.login.on_phone(person.fin, "az")

    with pytest.raises(SignInFailed) as caught:
        await ask_again_and_again()

    assert caught.value.failure is SignInFailure.TOO_MANY
    assert caught.value.retry_after > 0


@pytest.mark.requirement("AUTH-26")
@pytest.mark.parametrize("days", [1, -1, 3650, -3650])
async def test_a_device_whose_clock_is_wrong_signs_in_all_the_same(portal, days):
    wrong = FakeClock()
    wrong.advance(days=days)
    line = Line(portal, clock=wrong)

    await line.sign_in(portal.person())

    assert (await line.portal.cabinet()).value.citizen.fin.value == portal.person().fin
    await line.close()


@pytest.mark.requirement("AUTH-10", "AUTH-22")
async def test_no_token_and_no_fin_is_ever_part_of_an_address(portal, line):
    person = portal.person()
    await line.sign_in(person)
    await line.portal.documents()

    addresses = " ".join(line.wire.paths())

    assert person.fin not in addresses
    assert "token=" not in addresses.replace("/oauth/token", "")
    assert line.address == ADDRESS


async def test_an_unknown_person_fails_the_same_way_as_a_wrong_password(line, browser):
    attempt = await line.login.in_browser("az")
    await browser.open(attempt.address)
    stranger = Person("0TZZZZZ", "not-a-password-1", "000000")
    await browser.send("password", fin=stranger.fin, password=stranger.password)

    assert browser.returned_to is None
    await attempt.cancel()
    assert (await failure_of(attempt)).failure is SignInFailure.CANCELLED
