"""Pages bound as a PDF: every page, as it was photographed, and nothing about it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.bound import bound
from client.domain.pictures import mirrored, without_turn
from client.domain.uploads import recognised
from tests.doubles.darkroom import PHONE, SECRET, a_photo, pictures_in

pytestmark = pytest.mark.requirement("R-3.8")
A4 = (595.28, 841.89)


def sheets_of(pdf):
    told = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\] /Rotate (\d+)", pdf)
    return [(float(wide), float(high), int(around)) for wide, high, around in told]


@given(st.lists(st.tuples(st.integers(1, 90), st.integers(1, 90)), min_size=1, max_size=4))
def test_every_page_is_in_it_in_order_and_all_of_the_picture(sizes):
    pdf = bound([a_photo(size) for size in sizes])

    assert [one.size for one in pictures_in(pdf)] == sizes
    assert f"/Count {len(sizes)} ".encode() in pdf
    assert recognised("a.pdf", pdf).media_type == "application/pdf"


@given(st.integers(1, 4))
def test_whoever_reads_it_finds_every_part_where_it_is_said_to_be(count):
    pdf = bound([a_photo()] * count)
    table = int(re.search(rb"startxref\n(\d+)", pdf)[1])
    places = [int(place) for place in re.findall(rb"(\d{10}) 00000 n ", pdf)]

    assert pdf[table:].startswith(b"xref\n0 %d\n" % (len(places) + 1))
    for number, place in enumerate(places, start=1):
        assert pdf[place:].startswith(b"%d 0 obj\n" % number)


@pytest.mark.parametrize("turned", range(1, 9))
def test_nothing_about_the_photograph_is_left_but_its_way_up(turned):
    pdf = bound([a_photo(turned=turned)])

    assert SECRET not in pdf
    assert b"Exif" not in pdf
    assert PHONE not in pictures_in(pdf)[0].getexif()
    assert b"Date" not in pdf


def test_a_sheet_lies_or_stands_as_the_picture_does():
    standing, lying, lying_phone = sheets_of(
        bound([a_photo((40, 60)), a_photo((60, 40)), a_photo((60, 40), turned=6)])
    )

    assert standing == (*A4, 0)
    assert lying == (*reversed(A4), 0)
    assert lying_phone == (*reversed(A4), 90)


def test_what_was_taken_as_in_a_mirror_is_drawn_the_other_way_round():
    as_it_is, put_right = (
        bound([a_photo((60, 40), turned=1)]),
        bound([mirrored(without_turn(a_photo((60, 40))))]),
    )

    assert b"q 841.89 0 0 561.26 0.00 17.01 cm" in as_it_is
    assert b"q -841.89 0 0 561.26 841.89 17.01 cm" in put_right


@pytest.mark.parametrize("pictures", [[], [b"%PDF-1.7"], [a_photo(), b"\xff\xd8\xff"]])
def test_what_cannot_be_bound_is_none(pictures):
    assert bound(pictures) is None
