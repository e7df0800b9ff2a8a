"""Documents: whose they are, and in which state."""

from datetime import date

import pytest

from tests.mock_server.areas.portal import NOON, Portal, a_world, fin_of


async def listed(portal):
    return (await portal.get("/documents")).json()["documents"]


@pytest.mark.requirement("SRV-06")
async def test_another_persons_document_is_as_unknown_as_none():
    world = a_world()
    theirs = (await listed(Portal(world, "driver")))[0]["id"]
    portal = Portal(world, "complete")

    foreign = await portal.get(f"/documents/{theirs}")
    missing = await portal.get("/documents/0000")

    assert foreign.status_code == 404
    assert foreign.json() == missing.json()


async def test_a_complete_citizen_has_a_paper_in_every_state():
    documents = await listed(Portal(a_world(), "complete"))

    today = NOON.date()
    valid = [doc for doc in documents if doc["state"] == "valid" and doc["expires_on"]]
    left = [(date.fromisoformat(doc["expires_on"]) - today).days for doc in valid]

    assert {"valid", "revoked", "checking"} <= {doc["state"] for doc in documents}
    assert any(0 <= days <= 60 for days in left)
    assert any(days < 0 for days in left)
    assert any(days > 60 for days in left)


async def test_states_follow_the_day_on_which_the_world_began():
    documents = await listed(Portal(a_world(moment=NOON.replace(year=2031)), "complete"))

    passport = next(doc for doc in documents if doc["kind"] == "passport")

    assert passport["expires_on"].startswith("2031-04")


async def test_a_childs_papers_concern_the_child():
    documents = await listed(Portal(a_world(), "complete"))

    kinds = {doc["kind"] for doc in documents if not doc["concerns_self"]}

    assert kinds == {"child_card", "birth_certificate"}


async def test_a_driving_licence_carries_the_numbers_printed_on_it():
    portal = Portal(a_world(), "driver")
    licence = next(doc for doc in await listed(portal) if doc["kind"] == "driving_licence")

    fields = (await portal.get(f"/documents/{licence['id']}")).json()["fields"]

    printed = [field["mark"] for field in fields]
    assert " ".join(printed) == "1 2 3 3 4a 4b 4c 4d 5 8 9 10 11 12 14"


async def test_the_power_user_has_about_two_hundred_documents():
    documents = await listed(Portal(a_world(), "power_user"))

    assert 190 <= len(documents) <= 210
    assert len({doc["id"] for doc in documents}) == len(documents)


async def test_a_document_changed_by_the_portal_is_seen_at_once():
    world = a_world()
    portal = Portal(world, "complete")
    known = await portal.get("/documents")
    fin = fin_of(world, "complete")
    card = world.store.records("documents", fin)[0]

    world.store.put("documents", fin, card["id"], {**card, "state": "revoked"})
    answer = await portal.get("/documents", if_none_match=known.headers["ETag"])

    assert answer.json()["documents"][0]["state"] == "revoked"
    assert answer.json()["documents"][0]["id"] == card["id"]


async def test_issuers_are_asked_once_a_night():
    portal = Portal(a_world())
    known = await portal.get("/documents")

    portal.later(hours=17)
    evening = await portal.get("/documents", if_none_match=known.headers["ETag"])
    portal.later(hours=2)
    morning = await portal.get("/documents", if_none_match=known.headers["ETag"])

    assert (evening.status_code, morning.status_code) == (304, 200)
    assert morning.json()["documents"][0]["fetched_at"] == "2026-03-03T06:00:00+04:00"


@pytest.mark.requirement("R-8.1")
async def test_ones_own_papers_come_first_until_the_citizen_says_otherwise():
    portal = Portal(a_world(), "complete")
    before = [doc["id"] for doc in await listed(portal)]
    own = [doc["concerns_self"] for doc in await listed(portal)]

    moved = [before[3], before[-1]]
    answer = await portal.put("/document-order", {"documents": moved})
    after = [doc["id"] for doc in await listed(portal)]

    assert own == sorted(own, reverse=True)
    assert answer.status_code == 204
    assert after == [*moved, *(one for one in before if one not in moved)]


async def test_an_order_of_papers_that_are_not_there_is_refused_whole():
    portal = Portal(a_world(), "complete")
    before = await listed(portal)

    answer = await portal.put("/document-order", {"documents": [before[1]["id"], "nothing"]})

    assert (answer.status_code, answer.json()["errors"][0]["pointer"]) == (
        422,
        "/body/documents/1",
    )
    assert await listed(portal) == before


async def test_marks_stay_on_the_paper_and_nothing_else_changes():
    portal = Portal(a_world(), "complete")
    before = (await listed(portal))[0]

    marks = {"favourite": True, "remind_days": 14}
    answer = await portal.put(f"/documents/{before['id']}/marks", marks)

    assert answer.status_code == 204
    assert (await listed(portal))[0] == {**before, **marks}
    assert (await portal.put("/documents/nothing/marks", marks)).status_code == 404


@pytest.mark.requirement("R-8.1")
async def test_passports_and_cards_carry_what_machines_read():
    portal = Portal(a_world(), "complete")
    found = {}
    for document in await listed(portal):
        detail = (await portal.get(f"/documents/{document['id']}")).json()
        found[document["kind"]] = detail["mrz"]

    assert [len(found[kind]) for kind in ("passport", "identity_card", "child_card")] == [2, 3, 3]
    assert found["driving_licence"] is None
