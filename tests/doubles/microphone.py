"""A microphone that hears what it is given, and refuses as it is told to."""

from client.device.microphone import Hearer
from client.device.permissions import Grant
from client.domain.permissions import Outcome
from tests.doubles.system import FakeLasting


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

    def over(self, why: Outcome) -> None:
        self.hearer.over(why)


class FakeMicrophone(FakeLasting):
    async def listen(self, grant: Grant, hearer: Hearer) -> FakeListening | Outcome:
        assert type(grant) is Grant
        self.cut()
        if self.refuses is not None:
            return self.refuses
        self.current = FakeListening(hearer)
        return self.current

    def hear(self, sound: bytes) -> None:
        current = self.current
        if current is not None and current.is_on and not current.is_paused:
            current.hearer.hear(sound)
