"""A camera that sees what it is given, and refuses as it is told to."""

import flet as ft

from client.device.camera import Watcher
from client.device.permissions import Grant
from client.domain.permissions import Outcome
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


class FakeCamera(FakeLasting):
    def __init__(self, refuses: Outcome | None = None, sees: bytes | Outcome = A_PICTURE) -> None:
        super().__init__(refuses)
        self.sees = sees
        self.taken = 0

    async def look(self, grant: Grant, watcher: Watcher) -> FakeLooking | Outcome:
        assert type(grant) is Grant
        self.cut()
        if self.refuses is not None:
            return self.refuses
        watcher.show(lambda: ft.Container(key="seen-by-the-camera"))
        self.current = FakeLooking(self, watcher)
        return self.current
