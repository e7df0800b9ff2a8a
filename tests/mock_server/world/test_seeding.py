"""A world begins the same for the same seed, and goes on after a restart."""

import json
import sqlite3
from datetime import timedelta

import pytest

from mock_server.world import Clock, NotAWorld, Store, open_world, reset
from mock_server.world.accounts import by_key
from tests.mock_server.areas.portal import NOON, a_world, clock_at


def everything_public(world):
    collections = ("institutions", "sections", "section_refs", "documents", "document_details")
    return json.dumps([list(world.store.everybody(name)) for name in collections])


def test_the_same_seed_and_day_give_the_same_bytes():
    assert everything_public(a_world(seed=7)) == everything_public(a_world(seed=7))


def test_another_seed_gives_other_people():
    one, other = a_world(seed=7), a_world(seed=8)

    fins = [{owner for owner, _ in world.store.everybody("documents")} for world in (one, other)]
    assert not fins[0] & fins[1]


@pytest.mark.requirement("REL-25")
def test_a_restart_loses_nothing(tmp_path):
    path = tmp_path / "world.db"
    first = open_world(path, 7, clock=clock_at())
    fin = by_key(first, "driver")["fin"]
    first.store.put("documents", fin, "mine", {"id": "mine"})
    before = everything_public(first)
    first.store.close()

    second = open_world(path, clock=clock_at())

    assert everything_public(second) == before
    assert second.chance.seed == 7
    second.store.close()


def test_time_goes_on_from_where_it_was_moved_to(tmp_path):
    path = tmp_path / "world.db"
    first = open_world(path)
    first.clock.set(NOON)
    first.clock.freeze()
    first.save()
    first.store.close()

    second = open_world(path)

    assert second.clock.now() == NOON
    second.store.close()


def test_a_clock_from_outside_wins_over_the_remembered_one(tmp_path):
    path = tmp_path / "world.db"
    open_world(path, clock=clock_at()).store.close()

    later = open_world(path, clock=clock_at(NOON + timedelta(days=9)))

    assert later.clock.now() == NOON + timedelta(days=9)
    later.store.close()


@pytest.mark.requirement("SRV-06")
def test_a_world_that_was_killed_never_draws_a_token_twice(tmp_path):
    path = tmp_path / "world.db"
    first = open_world(path, key=b"k" * 32)
    drawn = {first.chance.token() for _ in range(50)}
    first.store.close()  # without saving, as a kill would

    second = open_world(path)
    again = {second.chance.token() for _ in range(50)}

    assert not drawn & again
    second.store.close()


def test_a_file_from_another_seed_is_refused(tmp_path):
    path = tmp_path / "world.db"
    open_world(path, 7).store.close()

    with pytest.raises(NotAWorld, match="seed 7, not from 8"):
        open_world(path, 8)


def test_somebody_elses_database_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "theirs.db"
    theirs = sqlite3.connect(path)
    theirs.execute("CREATE TABLE precious (x)")
    theirs.close()

    with pytest.raises(NotAWorld):
        open_world(path)

    tables = sqlite3.connect(path)
    assert tables.execute("SELECT name FROM sqlite_master").fetchall() == [("precious",)]
    tables.close()


def test_a_reset_brings_back_the_first_day():
    world = a_world(seed=7)
    before = everything_public(world)
    fin = by_key(world, "driver")["fin"]
    world.store.put("documents", fin, "mine", {"id": "mine"})
    world.store.put("sessions", fin, "s", {"id": "s"})

    reset(world)

    assert everything_public(world) == before
    assert world.store.records("sessions", fin) == []


def test_a_reset_may_bring_other_people():
    world = a_world(seed=7)

    reset(world, seed=8)

    assert everything_public(world) == everything_public(a_world(seed=8))


@pytest.mark.requirement("REL-25")
def test_a_snapshot_brings_back_people_and_time():
    world = a_world()
    before = everything_public(world)
    snapshot = world.snapshot()
    world.clock.advance(timedelta(days=30))
    reset(world, seed=99)

    world.restore(snapshot)

    assert everything_public(world) == before
    assert (world.clock.now(), world.chance.seed) == (NOON, 42)


def test_a_restore_never_draws_a_token_again():
    world = a_world()
    snapshot = world.snapshot()
    drawn = {world.chance.token() for _ in range(50)}

    world.restore(snapshot)

    assert not drawn & {world.chance.token() for _ in range(50)}


def a_store_without_people():
    return Store().snapshot()


def a_store_with_a_broken_memory():
    store = Store()
    store.put("meta", "", "world", {"seed": 1})
    return store.snapshot()


@pytest.mark.parametrize(
    "snapshot",
    [b"not a database at all", a_store_without_people(), a_store_with_a_broken_memory()],
    ids=["noise", "empty", "broken"],
)
def test_a_bad_snapshot_changes_nothing(snapshot):
    world = a_world()
    before = everything_public(world)

    with pytest.raises(NotAWorld):
        world.restore(snapshot)

    assert everything_public(world) == before


def test_a_restored_world_is_remembered_by_no_etag():
    world = a_world()
    snapshot = world.snapshot()
    known = world.etag("documents", "0T")

    world.restore(snapshot)

    assert world.etag("documents", "0T") != known


def test_a_world_without_a_clock_from_outside_begins_today():
    world = open_world()

    assert abs(world.clock.timestamp() - Clock().timestamp()) < 60
