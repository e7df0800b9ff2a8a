"""A device that says where it is and shows notices, or refuses; a book in memory."""

import asyncio
from collections.abc import Sequence
from datetime import datetime, timedelta

from client.device.camera import Camera
from client.device.clock import Clock
from client.device.microphone import Microphone
from client.device.notices import Notices
from client.device.permissions import Chosen, Grant, Permissions
from client.device.powers import Powers
from client.domain.notices import Notice
from client.domain.permissions import Entry, Outcome
from client.domain.positions import Fix
from client.domain.reminders import Reminder, number_of
from tests.doubles.camera import FakeCamera
from tests.doubles.clock import FakeClock
from tests.doubles.microphone import FakeMicrophone
from tests.doubles.system import FakeSystem

BAKU = Fix(40.409264, 49.867092, 20.0, timedelta())


class FakeLocator(FakeSystem):
    def __init__(self, fix: Fix | Outcome = BAKU) -> None:
        super().__init__()
        self.found = fix
        self.fixes = 0

    async def fix(self, grant: Grant) -> Fix | Outcome:
        assert type(grant) is Grant
        self.fixes += 1
        return self.found


class SlowLocator(FakeLocator):
    """Answers when it may."""

    def __init__(self) -> None:
        super().__init__()
        self.asked, self.may_answer = asyncio.Event(), asyncio.Event()

    async def fix(self, grant: Grant) -> Fix | Outcome:
        self.asked.set()
        await self.may_answer.wait()
        return await super().fix(grant)


class FakeNotices(FakeSystem):
    """A notification service that shows what it is given."""

    def __init__(self, refuses: Outcome | None = None, *, keeps_reminders: bool = False) -> None:
        super().__init__()
        self.holds = Outcome.GRANTED
        self.refuses = refuses
        self.shown: list[Notice] = []
        self.cleared = 0
        self.opens_settings = False
        self.keeps_reminders = keeps_reminders
        """A phone does, a desktop does not."""
        self.kept: dict[int, Reminder] = {}
        self.kept_times = 0

    async def show(self, grant: Grant, notice: Notice) -> Outcome | None:
        assert type(grant) is Grant
        if self.refuses is None:
            self.shown.append(notice)
        return self.refuses

    async def keep(
        self, grant: Grant, reminders: Sequence[Reminder], now: datetime
    ) -> Outcome | None:
        assert type(grant) is Grant
        if not self.keeps_reminders:
            return Outcome.NOT_HERE
        due = {at: one for at, one in self.kept.items() if at <= number_of(now)}
        self.kept.clear()
        if self.refuses is None:
            self.kept |= due | {one.number: one for one in reminders}
        self.kept_times += 1
        return self.refuses

    async def clear(self) -> None:
        self.cleared += 1
        self.shown.clear()
        self.kept.clear()


class FakeBook:
    def __init__(self) -> None:
        self.lines: list[Entry] = []
        self.is_full = False

    async def write(self, entry: Entry) -> bool:
        if not self.is_full:
            self.lines.append(entry)
        return not self.is_full

    async def entries(self) -> tuple[Entry, ...]:
        return tuple(self.lines)


def fake_permissions(
    locator: FakeLocator | None = None,
    book: FakeBook | None = None,
    clock: Clock | None = None,
    *,
    camera: Camera[Chosen, Grant] | None = None,
    microphone: Microphone[Chosen, Grant] | None = None,
    notices: Notices[Chosen, Grant] | None = None,
) -> Permissions:
    powers = Powers(
        locator=locator or FakeLocator(),
        camera=camera or FakeCamera(),
        microphone=microphone or FakeMicrophone(),
        notices=notices or FakeNotices(),
    )
    return Permissions(powers, book or FakeBook(), clock or FakeClock())
