"""Flet's recorder and permission handler as a browser has them, and somebody who listens."""

from types import SimpleNamespace

from tests.doubles.asker import FakeAsker

LOUD = (b"\x00\x40\x00\x40") * 441


class Plugin(FakeAsker):
    """Flet's recorder and permission handler, as they answered in a browser."""

    def __init__(self):
        super().__init__()
        self.on_stream = None
        self.devices = ["a microphone"]
        self.begins = True
        self.tried = 0
        self.is_held = False
        """By another app, as a browser finds out by trying."""
        self.error = None
        self.calls = []

    async def has_permission(self):
        return self.answer == "granted"

    async def request(self):
        self.tried += 1
        return "permanentlyDenied" if self.is_held else await super().request()

    async def get_input_devices(self):
        return self.devices

    async def start_recording(self, *, configuration=None):
        self.calls.append("start")
        self.rate = configuration.sample_rate
        if self.error is not None:
            raise self.error
        return self.begins

    async def stop_recording(self):
        self.calls.append("stop")

    async def pause_recording(self):
        self.calls.append("pause")

    async def resume_recording(self):
        self.calls.append("resume")

    def send(self, piece):
        self.on_stream(SimpleNamespace(chunk=piece))


class Ear:
    def __init__(self):
        self.heard = b""
        self.why = None

    def hear(self, sound):
        self.heard += sound

    def over(self, why):
        self.why = why
