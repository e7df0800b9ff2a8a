"""The file that comes of the pages: never larger than may be sent, and as sharp as that allows."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.device.adapters.darkroom_pillow import PillowDarkroom
from client.domain.pages import Shot, shot_of
from client.shown.photographing.developing import JPEG, PDF, Spoiled, Wish, file_of
from tests.doubles.darkroom import SECRET, NoDarkroom, a_photo, pictures_in

pytestmark = pytest.mark.requirement("R-3.8")
ROOM = PillowDarkroom()
NOISY = shot_of(a_photo((900, 1200), noise=90, quality=95))


@given(st.integers(20_000, 2_000_000), st.integers(1, 3), st.sampled_from([PDF, JPEG]))
@settings(max_examples=15)
async def test_it_is_never_larger_than_may_be_sent(largest, count, kind):
    made = await file_of([NOISY] * count, Wish(kind, largest), ROOM)

    assert made is Spoiled.TOO_LARGE or len(made) <= largest


async def test_it_is_made_smaller_only_as_far_as_it_has_to_be():
    sharp = await file_of([NOISY], Wish(PDF, 5_000_000), ROOM)
    small = await file_of([NOISY], Wish(PDF, len(sharp) // 2), ROOM)

    assert pictures_in(sharp)[0].size == (900, 1200)
    assert len(small) <= len(sharp) // 2


async def test_a_picture_is_wanted_and_a_picture_comes():
    made = await file_of([shot_of(a_photo())], Wish(JPEG, 100_000), ROOM)

    assert made.startswith(b"\xff\xd8\xff")
    assert SECRET not in made


async def test_without_a_darkroom_the_pages_are_bound_as_they_are():
    pages = [shot_of(a_photo((60, 40), turned=6)), shot_of(a_photo((40, 60)))]
    made = await file_of(pages, Wish(PDF, 100_000), NoDarkroom())

    assert len(pictures_in(made)) == 2
    assert SECRET not in made
    assert await file_of(pages, Wish(PDF, 100), NoDarkroom()) is Spoiled.TOO_LARGE


async def test_what_is_no_picture_is_said():
    broken = [Shot(b"\xff\xd8\xff", 10, 10)]

    assert await file_of(broken, Wish(PDF, 100_000), ROOM) is Spoiled.NOT_A_PICTURE
    assert await file_of(broken, Wish(PDF, 100_000), NoDarkroom()) is Spoiled.NOT_A_PICTURE
