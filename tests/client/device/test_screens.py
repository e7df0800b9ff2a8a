"""The app's own screen and its double: a picture, or a value that says there is none."""

import pytest

from client.device.adapters.screen_flet import FletScreen
from client.device.screen import NoPicture
from tests.doubles.screen import FakeScreen
from tests.stage import an_empty_stage

PNG = b"\x89PNG\r\n\x1a\nwhatever"
CALLED = "Page.take_screenshot"


@pytest.fixture(params=["flet", "double"])
async def screen_that(request):
    """Gives what it is told to give; `None` is a surface that gives no picture."""
    if request.param == "double":
        yield FakeScreen
        return
    async with an_empty_stage() as stage:

        def giving(picture):
            if picture is not None:
                stage.client.native[CALLED] = lambda _: picture
            return FletScreen()

        yield giving


async def test_a_picture_is_png(screen_that):
    assert await screen_that(PNG).picture() == PNG


@pytest.mark.parametrize("picture", [None, b""])
async def test_no_picture_is_said_as_such(screen_that, picture):
    with pytest.raises(NoPicture):
        await screen_that(picture).picture()


async def test_flet_is_told_beforehand_that_pictures_will_be_taken():
    async with an_empty_stage() as stage:
        FletScreen()

        assert stage.page.enable_screenshots
