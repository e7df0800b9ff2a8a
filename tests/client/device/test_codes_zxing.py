"""What every reader of codes keeps to, and what a real one makes of hostile pictures."""

import io

import pytest
import segno
from PIL import Image

from client.device.adapters.codes_zxing import ZxingCodes
from client.device.codes import Unread
from tests.doubles.device import FakeCodes

ADDRESS = "http://127.0.0.1:8000/check/ACDE2345-0123456789abcdef"


def a_code(text=ADDRESS, scale=6, **colours):
    kept = io.BytesIO()
    segno.make(text, error="m", micro=False).save(kept, kind="png", scale=scale, **colours)
    return kept.getvalue()


def pasted(*codes, size=(1600, 1200), at=40, kind="PNG", turn=0, exif=None):
    sheet = Image.new("RGB", size, "#ddd8cc")
    for place, code in enumerate(codes):
        with Image.open(io.BytesIO(code)) as one:
            sheet.paste(one.convert("RGB"), (at + place * 600, at))
    kept = io.BytesIO()
    sheet.rotate(turn, expand=True, fillcolor="#ddd8cc").save(kept, kind, exif=exif or b"")
    return kept.getvalue()


@pytest.mark.parametrize("reader", [ZxingCodes(), FakeCodes(ADDRESS)])
async def test_a_code_says_what_is_in_it(reader):
    assert reader.are_read
    assert await reader.read(a_code()) == ADDRESS


@pytest.mark.parametrize("reader", [ZxingCodes(), FakeCodes()])
@pytest.mark.parametrize("file", [b"", b"%PDF-1.7 a diploma"])
async def test_what_is_no_picture_is_a_value(reader, file):
    assert await reader.read(file) is Unread.NO_PICTURE


@pytest.mark.parametrize("turn", [0, 20, 90, 180])
async def test_a_photograph_may_be_turned_and_large(turn):
    photograph = pasted(a_code(), size=(4000, 3000), at=900, kind="JPEG", turn=turn)

    assert await ZxingCodes().read(photograph) == ADDRESS


async def test_what_is_transparent_is_paper():
    assert await ZxingCodes().read(a_code(light=None)) == ADDRESS


async def test_of_several_codes_none_is_chosen_and_one_twice_is_one():
    two, twice = (a_code(), a_code("http://127.0.0.1:8000/check/x")), (a_code(), a_code())

    assert await ZxingCodes().read(pasted(*two)) is Unread.SEVERAL
    assert await ZxingCodes().read(pasted(*twice)) == ADDRESS


async def test_an_empty_sheet_has_no_code():
    assert await ZxingCodes().read(pasted()) is Unread.NO_CODE


@pytest.mark.parametrize("kind", ["GIF", "TIFF", "BMP"])
async def test_other_kinds_are_not_even_tried(kind):
    assert await ZxingCodes().read(pasted(a_code(), kind=kind)) is Unread.NO_PICTURE


async def test_a_picture_that_unfolds_to_a_wall_is_not_unfolded():
    kept = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(kept, "PNG")

    assert await ZxingCodes().read(kept.getvalue()) is Unread.NO_PICTURE


async def test_a_picture_that_breaks_off_is_no_picture():
    whole = pasted(a_code(), kind="JPEG")

    assert await ZxingCodes().read(whole[: len(whole) // 2]) is Unread.NO_PICTURE


async def test_a_device_without_a_decoder_says_so(monkeypatch):
    monkeypatch.setattr("client.device.adapters.codes_zxing.find_spec", lambda _: None)
    reader = ZxingCodes()

    assert not reader.are_read
    assert await reader.read(a_code()) is Unread.NOT_HERE
    assert await FakeCodes(are_read=False).read(a_code()) is Unread.NOT_HERE
