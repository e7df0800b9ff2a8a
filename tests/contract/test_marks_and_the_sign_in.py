"""Marks that wait lie with a sign-in and go with it, and the citizen is told."""

import pytest

from client.domain.inbox import Mark
from client.domain.session import EndReason
from client.portal.errors import SessionEnded

pytestmark = pytest.mark.requirement("R-6.2")


@pytest.mark.requirement("AUTH-22", "REL-05")
@pytest.mark.parametrize("closed_meanwhile", [False, True])
async def test_what_went_with_a_sign_in_that_ran_out_is_counted(device, closed_meanwhile):
    device.goes_away()
    await device.portal.mark(Mark.READ, device.unread[:2])
    if closed_meanwhile:
        await device.restarts()
    device.portal_side.clock.advance(days=31)
    device.comes_back()

    with pytest.raises(SessionEnded):
        await device.portal.unread()

    assert (device.line.ended, device.line.unsent) == ([EndReason.EXPIRED], 2)
    assert device.waiting == 0


@pytest.mark.requirement("STO-06", "STO-09")
async def test_nothing_readable_lies_on_the_device_and_it_goes_with_the_sign_out(device, tmp_path):
    ident = device.unread[0]
    device.goes_away()
    await device.portal.mark(Mark.READ, [ident])
    lying = b"".join(one.read_bytes() for one in tmp_path.rglob("*") if one.is_file())
    device.comes_back()

    await device.line.login.sign_out()
    await device.line.sign_in(device.person)
    await device.portal.unread()

    assert ident.encode() not in lying
    assert device.waiting == 0
    assert device.record(ident)["read_at"] is None
