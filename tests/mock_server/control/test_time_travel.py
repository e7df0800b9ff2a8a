"""Worlds begin again and come back exactly; the desk and its key stay."""

import base64

from mock_server.world.seeding import open_world


def state_of(world):
    store = world.store
    return {
        name: list(store.everybody(name))
        for name in (
            "accounts",
            "registers",
            "documents",
            "document_details",
            "sections",
            "faults",
        )
    }


async def test_reset_brings_back_the_first_day(tester):
    first = state_of(tester.desk.world)
    await tester.did("PUT", "/registers/population", {"state": "down"})
    await tester.did("POST", "/faults", {"effect": "delay", "delay_ms": 1})
    tester.desk.world.store.put("sessions", "0TAAAAA", "s", {"id": "s"})
    await tester.did("POST", "/reset")

    assert state_of(tester.desk.world) == first
    assert list(tester.desk.world.store.everybody("sessions")) == []
    assert (await tester.got("/clock"))["frozen"] is False


async def test_another_seed_brings_other_people(tester):
    before = {one["fin"] for one in (await tester.got("/people"))["people"]}
    told = await tester.did("POST", "/reset", {"seed": 7})
    after = {one["fin"] for one in (await tester.got("/people"))["people"]}

    assert told["seed"] == 7
    assert before != after


async def test_a_struck_fault_counts_anew_after_a_reset(tester):
    rule = {"effect": "status", "path": "/institutions", "last_call": 1}
    await tester.did("POST", "/faults", rule)
    assert (await tester.api.get("/institutions")).status_code == 503
    await tester.did("POST", "/reset")
    assert (await tester.api.get("/institutions")).status_code == 200
    await tester.did("POST", "/faults", rule)

    assert (await tester.api.get("/institutions")).status_code == 503


async def test_what_a_client_remembers_is_not_confirmed_across_a_reset(tester):
    etag = (await tester.api.get("/institutions")).headers["etag"]
    await tester.did("POST", "/reset")
    answer = await tester.api.get("/institutions", headers={"If-None-Match": etag})

    assert answer.status_code == 200


async def test_a_kept_world_comes_back_with_its_time(tester):
    await tester.did("POST", "/clock/freeze")
    await tester.did("PUT", "/registers/population", {"state": "empty"})
    kept = state_of(tester.desk.world)
    then = await tester.got("/clock")
    await tester.did("PUT", "/snapshots/before")

    await tester.did("POST", "/clock/run")
    await tester.did("POST", "/clock/advance", {"days": 400})
    await tester.did("POST", "/reset", {"seed": 9})
    await tester.did("POST", "/snapshots/before/load")

    assert state_of(tester.desk.world) == kept
    assert await tester.got("/clock") == then
    assert tester.desk.world.chance.seed == 42


async def test_a_kept_world_can_be_taken_away_and_brought_elsewhere(tester):
    await tester.did("PUT", "/registers/population", {"state": "stale"})
    kept = state_of(tester.desk.world)
    await tester.did("PUT", "/snapshots/mine")
    file = await tester.got("/snapshots/mine/file")
    await tester.did("DELETE", "/snapshots/mine")
    await tester.did("POST", "/reset")
    await tester.did("PUT", "/snapshots/theirs/file", {"world": file["world"]})
    await tester.did("POST", "/snapshots/theirs/load")

    assert state_of(tester.desk.world) == kept


async def test_a_world_in_a_file_can_be_kept_and_brought_back(tester, tmp_path):
    tester.desk.world = world = open_world(tmp_path / "world.db")
    kept = state_of(world)
    await tester.did("PUT", "/snapshots/file")
    await tester.did("PUT", "/registers/population", {"state": "down"})
    await tester.did("POST", "/snapshots/file/load")

    assert state_of(world) == kept
    world.store.close()


async def test_a_kept_world_is_a_database_the_portal_opens(tester, tmp_path):
    await tester.did("PUT", "/snapshots/mine")
    file = await tester.got("/snapshots/mine/file")
    path = tmp_path / "brought.db"
    path.write_bytes(base64.b64decode(file["world"]))
    world = open_world(path)

    assert state_of(world) == state_of(tester.desk.world)
    world.store.close()


async def test_no_more_than_twenty_worlds_are_kept(tester):
    tester.desk.snapshots = {f"s{number}": b"" for number in range(20)}
    refused = await tester.tried("PUT", "/snapshots/one_more")
    replaced = await tester.tried("PUT", "/snapshots/s0")

    assert (refused.status_code, replaced.status_code) == (409, 200)


async def test_the_key_outlives_every_world(tester):
    await tester.enter()
    await tester.did("POST", "/reset", {"seed": 3})

    assert (await tester.browser.get("/__mock/people")).status_code == 200
