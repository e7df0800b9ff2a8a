"""Every end of a sign-in, from here, from elsewhere and by time."""

import pytest

from client.domain.session import EndReason
from client.portal.errors import DeviceRemoved, PortalUnreachable, SessionEnded
from mock_server.rules.tokens import ACCESS_LIFE
from tests.contract.errands.access import confirm
from tests.doubles.line import Line


@pytest.mark.requirement("AUTH-18")
async def test_a_sign_in_ended_from_another_device_ends_here_with_that_reason(portal, line):
    other = Line(portal)
    await line.sign_in(portal.person())
    await other.sign_in(portal.person())
    [this] = [one for one in (await line.portal.access_sessions()).value if one.is_this_device]
    await confirm(other.portal, portal.world)

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
    await confirm(other.portal, portal.world)
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
