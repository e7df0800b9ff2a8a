"""What every darkroom keeps to: Pillow's, with and without Pillow, and the doubles."""

import io

import pytest
from PIL import Image

from client.device.adapters import darkroom_pillow
from client.device.adapters.darkroom_pillow import PillowDarkroom
from client.domain.pages import Shot, shot_of
from tests.doubles.darkroom import SECRET, NoDarkroom, SlowDarkroom, a_photo

pytestmark = pytest.mark.requirement("R-3.8")
SIDE, QUALITY = 50, 80
UNREADABLE = [b"", b"%PDF-1.7", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"]


@pytest.fixture
def without_pillow(monkeypatch):
    monkeypatch.setattr(darkroom_pillow, "find_spec", lambda _: None)
    return PillowDarkroom()


@pytest.fixture(params=["the real one without Pillow", "the double"])
def missing(request, without_pillow):
    return NoDarkroom() if request.param == "the double" else without_pillow


HERE = pytest.mark.parametrize("made", [PillowDarkroom, SlowDarkroom])


async def all_that_is_made(room, content):
    shot = shot_of(content) or Shot(content, 10, 10)
    return (
        await room.proof(shot),
        await room.develop(shot, SIDE, QUALITY),
        await room.as_jpeg(content),
    )


@HERE
async def test_a_darkroom_that_is_here_makes_pictures_that_tell_nothing_else(made):
    room = made()
    given = await all_that_is_made(room, a_photo((200, 120)))

    assert room.is_here
    assert [Image.open(io.BytesIO(one)).format for one in given] == ["JPEG"] * 3
    assert not any(SECRET in one for one in given)


@HERE
async def test_a_developed_picture_is_no_longer_than_was_wished(made):
    wide = await made().develop(shot_of(a_photo((200, 120))), SIDE, QUALITY)

    assert Image.open(io.BytesIO(wide)).size == (50, 30)


@HERE
@pytest.mark.parametrize("content", UNREADABLE)
async def test_what_cannot_be_opened_is_no_picture_and_no_error(made, content):
    assert await all_that_is_made(made(), content) == (None, None, None)


async def test_a_darkroom_that_is_not_here_says_so_and_makes_nothing(missing):
    assert not missing.is_here
    assert await all_that_is_made(missing, a_photo()) == (None, None, None)


@pytest.mark.parametrize("content", UNREADABLE)
async def test_a_darkroom_that_is_not_here_breaks_on_nothing(missing, content):
    assert await all_that_is_made(missing, content) == (None, None, None)
