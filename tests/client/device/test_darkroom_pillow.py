"""What a real darkroom makes of pictures: turned, cut, smaller, and without their story."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from client.device.adapters.darkroom_pillow import PillowDarkroom
from client.domain import pages
from client.domain.pages import Proportions, Shot, shot_of
from tests.doubles.darkroom import SECRET, NoDarkroom, a_photo

pytestmark = pytest.mark.requirement("R-3.8")
ROOM = PillowDarkroom()


def opened(content):
    return Image.open(io.BytesIO(content))


def is_yellow(picture, place):
    red, green, blue = picture.convert("RGB").getpixel(place)
    return red > 180 and green > 180 and blue < 90


@given(st.integers(1, 8), st.integers(0, 3), st.floats(0, 0.9), st.floats(0, 0.9))
async def test_whatever_is_made_of_it_nothing_of_its_story_is_left(turned, turns, left, top):
    shot = shot_of(a_photo(turned=turned))
    for _ in range(turns):
        shot = pages.turned(shot)
    made = await ROOM.develop(pages.top_cut(pages.left_cut(shot, left), top), 50, 80)

    assert SECRET not in made
    assert not opened(made).getexif()
    assert max(opened(made).size) <= 50


async def test_a_quarter_turn_goes_to_the_right():
    shot = pages.turned(shot_of(a_photo((80, 40))))
    made = opened(await ROOM.develop(shot, 500, 95))

    assert made.size == (40, 80)
    assert is_yellow(made, (37, 4))


async def test_the_right_way_up_is_made_true():
    made = opened(await ROOM.develop(shot_of(a_photo((80, 40), turned=6)), 500, 95))

    assert made.size == (40, 80)
    assert is_yellow(made, (37, 4))


async def test_what_is_cut_off_is_gone_from_the_picture_and_dark_on_the_proof():
    shot = pages.left_cut(shot_of(a_photo((80, 40))), 0.5)
    made, proof = opened(await ROOM.develop(shot, 500, 95)), opened(await ROOM.proof(shot))

    assert made.size == (40, 40)
    assert not is_yellow(made, (2, 2))
    assert proof.size == (80, 40)
    assert max(proof.getpixel((4, 4))) < 110
    assert proof.getpixel((60, 20))[0] > 220


@given(st.integers(20, 300), st.integers(20, 300), st.floats(0, 1))
async def test_a_portrait_has_its_proportions_to_the_pixel(width, height, near):
    aimed = pages.framed(
        shot_of(a_photo((width, height))), Proportions(26, 32), pages.Aim(closer=near)
    )
    wide, high = opened(await ROOM.develop(aimed, 500, 90)).size

    assert abs(wide - high * 26 / 32) <= 2


async def test_a_picture_from_files_becomes_a_photograph_on_white():
    held = io.BytesIO()
    Image.new("RGBA", (30, 20), (0, 0, 0, 0)).save(held, "PNG")
    made = opened(await ROOM.as_jpeg(held.getvalue()))

    assert made.format == "JPEG"
    assert made.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"])
@pytest.mark.parametrize("room", [ROOM, NoDarkroom()])
async def test_what_cannot_be_opened_is_none(room, content):
    broken = Shot(content, 10, 10)

    assert await room.proof(broken) is None
    assert await room.develop(broken, 100, 80) is None
    assert await room.as_jpeg(content) is None


async def test_a_bomb_is_not_opened(monkeypatch):
    monkeypatch.setattr("client.device.adapters.darkroom_pillow._MOST_PIXELS", 1000)

    assert await ROOM.as_jpeg(a_photo((200, 200))) is None
