"""What every device that is asked about motion keeps to: Flet's, and the double (A11Y-16)."""

from contextlib import asynccontextmanager

import pytest

from client.device.adapters.motion_flet import FletMotion
from tests.client.device.test_motion_flet import ASKED, NOTHING_WISHED
from tests.doubles.device import FakeMotion
from tests.stage import an_empty_stage


@asynccontextmanager
async def flets(*, reduced):
    async with an_empty_stage() as stage:
        stage.client.native[ASKED] = lambda _: NOTHING_WISHED | {"reduce_motion": reduced}
        yield FletMotion()


@asynccontextmanager
async def the_double(*, reduced):
    yield FakeMotion(reduced=reduced)


@pytest.mark.requirement("A11Y-16")
@pytest.mark.parametrize("made", [flets, the_double])
@pytest.mark.parametrize("reduced", [True, False])
async def test_the_citizens_wish_for_stillness_is_told_as_it_is(made, reduced):
    async with made(reduced=reduced) as motion:
        assert await motion.is_reduced() is reduced
