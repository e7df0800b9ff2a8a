"""What every way to show a notice keeps to: a desktop, plyer, a phone, a browser, the double."""

from types import SimpleNamespace

import pytest
from flet_notifications import LocalNotifications

from client.device.adapters.notices_browser import BrowserNotices
from client.device.adapters.notices_dbus import DbusNotices
from client.device.adapters.notices_none import NoNotices
from client.device.adapters.notices_phone import PhoneNotices
from client.device.adapters.notices_plyer import PlyerNotices, plyer_facade
from client.domain.inbox import MessageId
from client.domain.notices import Notice
from client.domain.permissions import Choice, Outcome, Purpose
from tests.doubles.notices import Bus, Facade, FakeTab, Plugin
from tests.doubles.permissions import FakeBook, FakeNotices, fake_permissions

ONE = MessageId("m-1")
NOTICE = Notice("A new message", "Tax <b>& co", ONE)


def on_a_desktop(outcome):
    bus = Bus()
    bus.there = outcome is not Outcome.NOT_HERE
    bus.silent = outcome is Outcome.SERVICE_OFF
    return DbusNotices(bus, lambda _: None), bus.told


def by_plyer(outcome):
    facade = Facade()
    found = None if outcome is Outcome.NOT_HERE else facade
    return PlyerNotices("mygov", lambda: found), facade.told


def on_a_phone(outcome):
    plugin = Plugin()
    plugin.answer = outcome is not Outcome.DENIED
    return PhoneNotices(plugin, lambda _: None), plugin.told


def in_a_browser(outcome):
    tab = FakeTab()
    tab.holds = "missing" if outcome is Outcome.NOT_HERE else "default"
    answers = {Outcome.DENIED: "default", Outcome.DENIED_FOR_GOOD: "denied"}
    tab.answer = answers.get(outcome, "granted")
    return BrowserNotices(tab, lambda _: None), tab.told


def the_double(outcome):
    notices = FakeNotices()
    notices.answers = Outcome.GRANTED if outcome is None else outcome
    notices.holds = None
    return notices, notices.shown


ALL = pytest.mark.parametrize(
    "made", [on_a_desktop, by_plyer, on_a_phone, in_a_browser, the_double]
)


async def allowed(notices, choice=Choice.WHILE_USING, book=None):
    permissions = fake_permissions(book=book, notices=notices)
    explained = permissions.explain(Purpose.MESSAGE_NOTICES)
    return permissions, await permissions.choose(explained, choice)


@ALL
@pytest.mark.requirement("R-6.1", "R-3.8")
async def test_what_is_allowed_is_shown_and_written_down_without_a_word_of_it(made):
    notices, told = made(None)
    book = FakeBook()
    permissions, grant = await allowed(notices, book=book)

    assert await permissions.notify(grant, NOTICE) is None
    assert len(told) == 1
    assert [line.step.value for line in book.lines] == ["answered", "used"]
    assert "Tax" not in str(book.lines)
    await notices.clear()


@ALL
@pytest.mark.requirement("R-3.8")
async def test_once_is_one_notice(made):
    notices, told = made(None)
    permissions, grant = await allowed(notices, Choice.ONCE)
    await permissions.notify(grant, NOTICE)

    assert await permissions.notify(grant, NOTICE) is Outcome.LAPSED
    assert len(told) == 1
    await notices.clear()


@ALL
@pytest.mark.requirement("R-3.8")
async def test_a_withdrawal_holds_at_once(made):
    notices, told = made(None)
    permissions, grant = await allowed(notices)
    await permissions.withdraw(Purpose.MESSAGE_NOTICES)

    assert await permissions.notify(grant, NOTICE) is Outcome.WITHDRAWN
    assert told == []


@pytest.mark.parametrize(
    ("made", "outcome"),
    [
        (on_a_desktop, Outcome.NOT_HERE),
        (on_a_desktop, Outcome.SERVICE_OFF),
        (by_plyer, Outcome.NOT_HERE),
        (on_a_phone, Outcome.DENIED),
        (in_a_browser, Outcome.NOT_HERE),
        (in_a_browser, Outcome.DENIED),
        (in_a_browser, Outcome.DENIED_FOR_GOOD),
        (the_double, Outcome.DENIED),
        (the_double, Outcome.SERVICE_OFF),
    ],
)
@pytest.mark.requirement("R-3.8")
async def test_what_cannot_be_had_is_a_value(made, outcome):
    notices, told = made(outcome)

    assert (await allowed(notices))[1] is outcome
    assert told == []


