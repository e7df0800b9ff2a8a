"""A browser's notices: what a tab answers, tapped, taken back, gone."""

import pytest

from client.device.adapters.notices_browser import BrowserNotices
from client.domain.inbox import MessageId
from client.domain.notices import Notice
from client.domain.permissions import Choice, Outcome, Purpose
from tests.doubles.notices import FakeTab
from tests.doubles.permissions import fake_permissions

ONE = MessageId("m-1")
NOTICE = Notice("A new message", "Tax", ONE)


async def allowed(notices):
    permissions = fake_permissions(notices=notices)
    explained = permissions.explain(Purpose.MESSAGE_NOTICES)
    return permissions, await permissions.choose(explained, Choice.WHILE_USING)


@pytest.mark.requirement("R-6.2")
async def test_a_tap_in_a_browser_leads_to_the_message_of_the_notice_that_stands():
    tab, tapped = FakeTab(), []
    permissions, grant = await allowed(BrowserNotices(tab, tapped.append))
    await permissions.notify(grant, Notice("An older one", opens=MessageId("m-0")))
    await permissions.notify(grant, NOTICE)
    tab.tap(NOTICE.pile.value)
    tab._hear(99)

    assert tapped == [ONE]


@pytest.mark.requirement("R-3.8")
async def test_a_browser_that_takes_its_yes_back_ends_the_permission():
    tab = FakeTab()
    permissions, grant = await allowed(BrowserNotices(tab, lambda _: None))
    tab.holds = "denied"

    assert await permissions.notify(grant, NOTICE) is Outcome.REVOKED
    assert permissions.granted(Purpose.MESSAGE_NOTICES) is None


@pytest.mark.requirement("R-3.8")
@pytest.mark.parametrize(
    ("spoil", "outcome"),
    [("gone", Outcome.UNANSWERED), ("fails", Outcome.SERVICE_OFF)],
)
async def test_a_tab_that_went_and_a_system_that_shows_nothing_are_values(spoil, outcome):
    tab = FakeTab()
    permissions, grant = await allowed(BrowserNotices(tab, lambda _: None))
    setattr(tab, spoil, True)

    assert await permissions.notify(grant, NOTICE) is outcome


@pytest.mark.requirement("STO-22", "R-6.1")
async def test_what_a_browser_still_shows_goes_with_the_permission():
    tab = FakeTab()
    permissions, grant = await allowed(BrowserNotices(tab, lambda _: None))
    await permissions.notify(grant, NOTICE)
    await permissions.withdraw(Purpose.MESSAGE_NOTICES)

    assert tab.standing == {}


@pytest.mark.requirement("STO-22", "R-6.1")
async def test_what_a_tab_did_not_take_away_is_asked_for_again():
    tab = FakeTab()
    notices = BrowserNotices(tab, lambda _: None)
    permissions, grant = await allowed(notices)
    await permissions.notify(grant, NOTICE)
    tab.gone = True
    await notices.clear()
    tab.gone = False
    await notices.clear()

    assert tab.standing == {}
