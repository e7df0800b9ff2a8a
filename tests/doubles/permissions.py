"""A device that says where it is and shows notices, or refuses; a book in memory."""

from datetime import timedelta

from client.device.clock import Clock
from client.device.microphone import Microphone
from client.device.notices import Notices
from client.device.permissions import Chosen, Grant, Permissions, Powers
from client.domain.notices import Notice
from client.domain.permissions import Entry, Outcome
from client.domain.positions import Fix
from tests.doubles.clock import FakeClock
from tests.doubles.microphone import FakeMicrophone

BAKU = Fix(40.409264, 49.867092, 20.0, timedelta())


class FakeLocator:
    def __init__(self, fix: Fix | Outcome = BAKU) -> None:
        self.holds: Outcome | None = None
        """What the system holds; `None`: it would ask."""
        self.answers = Outcome.GRANTED
        self.found = fix
        self.prompts = 0
        self.fixes = 0
        self.settings: list[Outcome] = []
        self.opens_settings = True

    async def standing(self) -> Outcome | None:
        return self.holds

    async def prompt(self, chosen: Chosen) -> Outcome:
        assert type(chosen) is Chosen
        self.prompts += 1
        if self.answers is not Outcome.UNANSWERED:
            self.holds = None if self.answers is Outcome.DENIED else self.answers
        return self.answers

    async def fix(self, grant: Grant) -> Fix | Outcome:
        assert type(grant) is Grant
        self.fixes += 1
        return self.found

    async def open_settings(self, why: Outcome) -> bool:
        self.settings.append(why)
        return self.opens_settings


class FakeNotices:
    """A notification service that shows what it is given."""

    def __init__(self, refuses: Outcome | None = None) -> None:
        self.holds: Outcome | None = Outcome.GRANTED
        """What the system holds; `None`: it would ask."""
        self.answers = Outcome.GRANTED
        self.refuses = refuses
        self.prompts = 0
        self.shown: list[Notice] = []
        self.cleared = 0
        self.opens_settings = False

    async def standing(self) -> Outcome | None:
        return self.holds

    async def prompt(self, chosen: Chosen) -> Outcome:
        assert type(chosen) is Chosen
        self.prompts += 1
        self.holds = None if self.answers is Outcome.DENIED else self.answers
        return self.answers

    async def show(self, grant: Grant, notice: Notice) -> Outcome | None:
        assert type(grant) is Grant
        if self.refuses is None:
            self.shown.append(notice)
        return self.refuses

    async def clear(self) -> None:
        self.cleared += 1
        self.shown.clear()

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - one place for all
        return self.opens_settings


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
    microphone: Microphone[Chosen, Grant] | None = None,
    notices: Notices[Chosen, Grant] | None = None,
) -> Permissions:
    powers = Powers(
        locator=locator or FakeLocator(),
        microphone=microphone or FakeMicrophone(),
        notices=notices or FakeNotices(),
    )
    return Permissions(powers, book or FakeBook(), clock or FakeClock())
