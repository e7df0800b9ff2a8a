"""The device's wish for less motion, and stillness where it does not tell."""

import pytest

from client.device.adapters.motion_flet import FletMotion
from tests.stage import an_empty_stage

ASKED = "SemanticsService.get_accessibility_features"
NOTHING_WISHED = {
    "accessible_navigation": False,
    "bold_text": False,
    "disable_animations": False,
    "high_contrast": False,
    "invert_colors": False,
    "reduce_motion": False,
    "on_off_switch_labels": False,
    "supports_announcements": True,
}


async def asked(answer) -> bool:
    async with an_empty_stage() as stage:
        if answer is not None:
            stage.client.native[ASKED] = lambda _: answer
        return await FletMotion().is_reduced()


@pytest.mark.requirement("A11Y-16")
@pytest.mark.parametrize("wish", ["disable_animations", "reduce_motion"])
async def test_either_wish_for_less_motion_counts(wish):
    assert await asked({**NOTHING_WISHED, wish: True})


async def test_without_a_wish_things_may_move():
    assert not await asked(NOTHING_WISHED)


@pytest.mark.requirement("A11Y-16")
async def test_a_device_that_does_not_tell_gets_stillness():
    assert await asked(None)
