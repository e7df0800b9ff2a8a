"""The window comes to the front where there is one, and where it cannot, nothing breaks."""

import pytest

from client.device.adapters.front_flet import FletFront
from tests.stage import an_empty_stage

CALLED = "Window.to_front"


@pytest.mark.requirement("R-6.2")
async def test_a_tapped_notice_brings_the_window_before_the_others():
    called = []
    async with an_empty_stage() as stage:
        stage.client.native[CALLED] = called.append
        FletFront().come()
        await stage.until_true(lambda: called != [])

    assert called == [{}]


async def test_a_surface_without_a_window_is_no_fault():
    async with an_empty_stage() as stage:
        front = FletFront()
        front.come()
        await stage.until_true(front._coming.done)

        assert front._coming.exception() is None
