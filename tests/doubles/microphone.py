"""A microphone that hears what it is given, and refuses as it is told to."""

from client.device.microphone import Hearer
from client.device.permissions import Grant
from client.domain.permissions import Outcome
from tests.doubles.system import FakeSystem


class FakeListening:
    def __init__(self, hearer: Hearer) -> None:
        self.hearer = hearer
        self.is_paused = False
        self.is_on = True
        self.refuses = False

    async def pause(self) -> bool:
        self.is_paused = True
        return not self.refuses

    async def resume(self) -> bool:
        self.is_paused = self.refuses
        return not self.refuses

    async def stop(self) -> None:
        self.is_on = False


class FakeMicrophone(FakeSystem):
    def __init__(self, refuses: Outcome | None = None) -> None:
        super().__init__()
        self.refuses = refuses
        self.current: FakeListening | None = None

    async def listen(self, grant: Grant, hearer: Hearer) -> FakeListening | Outcome:
        assert type(grant) is Grant
        self.cut()
        if self.refuses is not None:
            return self.refuses
        self.current = FakeListening(hearer)
        return self.current

    def cut(self) -> None:
        self.lose(Outcome.WITHDRAWN)

    def lose(self, why: Outcome) -> None:
        """The device takes it away."""
        current, self.current = self.current, None
        if current is not None and current.is_on:
            current.is_on = False
            current.hearer.over(why)

    def hear(self, sound: bytes) -> None:
        current = self.current
        if current is not None and current.is_on and not current.is_paused:
            current.hearer.hear(sound)
