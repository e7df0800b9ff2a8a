"""Marks that wait lie in one row of the account: whole, in order, and of nobody else."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.inbox import Mark, MessageId
from client.domain.waiting_marks import NOTHING, Standing, Waiting, WaitingMark, noted
from client.storage.marks import MarkBook, MarkBooks
from client.storage.store import MemoryStore, Table

pytestmark = pytest.mark.requirement("REL-05")

AT = datetime(2026, 11, 27, 9, tzinfo=UTC)
WISHES = st.builds(
    WaitingMark,
    st.just(AT),
    st.none() | st.builds(Standing, st.booleans(), st.booleans()),
    st.none() | st.booleans(),
    st.none() | st.booleans(),
    st.booleans(),
)
IDENTS = st.from_regex(r"[A-Za-z0-9_-]{1,64}", fullmatch=True).map(MessageId)


@given(st.dictionaries(IDENTS, WISHES, min_size=1, max_size=6))
def test_what_waits_is_read_as_it_was_written_and_in_its_order(marks):
    book = MarkBook(MemoryStore())

    book.keep(Waiting(marks))

    assert book.waiting() == Waiting(marks)
    assert list(book.waiting().marks) == list(marks)


def waiting_one():
    standing = Standing(read=False, archived=False)
    return noted(NOTHING, Mark.READ, {MessageId("m-1"): standing}, AT)[0]


def test_nothing_lies_there_once_nothing_waits():
    store = MemoryStore()
    book = MarkBook(store)
    book.keep(waiting_one())
    book.keep(NOTHING)

    assert list(store.rows(Table.MARKS)) == []


def test_what_this_version_cannot_make_out_waits_no_more():
    store = MemoryStore()
    for strange in (b"{}", b"[1]", b"\xff", b'[{"id": "m-1"}]'):
        store.write(Table.MARKS, "waiting", strange)

        assert MarkBook(store).waiting() == NOTHING


async def test_a_mark_that_is_noted_after_the_sign_out_has_nowhere_to_go():
    before, after = MemoryStore(), MemoryStore()
    stores = [before]
    books = MarkBooks(lambda: stores[-1])
    book = await books.book()
    stores.append(after)
    before.close()

    kept = book.keep(waiting_one())

    assert not kept
    assert (await books.book()).waiting() == NOTHING


def test_a_lost_reply_is_remembered_with_the_mark():
    book = MarkBook(MemoryStore())
    (one,) = waiting_one().marks.values()
    tried = Waiting({MessageId("m-1"): replace(one, tried=True)})

    book.keep(tried)

    assert book.waiting() == tried
