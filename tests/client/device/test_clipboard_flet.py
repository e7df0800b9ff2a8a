"""The clipboard through Flet: what was copied does not lie there for ever."""

import pytest

from client.device.adapters.clipboard_flet import FletClipboard
from tests.stage import Stage, an_empty_stage

SOON = 0.02


class Device:
    """A clipboard anybody may write on."""

    def __init__(self, stage: Stage, *, readable: bool = True) -> None:
        self.text = ""
        self._readable = readable
        stage.client.native |= {"Clipboard.set": self._set, "Clipboard.get": self._get}

    def _set(self, given: dict[str, str]) -> None:
        self.text = given["data"]

    def _get(self, _: dict[str, str]) -> str:
        if not self._readable:
            raise PermissionError("the browser asks first")
        return self.text


@pytest.mark.requirement("STO-15")
async def test_a_copied_value_is_taken_off_again() -> None:
    async with an_empty_stage() as stage:
        device, clipboard = Device(stage), FletClipboard(SOON)
        stage.page.update()
        copied = await clipboard.copy("AA1234567")
        at_first = device.text
        await stage.until_true(lambda: not device.text)

        assert copied
        assert at_first == "AA1234567"


@pytest.mark.requirement("STO-15")
async def test_what_was_copied_elsewhere_meanwhile_stays() -> None:
    async with an_empty_stage() as stage:
        device, clipboard = Device(stage), FletClipboard(SOON)
        stage.page.update()
        await clipboard.copy("AA1234567")
        device.text = "a shopping list"
        await stage.until_true(lambda: "Clipboard.get" in dict(stage.client.asked))
        await stage.settle()

        assert device.text == "a shopping list"


async def test_a_second_copy_has_its_own_time() -> None:
    async with an_empty_stage() as stage:
        device, clipboard = Device(stage), FletClipboard(SOON)
        stage.page.update()
        await clipboard.copy("first")
        await clipboard.copy("second")
        await stage.until_true(lambda: not device.text)

        assert [method for method, _ in stage.client.asked].count("Clipboard.get") == 1


async def test_a_clipboard_that_may_not_be_read_is_left_alone() -> None:
    async with an_empty_stage() as stage:
        device, clipboard = Device(stage, readable=False), FletClipboard(SOON)
        stage.page.update()
        await clipboard.copy("AA1234567")
        await stage.until_true(lambda: "Clipboard.get" in dict(stage.client.asked))
        await stage.settle()

        assert device.text == "AA1234567"


async def test_a_device_without_a_clipboard_is_a_no() -> None:
    async with an_empty_stage() as stage:
        clipboard = FletClipboard(SOON)
        stage.page.update()

        assert not await clipboard.copy("AA1234567")
