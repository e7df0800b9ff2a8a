"""What every device that keeps reminders does, a phone's plugin and the double; others say no."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from client.device.adapters.notices_dbus import DbusNotices
from client.device.adapters.notices_none import NoNotices
from client.device.adapters.notices_phone import PhoneNotices
from client.device.adapters.notices_plyer import PlyerNotices
from client.domain.inbox import MessageId
from client.domain.notices import Notice
from client.domain.permissions import Choice, Outcome, Purpose
from client.domain.reminders import Reminder
from tests.doubles.notices import Bus, Facade, Plugin
from tests.doubles.permissions import FakeBook, FakeNotices, fake_permissions

NOW = datetime(2026, 11, 23, 8, tzinfo=ZoneInfo("Asia/Baku"))


def reminder(hours, title="A deadline is near"):
    return Reminder(NOW + timedelta(hours=hours), Notice(title, opens=MessageId("m-1")))


FIRST, SECOND, THIRD = reminder(1), reminder(25), reminder(49)


def on_a_phone():
    plugin = Plugin()
    return PhoneNotices(plugin, lambda _: None), plugin.pending


def the_double():
    notices = FakeNotices(keeps_reminders=True)
    return notices, notices.kept


ALL = pytest.mark.parametrize("made", [on_a_phone, the_double])
pytestmark = pytest.mark.requirement("R-6.1")


async def allowed(notices, choice=Choice.WHILE_USING, book=None):
    permissions = fake_permissions(book=book, notices=notices)
    explained = permissions.explain(Purpose.MESSAGE_NOTICES)
    return permissions, await permissions.choose(explained, choice)


@ALL
async def test_what_is_kept_now_replaces_what_was_kept_before(made):
    notices, kept = made()
    permissions, grant = await allowed(notices)
    await permissions.reminding.keep(grant, (FIRST, SECOND), NOW)

    assert await permissions.reminding.keep(grant, (SECOND, THIRD), NOW) is None
    assert set(kept) == {SECOND.number, THIRD.number}


@ALL
async def test_the_same_kept_again_is_the_same(made):
    notices, kept = made()
    permissions, grant = await allowed(notices)
    for _ in range(2):
        await permissions.reminding.keep(grant, (FIRST, SECOND), NOW)

    assert set(kept) == {FIRST.number, SECOND.number}


@ALL
async def test_what_is_due_already_is_on_its_way_and_not_called_back(made):
    notices, kept = made()
    permissions, grant = await allowed(notices)
    await permissions.reminding.keep(grant, (FIRST, SECOND), NOW)
    await permissions.reminding.keep(grant, (), FIRST.at)

    assert set(kept) == {FIRST.number}


@ALL
@pytest.mark.requirement("R-3.8")
async def test_it_is_written_down_without_a_word_of_it(made):
    notices, _ = made()
    book = FakeBook()
    permissions, grant = await allowed(notices, book=book)
    await permissions.reminding.keep(grant, (reminder(1, "Tax due"),), NOW)

    assert [line.step.value for line in book.lines] == ["answered", "used"]
    assert "Tax" not in str(book.lines)


@ALL
@pytest.mark.requirement("R-3.8", "STO-22")
async def test_with_the_permission_they_go(made):
    notices, kept = made()
    permissions, grant = await allowed(notices)
    await permissions.reminding.keep(grant, (FIRST,), NOW)
    await permissions.withdraw(Purpose.MESSAGE_NOTICES)

    assert set(kept) == set()
    assert await permissions.reminding.keep(grant, (FIRST,), NOW) is Outcome.WITHDRAWN
    assert set(kept) == set()


@ALL
@pytest.mark.requirement("STO-09")
async def test_with_the_sign_in_they_go(made):
    notices, kept = made()
    permissions, grant = await allowed(notices)
    await permissions.reminding.keep(grant, (FIRST,), NOW)
    permissions.forget()
    await permissions.clear_notices()

    assert set(kept) == set()
    assert await permissions.reminding.keep(grant, (FIRST,), NOW) is Outcome.WITHDRAWN


async def test_taken_back_while_they_are_handed_over_none_is_left():
    plugin = Plugin()
    notices = PhoneNotices(plugin, lambda _: None)
    permissions, grant = await allowed(notices)
    schedule = plugin.schedule

    async def late(*args, **named):
        await permissions.withdraw(Purpose.MESSAGE_NOTICES)
        await schedule(*args, **named)

    plugin.schedule = late

    assert await permissions.reminding.keep(grant, (FIRST,), NOW) is Outcome.WITHDRAWN
    assert plugin.pending == {}


async def test_a_phone_is_told_the_moment_the_words_and_what_a_tap_leads_to():
    plugin = Plugin()
    permissions, grant = await allowed(PhoneNotices(plugin, lambda _: None))
    await permissions.reminding.keep(grant, (FIRST,), NOW)

    assert plugin.pending[FIRST.number] == (FIRST.at, "A deadline is near", "", "m-1")


async def test_a_phone_that_refuses_one_keeps_none():
    plugin = Plugin()
    permissions, grant = await allowed(PhoneNotices(plugin, lambda _: None))
    await permissions.reminding.keep(grant, (FIRST,), NOW)
    plugin.error = RuntimeError("schedule_failed")

    assert await permissions.reminding.keep(grant, (SECOND,), NOW) is Outcome.NOT_HERE
    assert plugin.pending == {}


@pytest.mark.parametrize(
    "notices",
    [
        DbusNotices(Bus(), lambda _: None),
        PlyerNotices("mygov", Facade),
        NoNotices(),
        FakeNotices(),
    ],
    ids=lambda one: type(one).__name__,
)
async def test_a_desktop_says_that_it_keeps_none_and_nothing_is_written_down(notices):
    book = FakeBook()
    permissions, grant = await allowed(FakeNotices(), book=book)
    permissions.reminding._notices = notices

    assert not permissions.reminding.is_here
    assert await permissions.reminding.keep(grant, (FIRST,), NOW) is Outcome.NOT_HERE
    assert await notices.keep(grant, (FIRST,), NOW) is Outcome.NOT_HERE
    assert len(book.lines) == 1
