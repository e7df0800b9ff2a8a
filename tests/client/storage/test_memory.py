"""What is kept without a keyring: in memory, and not without end."""

import pytest

from client.storage.store import MOST_ANSWERS, MemoryStore, Table


@pytest.mark.requirement("STO-02")
def test_of_answers_the_last_ones_are_kept_and_of_all_else_everything():
    store = MemoryStore()
    store.write(Table.ANSWERS, "first", b"1")
    store.write(Table.ANSWERS, "second", b"2")
    store.write(Table.ANSWERS, "first", b"3")
    for number in range(MOST_ANSWERS - 1):
        store.write(Table.ANSWERS, f"page-{number}", b"p")
        store.write(Table.RECEIPTS, f"receipt-{number}", b"r")

    assert len(list(store.rows(Table.ANSWERS))) == MOST_ANSWERS
    assert store.read(Table.ANSWERS, "second") is None
    assert store.read(Table.ANSWERS, "first") == b"3"
    assert len(list(store.rows(Table.RECEIPTS))) == MOST_ANSWERS - 1


def test_a_closed_store_is_empty_and_takes_nothing():
    store = MemoryStore()
    store.write(Table.ANSWERS, "mine", b"1")
    store.close()

    assert not store.write(Table.ANSWERS, "late", b"2")
    assert list(store.rows(Table.ANSWERS)) == []
