"""The cabinet opens without any register, and each register fails on its own."""

import asyncio
import time

import pytest

from tests.mock_server.areas.portal import Portal, a_world


async def test_the_cabinet_names_its_citizen():
    portal = Portal(a_world(), "driver")

    citizen = (await portal.get("/cabinet")).json()["citizen"]

    assert citizen["fin"] == portal.fin
    assert set(citizen) == {"fin", "given_name", "surname", "patronymic"}


@pytest.mark.requirement("R-1.4")
async def test_the_cabinet_has_all_seven_categories_in_their_order():
    portal = Portal(a_world())

    sections = (await portal.get("/cabinet")).json()["sections"]

    assert list(dict.fromkeys(section["category"] for section in sections)) == [
        "personal",
        "employment",
        "family",
        "education",
        "transport",
        "social",
        "communication",
    ]


@pytest.mark.requirement("R-8.1", "R-1.6")
async def test_a_register_that_is_down_says_so_and_when_to_come_back():
    portal = Portal(a_world())
    portal.turn("vehicles", "down")

    down = await portal.get("/cabinet/sections/vehicles", accept_language="ru")
    cabinet = await portal.get("/cabinet")
    other = await portal.get("/cabinet/sections/licence")

    assert (down.status_code, down.json()["code"]) == (503, "register_down")
    assert down.headers["Retry-After"] == str(down.json()["retry_after"]) == "30"
    assert (cabinet.status_code, other.status_code) == (200, 200)


@pytest.mark.requirement("R-8.1")
async def test_a_stale_register_shows_what_it_knew_and_since_when():
    portal = Portal(a_world())
    fresh = (await portal.get("/cabinet/sections/vehicles")).json()
    portal.turn("vehicles", "stale")

    stale = (await portal.get("/cabinet/sections/vehicles")).json()

    assert (fresh["freshness"], stale["freshness"]) == ("fresh", "stale")
    assert stale["fetched_at"] < fresh["fetched_at"]
    assert stale["entries"][0]["items"][0]["fetched_at"] == stale["fetched_at"]
    assert stale["next_refresh"] > fresh["fetched_at"]


async def test_a_nightly_register_that_is_stale_missed_nights():
    portal = Portal(a_world(), "pensioner")

    section = (await portal.get("/cabinet/sections/property")).json()

    assert section["freshness"] == "stale"
    assert section["fetched_at"] == "2026-02-27T06:00:00+04:00"


@pytest.mark.parametrize("state", ["empty", "not_connected"])
async def test_a_register_without_an_answer_shows_no_entries(state):
    portal = Portal(a_world())
    portal.turn("vehicles", state)

    section = (await portal.get("/cabinet/sections/vehicles")).json()

    assert (section["freshness"], section["entries"]) == (state, [])


async def test_a_register_that_knows_nothing_of_a_newcomer_is_empty():
    portal = Portal(a_world(), "newcomer")

    section = (await portal.get("/cabinet/sections/vehicles")).json()

    assert (section["freshness"], section["entries"]) == ("empty", [])


@pytest.mark.requirement("R-8.1")
async def test_a_slow_register_keeps_nobody_else_waiting():
    portal = Portal(a_world())
    portal.turn("vehicles", "slow", delay_ms=300)
    finished: list[str] = []

    async def ask(section: str) -> None:
        await portal.get(f"/cabinet/sections/{section}")
        finished.append(section)

    began = time.monotonic()
    await asyncio.gather(ask("vehicles"), ask("licence"))

    assert finished == ["licence", "vehicles"]
    assert time.monotonic() - began >= 0.3


async def test_turning_a_register_changes_what_a_reader_remembers():
    portal = Portal(a_world())
    known = (await portal.get("/cabinet/sections/vehicles")).headers["ETag"]
    portal.turn("vehicles", "empty")

    answer = await portal.get("/cabinet/sections/vehicles", if_none_match=known)

    assert answer.status_code == 200


async def test_a_live_register_is_asked_again_the_next_minute():
    portal = Portal(a_world())
    first = await portal.get("/cabinet/sections/vehicles")
    portal.later(minutes=1)

    second = await portal.get("/cabinet/sections/vehicles", if_none_match=first.headers["ETag"])

    assert second.json()["fetched_at"] == "2026-03-02T12:01:00+04:00"


async def test_a_nightly_register_says_when_it_is_asked_again():
    portal = Portal(a_world())

    section = (await portal.get("/cabinet/sections/education")).json()

    assert section["fetched_at"] == "2026-03-02T06:00:00+04:00"
    assert section["next_refresh"] == "2026-03-03T06:00:00+04:00"


@pytest.mark.requirement("R-8.2")
async def test_only_what_the_citizen_entered_can_be_changed_by_them():
    portal = Portal(a_world())

    sections = [
        (await portal.get(f"/cabinet/sections/{ref['id']}")).json()
        for ref in (await portal.get("/cabinet")).json()["sections"]
    ]
    items = [
        item for section in sections for entry in section["entries"] for item in entry["items"]
    ]

    assert any(item["editable"] for item in items)
    assert all(
        item["editable"] == (item["source"] == "citizen") == (item["register"] is None)
        for item in items
    )


async def test_what_the_citizen_entered_was_entered_before_now():
    portal = Portal(a_world())

    section = (await portal.get("/cabinet/sections/contacts")).json()

    assert section["entries"][0]["items"][0]["fetched_at"] < section["fetched_at"]
    assert section["freshness"] == "fresh"


@pytest.mark.requirement("R-1.2")
async def test_every_section_says_why_and_how_long_it_is_processed():
    portal = Portal(a_world())

    for ref in (await portal.get("/cabinet")).json()["sections"]:
        section = (await portal.get(f"/cabinet/sections/{ref['id']}")).json()
        told = section["processing_basis"]
        assert all(told[name]["az"] for name in ("purpose", "basis", "retention"))


@pytest.mark.requirement("R-4.1.1")
async def test_a_citizen_who_told_one_register_of_a_new_home_sees_both():
    portal = Portal(a_world(), "driver")

    section = (await portal.get("/cabinet/sections/address")).json()

    [other] = section["disagreements"]
    [held] = [item for item in section["entries"][0]["items"] if item["key"] == other["item"]]
    assert other["register"]["id"] == "vehicles"
    assert other["value"] != held["value"]
