"""Rows that open at one place, for one account, in one version, and nowhere else."""

import os
import stat
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from client.storage.seal import Seal, new_key
from client.storage.sealed import SCHEMA
from client.storage.store import MemoryStore, Table
from tests.client.storage.disk import CANARY, KEY, Disk, filled


def test_what_was_written_is_there_after_a_restart(disk):
    filled(disk, a=b"1", b=b"2")

    store = disk.store()

    assert store.read(Table.ANSWERS, "a") == b"1"
    assert dict(store.rows(Table.ANSWERS)) == {"a": b"1", "b": b"2"}
    assert dict(store.rows(Table.CITIZEN)) == {}
    store.close()


@pytest.mark.requirement("STO-06")
def test_a_row_moved_to_another_key_does_not_open(disk):
    filled(disk, a=b"1", b=b"2")
    [(first,), (second,)] = disk.sql("SELECT place FROM row ORDER BY sealed")
    disk.sql("DELETE FROM row WHERE place = ?", first)
    disk.sql("UPDATE row SET place = ? WHERE place = ?", first, second)

    store = disk.store()

    assert (store.read(Table.ANSWERS, "a"), store.read(Table.ANSWERS, "b")) == (None, None)
    assert list(store.rows(Table.ANSWERS)) == []
    store.close()


@pytest.mark.requirement("STO-06")
def test_a_former_value_put_back_does_not_open(disk):
    filled(disk, a=b"old")
    [(old,)] = disk.sql("SELECT sealed FROM row")
    filled(disk, a=b"new")
    disk.sql("UPDATE row SET sealed = ?", old)

    store = disk.store()

    assert store.read(Table.ANSWERS, "a") is None
    store.close()


@pytest.mark.requirement("STO-06", "AUTH-21")
@pytest.mark.parametrize(
    ("account", "key"), [("portal|0TB", KEY), ("portal|0TA", b"x" * 32), ("other|0TA", KEY)]
)
def test_another_account_or_key_reads_nothing(disk, account, key):
    filled(disk, a=b"1")

    store = disk.store(account, key)

    assert store.read(Table.ANSWERS, "a") is None
    assert list(store.rows(Table.ANSWERS)) == []
    store.close()


@pytest.mark.requirement("STO-06")
@given(cut=st.integers(0, 200), flip=st.integers(0, 10_000))
def test_a_shortened_or_changed_seal_does_not_open(cut, flip):
    seal = Seal(KEY, "a", SCHEMA)
    whole = seal.close(b"value" * 20, "table", "place", "1")
    at = flip % len(whole)
    flipped = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]

    assert seal.open(whole, "table", "place", "1") == b"value" * 20
    assert seal.open(flipped, "table", "place", "1") is None
    assert seal.open(whole[: min(cut, len(whole) - 1)], "table", "place", "1") is None


@pytest.mark.requirement("STO-06")
def test_the_same_value_never_looks_the_same():
    seal = Seal(KEY, "a", SCHEMA)

    nonces = {seal.close(b"", "t")[:12] for _ in range(20_000)}

    assert len(nonces) == 20_000


@given(st.lists(st.text(max_size=5), min_size=1, max_size=3), st.lists(st.text(max_size=5)))
def test_two_places_have_one_name_only_if_they_are_the_same(one, other):
    seal = Seal(KEY, "a", SCHEMA)

    assert (seal.name(*one) == seal.name(*other)) == (one == other)


@pytest.mark.requirement("STO-06", "STO-08")
def test_no_byte_on_disk_tells_who_or_what(disk):
    store = disk.store(f"portal|{CANARY}")
    store.write(Table.ANSWERS, f"own|/cabinet/{CANARY}", f'{{"name": "{CANARY}"}}'.encode())
    files = [file for file in disk.file.parent.iterdir() if file.is_file()]
    everything = b"".join(file.read_bytes() for file in files)

    assert len(everything) > 1000
    assert CANARY.encode() not in everything
    assert b"cabinet" not in everything
    store.close()


@pytest.mark.requirement("STO-19")
def test_nobody_else_may_read_the_files_whatever_the_umask_says(disk):
    before = os.umask(0)
    try:
        filled(disk, a=b"1")
        store = disk.store()
        store.write(Table.ANSWERS, "b", b"2")
    finally:
        os.umask(before)

    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in disk.file.parent.iterdir()}

    assert set(modes.values()) == {0o600}
    assert stat.S_IMODE(disk.file.parent.stat().st_mode) == 0o700
    store.close()


@pytest.mark.requirement("STO-19")
def test_a_link_laid_in_the_way_is_not_followed(disk, tmp_path):
    disk.file.parent.mkdir()
    target = tmp_path / "elsewhere"
    disk.file.symlink_to(target)

    with pytest.raises(OSError, match="link"):
        disk.store()
    assert not target.exists()


@pytest.mark.requirement("AUTH-21")
def test_a_closed_store_takes_and_gives_nothing(disk):
    filled(disk, a=b"1")
    for store in (disk.store(), MemoryStore()):
        store.write(Table.ANSWERS, "a", b"1")
        store.close()
        store.close()

        assert not store.write(Table.ANSWERS, "b", b"2")
        assert store.read(Table.ANSWERS, "a") is None
        assert list(store.rows(Table.ANSWERS)) == []
        store.erase(Table.ANSWERS, "a")


def test_a_key_of_another_length_is_refused():
    with pytest.raises(ValueError, match="key"):
        Seal(b"short", "a", SCHEMA)
    assert len(new_key()) == 32


KEYS = st.text(max_size=8)


class BothStores(RuleBasedStateMachine):
    """The sealed store does whatever the one in memory does, across restarts."""

    @initialize(folder=st.uuids())
    def begin(self, folder):
        self.folder = tempfile.TemporaryDirectory()
        self.disk = Disk(Path(self.folder.name) / f"{folder}.db")
        self.sealed, self.memory = self.disk.store(), MemoryStore()

    @rule(table=st.sampled_from(Table), key=KEYS, value=st.binary(max_size=50))
    def write(self, table, key, value):
        assert self.sealed.write(table, key, value) == self.memory.write(table, key, value)

    @rule(table=st.sampled_from(Table), key=KEYS)
    def erase(self, table, key):
        self.sealed.erase(table, key)
        self.memory.erase(table, key)

    @rule(table=st.sampled_from(Table), key=KEYS)
    def read(self, table, key):
        assert self.sealed.read(table, key) == self.memory.read(table, key)

    @rule()
    def restart(self):
        self.sealed.close()
        self.sealed = self.disk.store()

    @invariant()
    def same_rows(self):
        if hasattr(self, "sealed"):
            for table in Table:
                assert dict(self.sealed.rows(table)) == dict(self.memory.rows(table))

    def teardown(self):
        if hasattr(self, "sealed"):
            self.sealed.close()
            self.folder.cleanup()


BothStores.TestCase.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
TestBothStores = BothStores.TestCase
