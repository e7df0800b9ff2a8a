"""Tokens that run out, replies that get lost, clocks that jump: nobody is signed out."""

import asyncio

import pytest

from client.portal.errors import PortalUnreachable
from mock_server.rules.tokens import ACCESS_LIFE
from tests.doubles.clock import FakeClock
from tests.doubles.line import Line


def renewals(line: Line) -> int:
    asked = line.wire.asked
    return sum(b"grant_type=refresh_token" in (request.content or b"") for request in asked)


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


@pytest.mark.requirement("AUTH-26")
async def test_a_portal_whose_time_jumps_is_followed(portal, line):
    await line.sign_in(portal.person())
    portal.clock.advance(minutes=1)
    wrong = FakeClock(portal.clock.now())
    wrong.advance(hours=6)
    line.clock._now = wrong.now()

    assert (await line.portal.documents()).trouble is None
