"""The ledger lies sealed, line by line, and a damaged line takes no other along."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.domain.permissions import Choice, Entry, Outcome, Purpose, Step
from client.storage.permissions import MOST_KEPT, PermissionBook
from client.storage.store import MemoryStore, Table
from tests.builders import NOON

LINE = Entry(
    NOON,
    Purpose.NEAREST_CENTRE,
    "3.8",
    1,
    Step.ANSWERED,
    Outcome.GRANTED,
    Choice.ONCE,
)
LINES = st.builds(
    Entry,
    st.just(NOON),
    st.sampled_from(Purpose),
    st.just("3.8"),
    st.integers(1, 9),
    st.sampled_from(Step),
    st.sampled_from(Outcome),
    st.none() | st.sampled_from(Choice),
)


@given(st.lists(LINES, max_size=6))
@settings(max_examples=40)
def test_what_was_written_is_read_in_the_order_it_was_written(lines):
    store = MemoryStore()
    book = PermissionBook(lambda: store)
    for line in lines:
        book.write(line)

    assert book.entries() == tuple(lines)


@pytest.mark.requirement("PER-01", "STO-23")
def test_on_disk_it_is_sealed(disk):
    store = disk.store()
    PermissionBook(lambda: store).write(LINE)
    store.close()

    assert b"nearest_centre" not in disk.file.read_bytes()
    again = disk.store()
    assert PermissionBook(lambda: again).entries() == (LINE,)
    again.close()


def test_a_line_of_another_version_is_left_out():
    store = MemoryStore()
    book = PermissionBook(lambda: store)
    book.write(LINE)
    store.write(Table.PERMISSIONS, "9" * 16, b'{"at": 1}')

    assert book.entries() == (LINE,)


def test_the_oldest_makes_room():
    store = MemoryStore()
    book = PermissionBook(lambda: store)
    for version in range(MOST_KEPT + 2):
        book.write(replace(LINE, version=version))

    kept = book.entries()
    assert (len(kept), kept[0].version) == (MOST_KEPT, 2)


def test_a_closed_book_takes_nothing():
    store = MemoryStore()
    store.close()

    assert not PermissionBook(lambda: store).write(LINE)
