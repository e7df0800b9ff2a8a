"""The store behaves like a dictionary that remembers order, versions and nothing half done."""

import json

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from mock_server.world import NotAWorld, Store

owners = st.sampled_from(["", "0TA", "0TB"])
idents = st.sampled_from(["a", "b", "c"])
records = st.dictionaries(st.text(max_size=3), st.integers() | st.text(max_size=3), max_size=2)


class StoreMachine(RuleBasedStateMachine):
    """Against plain dictionaries, which keep their order too."""

    def __init__(self):
        super().__init__()
        self.store = Store()
        self.model = {owner: {} for owner in ["", "0TA", "0TB"]}
        self.saved = None

    @rule(owner=owners, ident=idents, record=records)
    def put(self, owner, ident, record):
        version = self.store.version("things", owner)
        self.store.put("things", owner, ident, record)
        self.model[owner][ident] = record

        assert self.store.version("things", owner) > version

    @rule(owner=owners, ident=idents)
    def remove(self, owner, ident):
        was_there = self.model[owner].pop(ident, None) is not None

        assert self.store.remove("things", owner, ident) == was_there

    @rule(owner=owners, ident=idents, record=records)
    def fail_in_the_middle(self, owner, ident, record):
        version = self.store.version("things", owner)
        with pytest.raises(RuntimeError), self.store.transaction():  # noqa: PT012 - both belong
            self.store.put("things", owner, ident, record)
            raise RuntimeError

        assert self.store.version("things", owner) == version

    @rule()
    def take_a_snapshot(self):
        model = {owner: dict(things) for owner, things in self.model.items()}
        self.saved = (self.store.snapshot(), model)

    @rule()
    def restore_it(self):
        if self.saved:
            snapshot, model = self.saved
            self.store.restore(snapshot)
            self.model = {owner: dict(things) for owner, things in model.items()}

    @invariant()
    def both_hold_the_same(self):
        for owner, things in self.model.items():
            assert self.store.records("things", owner) == list(things.values())
            assert json.loads(b"[%b]" % self.store.joined("things", owner)) == list(
                things.values()
            )
            for ident, record in things.items():
                assert self.store.get("things", owner, ident) == record

    def teardown(self):
        self.store.close()


TestStore = StoreMachine.TestCase


@pytest.mark.requirement("REL-25")
def test_a_damaged_file_is_refused(tmp_path):
    path = tmp_path / "world.db"
    path.write_bytes(b"not a database, but long enough to look like one" * 100)

    with pytest.raises(NotAWorld):
        Store(path)


@pytest.mark.requirement("REL-25")
def test_what_was_stored_is_synced_to_the_disk(tmp_path):
    store = Store(tmp_path / "world.db")

    settings = [
        store._db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous")
    ]

    assert settings == ["wal", 2]
    store.close()


def test_what_was_rolled_back_is_not_remembered_as_joined():
    store = Store()
    with pytest.raises(RuntimeError), store.transaction():  # noqa: PT012 - both belong
        store.put("things", "0TA", "a", {"is": "gone"})
        store.joined("things", "0TA")
        raise RuntimeError

    store.put("things", "0TA", "a", {"is": "here"})

    assert store.joined("things", "0TA") == b'{"is":"here"}'
    store.close()


def test_what_was_joined_before_a_restore_is_not_remembered_after_it():
    store = Store()
    snapshot = store.snapshot()
    store.put("things", "0TA", "a", {"is": "then"})
    store.joined("things", "0TA")

    store.restore(snapshot)
    store.put("things", "0TA", "a", {"is": "now"})

    assert store.joined("things", "0TA") == b'{"is":"now"}'
    store.close()


def test_what_was_joined_before_the_store_was_emptied_is_not_remembered():
    store = Store()
    store.put("things", "0TA", "a", {"is": "then"})
    store.joined("things", "0TA")

    store.empty()
    store.put("things", "0TA", "a", {"is": "now"})

    assert store.joined("things", "0TA") == b'{"is":"now"}'
    store.close()