@pytest.mark.requirement("R-3.8", "R-6.1")
async def test_do_not_disturb_is_noticed_with_the_next_notice_and_ends_nothing():
    bus = Bus()
    permissions, grant = await allowed(DbusNotices(bus, lambda _: None))
    bus.silent = True
    silent = await permissions.notify(grant, NOTICE), await permissions.hindered(grant)
    bus.silent = False

    assert silent == (Outcome.SERVICE_OFF, Outcome.SERVICE_OFF)
    assert await permissions.hindered(grant) is None
    assert permissions.granted(Purpose.MESSAGE_NOTICES) is grant


@pytest.mark.requirement("R-3.8")
async def test_a_phone_that_says_no_later_has_taken_it_back():
    plugin = Plugin()
    permissions, grant = await allowed(PhoneNotices(plugin, lambda _: None))
    plugin.enabled = False

    assert await permissions.notify(grant, NOTICE) is Outcome.REVOKED
    assert permissions.granted(Purpose.MESSAGE_NOTICES) is None


@pytest.mark.parametrize(
    ("able", "body"), [("actions", NOTICE.text), ("body-markup", "Tax &lt;b&gt;&amp; co")]
)
@pytest.mark.requirement("R-6.1")
async def test_what_a_sender_wrote_is_never_markup(able, body):
    bus = Bus()
    bus.able = frozenset({able})
    notices = DbusNotices(bus, lambda _: None)
    permissions, grant = await allowed(notices)
    await permissions.notify(grant, NOTICE)

    assert bus.told == [(NOTICE.title, body, able == "actions")]
    await notices.clear()


@pytest.mark.requirement("R-6.2")
async def test_a_tap_on_a_desktop_leads_to_the_message_and_a_closed_notice_is_forgotten():
    bus, tapped = Bus(), []
    bus.events = [
        ("ActionInvoked", 99, "default"),
        ("ActionInvoked", 1, "default"),
        ("NotificationClosed", 1, "2"),
    ]
    notices = DbusNotices(bus, tapped.append)
    permissions, grant = await allowed(notices)
    await permissions.notify(grant, NOTICE)
    await notices._listening

    assert tapped == [ONE]
    await notices.clear()
    assert bus.closed == []


@pytest.mark.requirement("STO-22", "R-6.1")
async def test_what_is_still_shown_goes_with_the_permission():
    bus = Bus()
    permissions, grant = await allowed(DbusNotices(bus, lambda _: None))
    await permissions.notify(grant, NOTICE)
    await permissions.withdraw(Purpose.MESSAGE_NOTICES)

    assert bus.closed == [1]


async def test_a_bus_that_breaks_off_is_a_value():
    bus = Bus()
    permissions, grant = await allowed(DbusNotices(bus, lambda _: None))
    bus.broken = True

    assert await permissions.notify(grant, NOTICE) is Outcome.NOT_HERE


async def test_a_desktop_that_refuses_is_a_value():
    facade = Facade()
    permissions, grant = await allowed(PlyerNotices("mygov", lambda: facade))
    facade.error = OSError("no tray")

    assert await permissions.notify(grant, NOTICE) is Outcome.NOT_HERE
    assert plyer_facade("no such system") is None


@pytest.mark.requirement("R-6.2")
async def test_a_tap_on_a_phone_leads_to_the_message_or_to_the_list():
    plugin, tapped = Plugin(), []
    notices = PhoneNotices(plugin, tapped.append)
    permissions, grant = await allowed(notices)
    await permissions.notify(grant, NOTICE)
    for payload in (plugin.told[0][3], ""):
        plugin.on_tap(SimpleNamespace(payload=payload))
    plugin.error = RuntimeError("init_failed")

    assert tapped == [ONE, None]
    assert await permissions.notify(grant, NOTICE) is Outcome.NOT_HERE
    assert await notices.open_settings(Outcome.DENIED_FOR_GOOD)


def test_the_phones_plugin_has_the_face_the_adapter_expects():
    for name in vars(Plugin):
        if not name.startswith("_"):
            assert callable(getattr(LocalNotifications, name))
    assert "on_tap" in LocalNotifications.__dataclass_fields__


@pytest.mark.requirement("R-3.8")
async def test_a_surface_without_notices_says_so():
    notices = NoNotices()

    assert (await allowed(notices))[1] is Outcome.NOT_HERE
    assert not await notices.open_settings(Outcome.NOT_HERE)
