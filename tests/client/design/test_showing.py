"""What is held up to somebody: a QR that cameras read, a number that ears understand."""

import struct
from typing import Any

import pytest

from client import design
from tests.reading import everything_seen, texts_of
from tests.wire import as_the_client_gets_it

ADDRESS = "https://portal.example/check/ACDE2345-0123456789abcdef"


def image_of(control):
    seen = everything_seen(as_the_client_gets_it(control))
    return next(one.node for one in seen if one.kind == "Image")


def picture_in(control: Any) -> bytes:
    """Before it goes over the wire, which copies it."""
    return control.controls[0].content.content.src


def test_a_qr_is_a_square_picture_with_a_name():
    qr = design.qr_code(ADDRESS, label="QR")
    picture = image_of(qr)["src"]
    width, height = struct.unpack(">II", picture[16:24])

    assert picture.startswith(b"\x89PNG")
    assert width == height
    assert texts_of(as_the_client_gets_it(qr)) == ["QR"]


def test_the_same_address_is_the_same_picture_and_another_is_not():
    once, twice = (picture_in(design.qr_code(ADDRESS, label="QR")) for _ in range(2))
    other = picture_in(design.qr_code(ADDRESS + "x", label="QR"))

    assert once is twice
    assert once != other


@pytest.mark.requirement("A11Y-12")
def test_a_number_is_read_one_character_after_the_other():
    said = texts_of(as_the_client_gets_it(design.grouped_code("ACDE 2345", label="Number")))

    assert said[0] == "Number: A, C, D, E, 2, 3, 4, 5"


def test_the_mark_comes_back_to_where_it_began():
    def place(beat: int, *, still: bool = False) -> float:
        strip = as_the_client_gets_it(design.live_strip("12:00:00", "today", beat, still=still))
        seen = everything_seen(strip)
        return next(one.node for one in seen if one.node.get("animate"))["alignment"]["x"]

    there_and_back = [place(beat) for beat in range(11)]

    assert there_and_back[0] == there_and_back[10] == -1.0
    assert max(there_and_back) == there_and_back[5] == 1.0
    assert {place(beat, still=True) for beat in range(5)} == {-1.0}
