"""Showing a document, checking one, and everything a check can come to."""

import pytest

from mock_server.rules import checks, presentations
from mock_server.world.check_numbers import ALPHABET, number_from
from tests.mock_server.showing.holding import shown_by, taken_away, the_first_of


@pytest.fixture
async def citizen(portal):
    return await portal.signed_in()


@pytest.fixture
async def shown(portal, citizen):
    return await shown_by(citizen, the_first_of(portal))


async def outcome(portal, code):
    answer = await portal.http().post("/checks", json={"code": code})
    assert answer.status_code == 200, answer.text
    return answer.json()["outcome"]


@pytest.mark.requirement("R-1.4", "R-1.6")
async def test_a_shown_document_is_valid_by_its_number_and_by_its_qr(portal, shown):
    by_qr = shown["address"].rpartition("/")[2]

    assert await outcome(portal, shown["number"]) == "valid"
    assert await outcome(portal, by_qr) == "valid"
    assert await outcome(portal, f"{shown['number'][:4]} {shown['number'][4:]}".lower()) == "valid"


@pytest.mark.requirement("R-1.4")
async def test_a_checker_learns_what_is_needed_to_compare_and_no_more(portal, shown):
    answer = await portal.http().post("/checks", json={"code": shown["number"]})

    told = answer.json()["document"]
    held = the_first_of(portal)
    assert told["number"] == held["number"]
    assert told["holder"] != held["holder"]
    assert "•••" in told["holder"]
    assert "id" not in told
    assert portal.account()["fin"] not in answer.text


@pytest.mark.requirement("R-1.4")
async def test_one_changed_character_is_refused_as_forged(portal, shown):
    number = shown["number"]
    other = next(one for one in ALPHABET if one != number[2])

    assert await outcome(portal, number[:2] + other + number[3:]) == "forged"


async def test_a_seal_that_is_not_ours_is_forged(portal, shown):
    code = shown["address"].rpartition("/")[2]
    last = "A" if code[-1] != "A" else "B"

    assert await outcome(portal, code[:-1] + last) == "forged"


async def test_a_number_nobody_shows_is_unknown(portal, shown):
    free = next(n for n in map(number_from, (b"12345678", b"87654321")) if n != shown["number"])

    assert await outcome(portal, free) == "unknown"


@pytest.mark.requirement("R-1.4")
async def test_a_number_lapses_with_the_worlds_clock(portal, shown):
    portal.later(seconds=179)
    before = await outcome(portal, shown["number"])
    portal.later(seconds=1)

    assert (before, await outcome(portal, shown["number"])) == ("valid", "lapsed")


async def test_after_a_day_nobody_knows_it_any_more(portal, citizen, shown):
    portal.later(days=1, minutes=4)
    citizen = await portal.signed_in()
    await shown_by(citizen, the_first_of(portal))

    assert await outcome(portal, shown["number"]) == "unknown"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"state": "revoked"}, "document_revoked"),
        ({"state": "withdrawn"}, "document_withdrawn"),
        ({"state": "checking"}, "document_unconfirmed"),
        ({"state": "no_data"}, "document_unconfirmed"),
        ({"state": "needs_renewal"}, "document_unconfirmed"),
        ({"expires_on": "2026-03-01"}, "document_expired"),
        ({"expires_on": "2026-03-02"}, "valid"),
        ({"expires_on": None}, "valid"),
    ],
)
@pytest.mark.requirement("R-1.4")
async def test_a_document_that_does_not_hold_says_why(portal, shown, changed, told):
    held = the_first_of(portal)
    portal.world.store.put(
        "documents", portal.account()["fin"], held["id"], {**held, "state": "valid", **changed}
    )

    assert await outcome(portal, shown["number"]) == told


async def test_a_document_that_is_gone_is_unknown(portal, shown):
    taken_away(portal)

    assert await outcome(portal, shown["number"]) == "unknown"


