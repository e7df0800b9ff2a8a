"""Reports as they are written: read back, they say the same."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.cabinet import Code, Day, Money, SectionId, Unreadable, Words, YesNo
from client.domain.corrections import Report, Subject
from client.domain.uploads import Upload
from client.portal.codec.cabinet import read_value
from client.portal.codec.corrections import written_report, written_value

TEXT = st.text(st.characters(min_codepoint=0x20, max_codepoint=0x24F, exclude_categories=["Cc"]))
VALUES = st.one_of(
    st.builds(Words, TEXT),
    st.builds(Code, TEXT),
    st.builds(Day, st.dates()),
    st.builds(Money, st.integers(0, 10**12)),
    st.builds(YesNo, st.booleans()),
)
PARTS = st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True)
SUBJECTS = st.one_of(
    st.builds(Subject, PARTS),
    st.builds(Subject, PARTS, PARTS),
    st.builds(Subject, PARTS, PARTS, PARTS),
)


@given(VALUES)
def test_a_value_that_is_written_is_read_as_it_was(value):
    read = read_value({"value": written_value(value)})

    assert type(read) is type(value)
    assert written_value(read).keys() == written_value(value).keys()


@given(st.builds(Day, st.dates()) | st.builds(Money, st.integers(0, 10**12)))
def test_days_and_money_lose_nothing(value):
    assert read_value({"value": written_value(value)}) == value


@given(SUBJECTS)
def test_a_subject_is_read_back_from_its_address(subject):
    assert Subject.read(str(subject)) == subject


@pytest.mark.parametrize("typed", ["", "a.", "a.b.c.d", "a/b", "../etc", "ə", "a" * 65])
def test_an_address_typed_by_hand_names_nothing_by_chance(typed):
    with pytest.raises(ValueError, match="not a subject"):
        Subject.read(typed)


def test_a_file_goes_out_as_it_is():
    proof = Upload("a.png", "image/png", b"\x89PNG\r\n\x1a\n\x00")
    report = Report(Subject(SectionId("s")), Words("x"), "", (proof,))

    (sent,) = written_report(report)["files"]

    assert base64.b64decode(sent["content"]) == proof.content


def test_nobody_can_ask_for_what_nobody_can_read():
    with pytest.raises(TypeError):
        written_value(Unreadable())
