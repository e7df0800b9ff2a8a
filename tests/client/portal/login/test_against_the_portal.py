"""The client's sign-in against the real mock portal: every byte of both sides is the product's."""

import asyncio
from urllib.parse import parse_qs, urlsplit

import pytest

from client.domain.session import EndReason, Keeping, SignInFailure
from client.portal.errors import DeviceRemoved, PortalUnreachable, SessionEnded
from client.portal.login.protocol import SignInFailed
from mock_server.rules import approval
from mock_server.rules.tokens import ACCESS_LIFE
from tests.doubles.browser import Browser, Person
from tests.doubles.clock import FakeClock
from tests.doubles.line import ADDRESS, Line, Portal


@pytest.fixture
def portal():
    return Portal()


@pytest.fixture
async def line(portal):
    line = Line(portal)
    yield line
    await line.close()


@pytest.fixture
async def browser(portal):
    browser = Browser(portal.transport)
    yield browser
    await browser.close()


async def failure_of(attempt) -> SignInFailed:
    with pytest.raises(SignInFailed) as caught:
        await attempt.finish()
    return caught.value


def renewals(line: Line) -> int:
    asked = line.wire.asked
    return sum(b"grant_type=refresh_token" in (request.content or b"") for request in asked)


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


@pytest.mark.requirement("AUTH-09")
async def test_fifty_questions_with_a_token_that_runs_out_renew_it_once(portal, line):
    await line.sign_in(portal.person())
    portal.clock.advance(seconds=ACCESS_LIFE.total_seconds() + 1)

    await asyncio.gather(*(line.portal.documents() for _ in range(50)))

    assert renewals(line) == 1


@pytest.mark.requirement("AUTH-09")
async def test_a_token_refused_before_its_time_is_renewed_once_for_all(portal, line):
    await line.sign_in(portal.person())
    portal.world.clock.advance(ACCESS_LIFE * 2)

    await asyncio.gather(*(line.portal.documents() for _ in range(20)))

    assert renewals(line) == 1


@pytest.mark.requirement("AUTH-08")
async def test_a_lost_reply_to_a_renewal_does_not_sign_the_citizen_out(portal, line):
    await line.sign_in(portal.person())
    losses = [PortalUnreachable()]
    line.wire.lose_reply_of = lambda request: (
        losses.pop() if losses and b"refresh_token" in (request.content or b"") else None
    )
    for _ in range(3):
        portal.clock.advance(seconds=ACCESS_LIFE.total_seconds())
        await line.portal.cabinet()

    assert losses == []
    assert line.ended == []


@pytest.mark.requirement("AUTH-08")
async def test_an_app_killed_after_the_portal_renewed_goes_on_with_the_token_it_kept(portal, line):
    person = portal.person()
    await line.sign_in(person)
    line.wire.lose_reply_of = lambda request: (
        PortalUnreachable() if b"refresh_token" in (request.content or b"") else None
    )
    portal.clock.advance(seconds=ACCESS_LIFE.total_seconds())
    with pytest.raises(PortalUnreachable):
        await line.portal.access_sessions()
    again = line.restarted()

    assert (await again.login.restore()).citizen.fin.value == person.fin
    assert (await again.portal.documents()).trouble is None
    await again.close()


@pytest.mark.requirement("AUTH-18")
async def test_a_sign_in_ended_from_another_device_ends_here_with_that_reason(portal, line):
    other = Line(portal)
    await line.sign_in(portal.person())
    await other.sign_in(portal.person())
    [this] = [one for one in (await line.portal.access_sessions()).value if one.is_this_device]

    await other.portal.end_access(this.id)

    with pytest.raises(DeviceRemoved):
        await line.portal.cabinet()
    assert line.ended == [EndReason.ENDED_ELSEWHERE]
    assert await line.restarted().login.restore() is None
    await other.close()


@pytest.mark.requirement("AUTH-18")
async def test_a_sign_in_ended_elsewhere_is_also_noticed_at_renewal(portal, line):
    other = Line(portal)
    await line.sign_in(portal.person())
    await other.sign_in(portal.person())
    await other.portal.end_other_accesses()
    portal.clock.advance(seconds=ACCESS_LIFE.total_seconds())

    with pytest.raises(SessionEnded):
        await line.portal.documents()
    assert line.ended == [EndReason.ENDED_ELSEWHERE]
    await other.close()


@pytest.mark.requirement("AUTH-22")
async def test_a_sign_in_nobody_used_for_a_month_has_to_be_renewed_by_the_citizen(portal, line):
    await line.sign_in(portal.person())
    portal.clock.advance(days=31)

    with pytest.raises(SessionEnded):
        await line.portal.documents()
    assert line.ended == [EndReason.EXPIRED]


@pytest.mark.requirement("AUTH-26")
@pytest.mark.parametrize("days", [1, -1, 3650, -3650])
async def test_a_device_whose_clock_is_wrong_signs_in_all_the_same(portal, days):
    wrong = FakeClock()
    wrong.advance(days=days)
    line = Line(portal, clock=wrong)

    await line.sign_in(portal.person())

    assert (await line.portal.cabinet()).value.citizen.fin.value == portal.person().fin
    await line.close()


@pytest.mark.requirement("AUTH-26")
async def test_a_portal_whose_time_jumps_is_followed(portal, line):
    await line.sign_in(portal.person())
    portal.clock.advance(minutes=1)
    wrong = FakeClock(portal.clock.now())
    wrong.advance(hours=6)
    line.clock._now = wrong.now()

    assert (await line.portal.documents()).trouble is None


@pytest.mark.requirement("AUTH-19")
async def test_signing_out_tells_the_portal_and_leaves_nothing_to_come_back_to(portal, line):
    await line.sign_in(portal.person())

    await line.login.sign_out()

    assert "POST /oauth/revoke" in line.wire.paths()
    assert portal.world.store.records("sessions", portal.person().fin) == []
    assert await line.restarted().login.restore() is None


@pytest.mark.requirement("AUTH-19")
async def test_signing_out_works_without_a_network(portal, line):
    await line.sign_in(portal.person())
    line.wire.down = PortalUnreachable()

    await line.login.sign_out()

    assert await line.restarted().login.restore() is None


@pytest.mark.requirement("AUTH-19")
async def test_signing_out_everywhere_without_a_network_changes_nothing(portal, line):
    await line.sign_in(portal.person())
    line.wire.down = PortalUnreachable()

    with pytest.raises(PortalUnreachable):
        await line.login.sign_out(everywhere=True)

    assert (await line.restarted().login.restore()) is not None


@pytest.mark.requirement("AUTH-18")
async def test_signing_out_everywhere_ends_the_other_devices_too(portal, line):
    other = Line(portal)
    await line.sign_in(portal.person())
    await other.sign_in(portal.person())

    await line.login.sign_out(everywhere=True)

    with pytest.raises(SessionEnded):
        await other.portal.cabinet()
    await other.close()


@pytest.mark.requirement("AUTH-21", "REL-02")
async def test_two_citizens_one_after_the_other_never_meet(portal, line):
    first, second = portal.person("complete"), portal.person("student")
    await line.sign_in(first)
    hers = (await line.portal.documents()).value
    await line.sign_in(second)
    line.wire.down = PortalUnreachable()

    with pytest.raises(PortalUnreachable):
        await line.portal.documents()
    assert hers != ()


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