@pytest.mark.requirement("R-1.6")
async def test_the_holder_sees_that_it_was_checked_and_how_not_by_whom(portal, citizen, shown):
    before = (await citizen.call("GET", f"/presentations/{shown['id']}")).json()["shown"]
    await outcome(portal, shown["number"])

    after = (await citizen.call("GET", f"/presentations/{shown['id']}")).json()["shown"]
    assert before is None
    assert after == {"at": portal.world.clock.now().isoformat(), "by": "app"}


async def test_a_presentation_that_was_ended_counts_no_longer(portal, citizen, shown):
    path = f"/presentations/{shown['id']}"
    first = await citizen.call("DELETE", path)
    second = await citizen.call("DELETE", path)

    assert (first.status_code, second.status_code) == (204, 204)
    assert await outcome(portal, shown["number"]) == "lapsed"
    assert (await citizen.call("GET", path)).json()["seconds_left"] == 0


@pytest.mark.requirement("SRV-06")
async def test_another_persons_document_and_presentation_are_as_unknown_as_none(portal, shown):
    stranger = await portal.signed_in("driver", key=2)
    theirs = the_first_of(portal)["id"]

    answers = [
        await stranger.call("POST", f"/documents/{theirs}/presentation"),
        await stranger.call("GET", f"/presentations/{shown['id']}"),
        await stranger.call("DELETE", f"/presentations/{shown['id']}"),
        await stranger.call("GET", "/presentations/0000"),
    ]

    assert [answer.status_code for answer in answers] == [404] * 4
    assert await outcome(portal, shown["number"]) == "valid"


async def test_whoever_shows_too_much_at_once_has_to_wait(portal, citizen):
    path = f"/documents/{the_first_of(portal)['id']}/presentation"
    answers = [await citizen.call("POST", path) for _ in range(presentations.LIVE_AT_ONCE + 1)]

    assert [answer.status_code for answer in answers[:-1]] == [201] * presentations.LIVE_AT_ONCE
    assert answers[-1].status_code == 429
    assert answers[-1].json()["retry_after"] == 180


async def test_whoever_has_it_already_is_told_so(citizen, shown):
    path = f"/presentations/{shown['id']}"
    first = await citizen.call("GET", path)

    second = await citizen.call("GET", path, headers={"If-None-Match": first.headers["ETag"]})

    assert (first.headers["Cache-Control"], second.status_code) == ("no-store", 304)


@pytest.mark.requirement("SRV-05")
async def test_who_tries_numbers_out_soon_has_to_wait_and_may_go_on_later(portal, shown):
    answers = [
        await portal.http().post("/checks", json={"code": "22222223"})
        for _ in range(checks.MISSES_FREE + 1)
    ]
    held_up = await portal.http().post("/checks", json={"code": shown["number"]})
    portal.later(seconds=checks.WINDOW)

    assert [answer.status_code for answer in answers] == [200] * checks.MISSES_FREE + [429]
    assert held_up.status_code == 429
    assert held_up.json()["retry_after"] == checks.WINDOW
    assert await outcome(portal, shown["number"]) == "lapsed"


async def test_who_checks_genuine_documents_is_not_held_up_soon(portal, shown):
    outcomes = {await outcome(portal, shown["number"]) for _ in range(checks.MISSES_FREE * 2)}

    assert outcomes == {"valid"}


@pytest.mark.parametrize("body", [{}, {"code": ""}, {"code": "A" * 65}, {"code": 8}])
async def test_what_is_no_question_is_refused(portal, body):
    answer = await portal.http().post("/checks", json=body)

    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("Məmmədova Aysel Rəşid qızı", "Mə••• Ay••• Rə••• qızı"),
        ("Li", "Li•••"),
        ("", ""),
    ],
)
def test_a_name_is_masked_but_can_be_recognised(name, masked):
    assert checks.partly_masked(name) == masked
