"""What every front keeps to: Flet's, and the double. Where there is no window nothing breaks."""

from contextlib import asynccontextmanager

import pytest

from client.device.adapters.front_flet import FletFront
from tests.doubles.device import FakeFront
from tests.stage import an_empty_stage

CALLED = "Window.to_front"


class Flets:
    """The front, and how often the window of its client was brought."""

    def __init__(self, stage, *, has_a_window):
        self.front, self._stage = FletFront(), stage
        self._brought = []
        if has_a_window:
            stage.client.native[CALLED] = self._brought.append

    async def came(self):
        await self._stage.until_true(self.front._coming.done)
        assert self.front._coming.exception() is None
        return len(self._brought)


class Doubles:
    def __init__(self, *, has_a_window):
        self.front = FakeFront(has_a_window=has_a_window)

    async def came(self):
        return self.front.came


@asynccontextmanager
async def flets(*, has_a_window=True):
    async with an_empty_stage() as stage:
        yield Flets(stage, has_a_window=has_a_window)


@asynccontextmanager
async def the_double(*, has_a_window=True):
    yield Doubles(has_a_window=has_a_window)


BOTH = pytest.mark.parametrize("made", [flets, the_double])


@BOTH
@pytest.mark.requirement("R-6.2")
async def test_a_window_comes_before_the_others_each_time_it_is_called(made):
    async with made() as surface:
        surface.front.come()
        once = await surface.came()
        surface.front.come()

        assert (once, await surface.came()) == (1, 2)


@BOTH
async def test_a_surface_without_a_window_is_no_fault(made):
    async with made(has_a_window=False) as surface:
        surface.front.come()

        assert await surface.came() == 0
