"""What a device says of a power, as a test tells it to."""

from typing import Any

from client.device.permissions import Chosen
from client.domain.permissions import Outcome


class FakeSystem:
    def __init__(self) -> None:
        self.holds: Outcome | None = None
        """What the system holds; `None`: it would ask."""
        self.answers = Outcome.GRANTED
        self.prompts = 0
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

    async def open_settings(self, why: Outcome) -> bool:
        self.settings.append(why)
        return self.opens_settings


class FakeLasting(FakeSystem):
    """One that stays on until it is stopped, or the device takes it away."""

    def __init__(self, refuses: Outcome | None = None) -> None:
        super().__init__()
        self.refuses = refuses
        self.current: Any = None

    def cut(self) -> None:
        self.lose(Outcome.WITHDRAWN)

    def lose(self, why: Outcome) -> None:
        """The device takes it away."""
        current, self.current = self.current, None
        if current is not None and current.is_on:
            current.is_on = False
            current.over(why)
