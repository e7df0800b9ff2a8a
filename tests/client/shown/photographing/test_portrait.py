"""A portrait for a licence: taken or from files, framed as the form says, one picture."""

import io

import pytest
from PIL import Image

from client.device.files import Picked
from client.domain.permissions import Purpose
from tests.client.shown.photographing.table import (
    A_PAGE,
    ATTACH,
    LICENCE,
    PICTURES,
    a_table,
)
from tests.doubles.camera import FakeCamera
from tests.doubles.darkroom import SECRET, NoDarkroom, a_photo

pytestmark = pytest.mark.requirement("R-3.8")
GOOD = "Is the portrait good?"


def a_png(size=(300, 300)):
    held = io.BytesIO()
    Image.new("RGB", size, "green").save(held, "PNG")
    return held.getvalue()


def opened(table):
    ((kind, content),) = table.sent
    assert kind == "image/jpeg"
    assert SECRET not in content
    return Image.open(io.BytesIO(content))


def is_framed(picture):
    return abs(picture.width - picture.height * 26 / 32) <= 2


@pytest.mark.requirement("PER-01")
async def test_a_face_is_a_purpose_of_its_own_and_its_picture_has_the_forms_proportions():
    async with a_table(FakeCamera(), accepts=PICTURES, portrait=LICENCE) as table:
        await table.stage.begin("photograph-proof")
        assert table.stage.says("May the app photograph your face with the camera?")
        await table.stage.press("answer-1")
        await table.stage.until("Stand before a white wall")
        await table.take(a_photo((640, 480)), GOOD)
        assert table.permissions.granted(Purpose.DOCUMENT_PAGE) is None
        await table.attach()

    assert is_framed(opened(table))


async def test_it_is_framed_closer_and_turned():
    async with a_table(FakeCamera(), accepts=PICTURES, portrait=LICENCE) as table:
        await table.look()
        await table.take(a_photo((640, 480)), GOOD)
        await table.stage.press("turn-page")
        await table.stage.slide("aim-closer", 0.5)
        await table.stage.slide("aim-down", 0.2)
        await table.attach()

    picture = opened(table)
    assert is_framed(picture)
    assert picture.width < 480 * 0.7


LARGER_THAN_AN_UPLOAD = a_photo((2400, 2400), noise=120, quality=95)


@pytest.mark.parametrize(
    "content",
    [a_png(), a_photo((640, 480)), LARGER_THAN_AN_UPLOAD],
    ids=["png", "jpeg", "larger than an upload"],
)
async def test_a_picture_from_files_is_framed_just_so(content):
    files = [Picked("me", content)]
    async with a_table(FakeCamera(), accepts=PICTURES, portrait=LICENCE, files=files) as table:
        await table.stage.press("pick-proof")
        await table.stage.until(GOOD)
        await table.attach()

    assert is_framed(opened(table))


async def test_a_picture_from_files_is_one_press_from_the_camera_and_ends_the_look():
    files, camera = [Picked("me.png", a_png())], FakeCamera()
    async with a_table(camera, accepts=PICTURES, portrait=LICENCE, files=files) as table:
        await table.look()
        watched = camera.current
        await table.stage.press("answer-0")
        await table.stage.until(GOOD)

        assert not watched.is_on


@pytest.mark.parametrize("file", [Picked("me.pdf", b"%PDF-1.7"), Picked("me.jpg", b"")])
async def test_a_file_that_is_no_picture_is_said(file):
    async with a_table(FakeCamera(), accepts=PICTURES, portrait=LICENCE, files=[file]) as table:
        await table.stage.press("pick-proof")
        await table.stage.until("The picture cannot be opened")


async def test_without_a_darkroom_it_is_taken_and_sent_as_it_is():
    async with a_table(
        FakeCamera(), accepts=PICTURES, portrait=LICENCE, darkroom=NoDarkroom()
    ) as table:
        await table.look()
        await table.take(A_PAGE, GOOD)
        await table.stage.press(ATTACH)
        await table.stage.until("At the portal, checked")

    assert opened(table).size == (120, 160)
