"""A photograph leaves the device without its story: where, when, with what. The picture stays."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageOps, PngImagePlugin

from client.domain.pictures import without_story
from client.domain.uploads import upload_from
from client.shown.attaching.transfer import transfer_of

pytestmark = pytest.mark.requirement("R-3.8")
SECRET = b"40.4093 N 49.8671 E"
PHONE, ORIENTATION, GPS, PLACE = 0x0110, 0x0112, 0x8825, 0x001D


def a_picture(mode="RGB", size=(48, 32)):
    drawn = Image.new(mode, size)
    for across in range(size[0]):
        drawn.putpixel((across, across % size[1]), 255 if mode == "L" else (255, across, 9))
    return drawn


def a_photograph(turned=1, mode="RGB", **how):
    told = Image.Exif()
    told[PHONE], told[ORIENTATION] = "A phone " + SECRET.decode(), turned
    told.get_ifd(GPS)[PLACE] = SECRET.decode()
    held = io.BytesIO()
    a_picture(mode).save(held, "JPEG", exif=told, comment=SECRET, **how)
    return held.getvalue()


def opened(content):
    return ImageOps.exif_transpose(Image.open(io.BytesIO(content)))


@pytest.mark.parametrize("mode", ["RGB", "L"])
@pytest.mark.parametrize("progressive", [False, True])
@pytest.mark.parametrize("turned", range(1, 9))
def test_the_story_goes_and_the_picture_and_its_right_way_up_stay(mode, progressive, turned):
    told = a_photograph(turned, mode, progressive=progressive)

    bare = without_story(told)

    assert SECRET in told
    assert SECRET not in bare
    assert opened(bare).tobytes() == opened(told).tobytes()
    assert set(Image.open(io.BytesIO(bare)).getexif()) <= {ORIENTATION}


def test_colours_stay_as_they_are_meant():
    told = a_photograph(icc_profile=b"a profile of colours")

    assert Image.open(io.BytesIO(without_story(told))).info["icc_profile"]


def test_what_hangs_behind_the_picture_goes_too():
    assert without_story(a_photograph() + SECRET) == without_story(a_photograph())


def test_a_png_tells_nothing_either():
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Location", SECRET.decode())
    held = io.BytesIO()
    a_picture().save(held, "PNG", pnginfo=notes)
    bare = without_story(held.getvalue() + SECRET)

    assert SECRET not in bare
    assert opened(bare).tobytes() == a_picture().tobytes()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xff\xd8\xff not one", b"\x89PNG"])
def test_what_is_no_picture_is_left_alone(content):
    assert without_story(content) == content


@given(st.binary(max_size=200), st.integers(0, 400))
def test_whatever_is_broken_never_fails_and_never_grows(junk, at):
    told = a_photograph()
    broken = told[:at] + junk

    assert len(without_story(broken)) <= len(broken)


@given(st.integers(1, 8))
def test_once_is_enough(turned):
    bare = without_story(a_photograph(turned))

    assert without_story(bare) == bare


def test_every_way_to_send_a_picture_leaves_its_story_behind():
    told = a_photograph()
    proof = upload_from("a.jpg", told)
    file = transfer_of("a.jpg", told, ["image/jpeg"])

    assert proof.content == file.content == without_story(told)
