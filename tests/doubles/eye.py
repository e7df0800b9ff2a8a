"""Flet's camera as a browser has it: on the screen at once, or never."""

import asyncio
from types import SimpleNamespace

from tests.doubles.asker import FakeAsker


class Eye:
    def __init__(self, plugin):
        self.plugin = plugin
        self.on_state_change = None
        self.is_gone = asyncio.Event()
        self.is_there = asyncio.Event()

    def __setattr__(self, name, value):
        """As Flet has it with what is drawn."""
        if "is_there" in vars(self) and self.is_there.is_set():
            raise RuntimeError("Frozen controls cannot be updated.")
        super().__setattr__(name, value)

    async def get_available_cameras(self):
        self.plugin.known = self.plugin.answer
        if self.plugin.error is not None:
            raise self.plugin.error
        return self.plugin.cameras

    async def initialize(self, description, resolution_preset, *, enable_audio):
        assert description in self.plugin.cameras
        self.plugin.taken = description
        self.plugin.calls.append(("initialize", resolution_preset.value, enable_audio))
        if self.plugin.spoiled is not None:
            raise self.plugin.spoiled

    async def take_picture(self):
        if self.plugin.broken is not None:
            raise self.plugin.broken
        return self.plugin.sees

    def fails(self, said):
        self.on_state_change(SimpleNamespace(has_error=True, error_description=said))


class Held:
    def __init__(self, eye):
        self.eye = eye

    def surface(self):
        if self.eye.plugin.is_drawn:
            self.eye.is_there.set()
        return self.eye

    def clear(self):
        self.eye.is_gone.set()


class Plugin(FakeAsker):
    """Flet's camera, its place on the screen, and the browser's permission."""

    def __init__(self):
        super().__init__()
        self.cameras = [SimpleNamespace(name="a camera", lens_direction=None)]
        self.error = None
        """What asking for the cameras fails with."""
        self.spoiled = None
        """What switching it on fails with."""
        self.broken = None
        """What a picture fails with."""
        self.calls = []
        self.eyes = []
        self.is_drawn = True
        self.sees = b"\xff\xd8\xff a picture"
        self.taken = None
        """Which of the cameras is on."""

    def eye(self):
        self.eyes.append(Eye(self))
        return self.eyes[-1]

    def held(self, eye):
        return Held(eye)

    def aside(self, eye):
        eye.is_there.set()
        return Held(eye)


class Viewer:
    def __init__(self):
        self.surface = None
        self.why = None

    def show(self, surface):
        self.surface = surface()

    def over(self, why):
        self.why = why
