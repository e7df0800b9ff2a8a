"""What every clipboard keeps to: Flet's, and the double (STO-15)."""

from contextlib import asynccontextmanager

import pytest

from client.device.adapters.clipboard_flet import FletClipboard
from tests.doubles.device import FakeClipboard
from tests.stage import an_empty_stage

SOON = 0.02


class Lying:
    """What lies on the clipboard of a device, whoever put it there."""

    def __init__(self, clipboard, stage=None):
        self.clipboard, self._stage = clipboard, stage
        self._text = ""

    @property
    def text(self):
        return self._text if self._stage else self.clipboard.text

    @text.setter
    def text(self, text):
        self._text = self.clipboard.text = text

    def set(self, given):
        self._text = given["data"]

    async def time_is_over(self):
        if self._stage is None:
            self.clipboard.empty()
        else:
            await self._stage.until_true(lambda: "Clipboard.get" in dict(self._stage.client.asked))
            await self._stage.settle()


@asynccontextmanager
async def flets(*, refuses=False):
    async with an_empty_stage() as stage:
        lying = Lying(FletClipboard(SOON), stage)
        if not refuses:
            got = {"Clipboard.set": lying.set, "Clipboard.get": lambda _: lying.text}
            stage.client.native |= got
        stage.page.update()
        yield lying


@asynccontextmanager
async def the_double(*, refuses=False):
    clipboard = FakeClipboard()
    clipboard.refuses = refuses
    yield Lying(clipboard)


pytestmark = pytest.mark.requirement("STO-15")
BOTH = pytest.mark.parametrize("made", [flets, the_double])


@BOTH
async def test_what_is_copied_lies_there_until_its_time_is_over(made):
    async with made() as device:
        copied = await device.clipboard.copy("AA1234567")
        at_first = device.text
        await device.time_is_over()

        assert copied
        assert at_first == "AA1234567"
        assert not device.text


@BOTH
async def test_what_was_copied_elsewhere_meanwhile_stays(made):
    async with made() as device:
        await device.clipboard.copy("AA1234567")
        device.text = "a shopping list"
        await device.time_is_over()

        assert device.text == "a shopping list"


@BOTH
async def test_a_device_that_does_not_take_it_is_a_no(made):
    async with made(refuses=True) as device:
        assert not await device.clipboard.copy("AA1234567")
        assert not device.text
