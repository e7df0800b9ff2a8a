"""Files that are damaged, foreign, too new or cannot grow."""

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from client.storage.sealed import FromTheFuture, Unreadable
from client.storage.store import Table
from tests.client.storage.disk import Disk, filled


@pytest.mark.requirement("REL-15")
@pytest.mark.parametrize("damage", ["empty", "foreign", "no header", "half"])
def test_a_damaged_file_is_recognised_or_empty(disk, damage):
    filled(disk, **{f"k{n}": os.urandom(500) for n in range(40)})
    content = disk.file.read_bytes()
    damaged = {
        "empty": b"",
        "foreign": b"not a database at all" * 100,
        "no header": b"\0" * 100 + content[100:],
        "half": content[: len(content) // 2],
    }
    disk.file.write_bytes(damaged[damage])

    try:
        store = disk.store()
    except Unreadable:
        return

    assert store.read(Table.ANSWERS, "k1") is None
    store.close()


@pytest.mark.requirement("REL-15")
@settings(max_examples=60, deadline=None)
@given(offset=st.integers(0, 60_000), junk=st.binary(min_size=1, max_size=200))
def test_junk_anywhere_gives_the_right_value_or_none(tmp_path_factory, offset, junk):
    disk = Disk(tmp_path_factory.mktemp("junk") / "data.db")
    filled(disk, **{f"k{n}": b"v" * 700 for n in range(30)})
    content = bytearray(disk.file.read_bytes())
    at = offset % len(content)
    content[at : at + len(junk)] = junk[: len(content) - at]
    disk.file.write_bytes(content)

    try:
        store = disk.store()
    except (Unreadable, FromTheFuture):
        return  # junk in the version number reads as a newer version: then it is left alone

    assert {store.read(Table.ANSWERS, f"k{n}") for n in range(30)} <= {None, b"v" * 700}
    store.write(Table.ANSWERS, "k1", b"again")
    store.close()


@pytest.mark.requirement("REL-14")
def test_a_file_of_a_newer_version_is_left_as_it_is(disk):
    filled(disk, a=b"1")
    disk.sql("PRAGMA user_version = 999")
    before = disk.sql("SELECT sealed FROM row")

    with pytest.raises(FromTheFuture):
        disk.store()
    assert disk.sql("SELECT sealed FROM row") == before


@pytest.mark.requirement("REL-16")
def test_a_full_disk_is_said_and_what_was_there_stays(disk):
    filled(disk, a=b"1")
    store = disk.store()
    pages = store._rows.execute("PRAGMA page_count").fetchone()[0]
    store._rows.execute(f"PRAGMA max_page_count = {pages}")

    written = store.write(Table.ANSWERS, "b", b"x" * 100_000)

    assert not written
    assert store.read(Table.ANSWERS, "a") == b"1"
    store.close()
