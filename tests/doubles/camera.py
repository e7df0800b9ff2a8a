"""A camera that sees what it is given, and refuses as it is told to."""

import flet as ft

from client.device.camera import Watcher
from client.device.permissions import Grant
from client.domain.permissions import Outcome, Power
from tests.doubles.system import FakeLasting

A_PICTURE = b"\xff\xd8\xff a picture"


class FakeLooking:
    def __init__(self, camera: "FakeCamera", watcher: Watcher) -> None:
        self.camera = camera
        self.watcher = watcher
        self.is_on = True
        self.lost = Outcome.WITHDRAWN

    async def picture(self) -> bytes | Outcome:
        if not self.is_on:
            return self.lost
        self.camera.taken += 1
        self.is_on = not isinstance(self.camera.sees, Outcome)
        return self.camera.sees

    async def stop(self) -> None:
        self.is_on = False

    def over(self, why: Outcome) -> None:
        self.lost = why
        self.watcher.over(why)


A_FILM = b"\x1a\x45\xdf\xa3 a film"


class FakeFilming:
    """Counts nothing: how long a film is, its screen knows."""

    def __init__(self, camera: "FakeCamera", watcher: Watcher, *, hears: bool) -> None:
        self.camera = camera
        self.watcher = watcher
        self.hears = hears
        self.is_on = True
        self.is_recording = False
        self.has_begun = False
        self.refuses = False
        self.saves: bytes | None = None
        """Of what was recorded when the device took the camera away."""
        self.lost = Outcome.WITHDRAWN

    async def begin(self) -> bool:
        return self._turned(on=True)

    async def pause(self) -> bool:
        return self._turned(on=False)

    async def resume(self) -> bool:
        return self._turned(on=True)

    async def finish(self) -> bytes | Outcome:
        saved, self.saves = self.saves, None
        if not self.is_on:
            return saved or self.lost
        self.is_on = self.is_recording = False
        return self.camera.films if self.has_begun else Outcome.TAKEN

    async def stop(self) -> None:
        self.saves = None
        self.is_on = self.is_recording = False

    def over(self, why: Outcome) -> None:
        self.is_recording = False
        self.lost = why
        self.watcher.over(why)

    def _turned(self, *, on: bool) -> bool:
        if not self.is_on or self.refuses:
            return False
        self.is_recording = on
        self.has_begun = True
        return True


class FakeCamera(FakeLasting):
    def __init__(self, refuses: Outcome | None = None, sees: bytes | Outcome = A_PICTURE) -> None:
        super().__init__(refuses)
        self.sees = sees
        self.taken = 0
        self.films: bytes | Outcome = A_FILM

    async def look(self, grant: Grant, watcher: Watcher) -> FakeLooking | Outcome:
        assert type(grant) is Grant
        self.cut()
        if self.refuses is not None:
            return self.refuses
        watcher.show(lambda: ft.Container(key="seen-by-the-camera"))
        self.current = FakeLooking(self, watcher)
        return self.current

    async def film(
        self, grant: Grant, sound: Grant | None, watcher: Watcher
    ) -> FakeFilming | Outcome:
        assert type(grant) is Grant
        assert sound is None or sound.purpose.power is Power.MICROPHONE
        self.cut()
        if self.refuses is not None:
            return self.refuses
        watcher.show(lambda: ft.Container(key="seen-by-the-camera"))
        self.current = FakeFilming(self, watcher, hears=sound is not None)
        return self.current
