"""Rows that open at one place, for one account, in one version, and nowhere else."""

import os
import sqlite3
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from client.storage.seal import Seal, new_key
from client.storage.sealed import SCHEMA, FromTheFuture, SealedStore, Unreadable
from client.storage.store import MemoryStore, Table

KEY = b"k" * 32
CANARY = "0TCANR1"


@dataclass
class Disk:
    """A store's file, opened and tampered with between two starts."""

    file: object

    def store(self, account: str = "portal|0TA", key: bytes = KEY) -> SealedStore:
        return SealedStore(self.file, key, account)

    def sql(self, statement: str, *values: object) -> list:
        with sqlite3.connect(self.file) as db:
            rows = db.execute(statement, values).fetchall()
        db.close()
        return rows


@pytest.fixture
def disk(tmp_path):
    return Disk(tmp_path / "folder" / "data.db")


def filled(disk: Disk, **rows: bytes) -> None:
    store = disk.store()
    for key, value in rows.items():
        assert store.write(Table.ANSWERS, key, value)
    store.close()


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
    except Unreadable:
        return

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
