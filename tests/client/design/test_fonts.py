"""The bundled fonts carry every letter of the three languages, and the manat."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from client.design import FONTS

ASSETS = Path(__file__).parents[3] / "assets"
AZERBAIJANI = "AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZz"
ENGLISH = "".join(chr(code) for code in range(0x20, 0x7F))
RUSSIAN = "".join(chr(code) for code in range(0x410, 0x450)) + "Ёё"
SIGNS = "₼№€•·–—…«»“”„’×"  # noqa: RUF001 - typographic signs are what is tested
TWO_MEGABYTES = 2_000_000


@pytest.mark.parametrize("file", FONTS.values())
def test_every_weight_draws_every_letter(file):
    drawn = TTFont(ASSETS / file).getBestCmap()

    assert [c for c in AZERBAIJANI + ENGLISH + RUSSIAN + SIGNS if ord(c) not in drawn] == []


def test_each_name_is_a_weight_of_its_own():
    weights = [TTFont(ASSETS / file)["OS/2"].usWeightClass for file in FONTS.values()]

    assert weights == [400, 500, 600, 700]


def test_the_fonts_come_with_their_licence():
    assert "SIL Open Font License" in (ASSETS / "fonts" / "OFL.txt").read_text("utf-8")


def test_assets_stay_small_enough_for_a_phone_on_a_slow_network():
    shipped = [path.stat().st_size for path in ASSETS.rglob("*") if path.is_file()]

    assert sum(shipped) < TWO_MEGABYTES
