"""Papers: every letter of the three languages, the same bytes for the same words."""

import logging
import re
from contextlib import contextmanager
from datetime import UTC, datetime

import pytest
from fontTools.ttLib import TTFont
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mock_server.prints import Check, Columns, Rows, Sheet, Words, printed
from mock_server.prints.paper import FONTS
from mock_server.prints.words import all_words

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
LETTERS = {
    "az": "AaBbCcÇçDdEeƏəFfGgĞğHhXxIıİiJjKkQqLlMmNnOoÖöPpRrSsŞşTtUuÜüVvYyZz₼№«»–",
    "ru": "АаБбВвГгДдЕеЁёЖжЗзИиЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЪъЫыЬьЭэЮюЯя№«»–",
}


def a_sheet(language="az", **more) -> Sheet:
    return Sheet("Arayış", "Nümunə Agentliyi", language, NOON, **more)


def pages_of(paper: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", paper))


@pytest.mark.parametrize("language", ["az", "ru"])
def test_every_letter_of_the_language_has_a_shape(language):
    for weight in ("Regular", "SemiBold"):
        drawn = TTFont(FONTS / f"Onest-{weight}.ttf").getBestCmap()

        assert [letter for letter in LETTERS[language] if ord(letter) not in drawn] == []


def test_the_same_sheet_is_the_same_paper():
    parts = [Words("Verilir.", "Kimə"), Rows([("Soyadı", "Əliyeva")]), Columns(["Nə"], [["Bu"]])]
    sheet = a_sheet(parts=parts, number="AR-1", check=Check("ACDE2345", "http://x/check/A"))

    paper = printed(sheet)

    assert paper.startswith(b"%PDF-")
    assert paper == printed(sheet)
    assert paper != printed(a_sheet("ru", parts=parts))


def test_a_long_list_goes_on_over_the_page_and_the_code_stays_whole():
    many = [Columns(["Nə", "Nə vaxt"], [[f"Sətir {i}", "25.11.2026"] for i in range(60)])]

    assert pages_of(printed(a_sheet(parts=many, check=Check("A" * 16, "http://x")))) == 3


@contextmanager
def all_logs():
    told, handler = [], logging.Handler()
    handler.emit = told.append
    logging.getLogger().addHandler(handler)
    try:
        yield told
    finally:
        logging.getLogger().removeHandler(handler)


@settings(max_examples=20)
@example("\ud800 and \U0001f44d")
@given(st.text(alphabet=st.characters(), max_size=200))
def test_whatever_somebody_wrote_is_printed_and_told_to_no_log(words):
    with all_logs() as told:
        paper = printed(a_sheet(parts=[Rows([(words, words)]), Words(words, words)], number=words))

    assert paper.startswith(b"%PDF-")
    assert told == []


@pytest.mark.parametrize("key", sorted(all_words()))
def test_what_stands_on_every_paper_is_said_in_three_languages(key):
    assert set(all_words()[key]) == {"az", "en", "ru"}
