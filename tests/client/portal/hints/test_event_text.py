"""Server-sent events out of bytes, however they are cut, and never more than agreed."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.portal.errors import PortalBroken
from client.portal.hints.event_text import LARGEST, EventReader, EventText

STREAM = (
    b': a comment\n\nid: 1\nevent: hello\ndata: {"last":1}\n\n'
    b"id: 2\r\nevent: hint\r\ndata: one\r\ndata: two\r\n\r\n"
    b"data: bare\r\rid: 9\nretry: 5\n\n"
)
READ = [
    EventText("hello", '{"last":1}', "1"),
    EventText("hint", "one\ntwo", "2"),
    EventText("message", "bare", "2"),
]


@given(st.lists(st.integers(0, len(STREAM)), max_size=12))
@settings(max_examples=60)
@pytest.mark.requirement("REL-20")
def test_it_reads_the_same_however_it_is_cut(cuts):
    places = [0, *sorted(cuts), len(STREAM)]
    reader = EventReader()

    read = [event for begin, end in pairwise(places) for event in reader.feed(STREAM[begin:end])]

    assert read == READ


@pytest.mark.requirement("REL-20", "REL-09")
@pytest.mark.parametrize("line", [b"data: " + b"x" * LARGEST, b"data: x\n" * LARGEST])
def test_an_event_without_end_is_not_read_on(line):
    def read():
        reader = EventReader()
        for begin in range(0, len(line), 1000):
            reader.feed(line[begin : begin + 1000])

    with pytest.raises(PortalBroken):
        read()


def test_what_is_no_text_breaks_the_contract():
    with pytest.raises(PortalBroken):
        EventReader().feed(b"data: \xff\xfe\n\n")
