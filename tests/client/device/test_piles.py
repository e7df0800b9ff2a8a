"""At most one notice of a pile stands, whatever is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.device.adapters.notices_dbus import DbusNotices
from client.device.adapters.notices_phone import PhoneNotices
from client.domain.notices import Notice, Pile
from client.domain.permissions import Choice, Purpose
from tests.doubles.notices import Bus, Plugin
from tests.doubles.permissions import fake_permissions

TOLD = st.lists(st.builds(Notice, st.just("News"), pile=st.sampled_from(Pile)), max_size=12)


async def allowed(notices):
    permissions = fake_permissions(notices=notices)
    explained = permissions.explain(Purpose.MESSAGE_NOTICES)
    return permissions, await permissions.choose(explained, Choice.WHILE_USING)


@pytest.mark.requirement("R-6.2")
@given(told=TOLD)
async def test_on_a_desktop_at_most_one_notice_of_a_pile_stands(told):
    bus = Bus()
    permissions, grant = await allowed(DbusNotices(bus, print))
    for one in told:
        await permissions.notify(grant, one)

    standing = set(range(1, len(bus.told) + 1)) - set(bus.closed)
    assert len(standing) == len({one.pile for one in told})
    assert not told or len(told) in standing


@pytest.mark.requirement("R-6.2")
@given(told=TOLD)
async def test_on_a_phone_a_later_notice_takes_the_place_of_the_one_of_its_pile(told):
    plugin = Plugin()
    permissions, grant = await allowed(PhoneNotices(plugin, print))
    for one in told:
        await permissions.notify(grant, one)

    assert {ident for ident, *_ in plugin.told} == {one.pile.value for one in told}
