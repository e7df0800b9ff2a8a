"""Certificates: ordered once, printed the same each time, and worth what they are worth today."""

import pytest

from mock_server.pages.words import Say
from mock_server.rules import checks
from mock_server.world.check_numbers import ALPHABET, LONG, number_from
from tests.mock_server.showing.holding import the_first_of

KEY = "k" * 32


@pytest.fixture
async def citizen(portal):
    return await portal.signed_in()


@pytest.fixture
def order(citizen):
    async def ordered(kind, ident, key=KEY):
        body = {"subject": {"kind": kind, "id": ident}}
        headers = {"Idempotency-Key": key}
        return await citizen.call("POST", "/certificates", json=body, headers=headers)

    return ordered


@pytest.fixture
async def made(order, portal):
    answer = await order("document", the_first_of(portal)["id"])
    assert answer.status_code == 201, answer.text
    return answer.json()


async def code_of(citizen, certificate):
    return (await citizen.call("GET", f"/documents/{certificate['id']}")).json()["code"]


async def outcome(portal, code):
    return (await portal.http().post("/checks", json={"code": code})).json()["outcome"]


def changed(portal, ident, **values):
    fin = portal.account()["fin"]
    held = portal.world.store.get("documents", fin, ident)
    portal.world.store.put("documents", fin, ident, {**held, **values})


def of_state(portal, state):
    documents = portal.world.store.records("documents", portal.account()["fin"])
    return next(d for d in documents if d["kind"] == "certificate" and d["state"] == state)


@pytest.mark.requirement("R-1.4", "R-8.1")
async def test_what_is_ordered_is_a_document_of_the_citizen_and_valid_by_its_code(
    portal, citizen, made
):
    listed = (await citizen.call("GET", "/documents")).json()["documents"]
    code = await code_of(citizen, made)

    assert listed[-1]["id"] == made["id"]
    assert len(code) == LONG
    assert await outcome(portal, code) == "valid"
    assert await outcome(portal, f"{code[:4]}-{code[4:8]} {code[8:]}".lower()) == "valid"


@pytest.mark.requirement("REL-04")
async def test_an_order_that_is_sent_twice_is_one_certificate(portal, order, made):
    again = await order("document", the_first_of(portal)["id"])
    other = await order("section", "children")

    assert again.json()["id"] == made["id"]
    assert other.status_code == 409


@pytest.mark.requirement("R-8.1")
async def test_the_paper_is_the_same_each_time_and_known_by_its_tag(citizen, made):
    path = f"/documents/{made['id']}/pdf?lang=az"

    first, second = [await citizen.call("GET", path) for _ in range(2)]
    known = {"If-None-Match": first.headers["ETag"]}
    third = await citizen.call("GET", path, headers=known)

    assert first.headers["Content-Type"] == "application/pdf"
    assert first.content.startswith(b"%PDF-")
    assert first.content == second.content
    assert third.status_code == 304
    assert first.headers["Content-Disposition"] == f'attachment; filename="{made["number"]}.pdf"'


@pytest.mark.requirement("SRV-06")
async def test_another_citizens_paper_is_as_unknown_as_none(portal, made):
    stranger = await portal.signed_in("driver", key=2)

    for ident in (made["id"], "nothing"):
        answer = await stranger.call("GET", f"/documents/{ident}/pdf?lang=az")
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize(
    ("kind", "ident", "status"),
    [("section", "contacts", 404), ("section", "nowhere", 404), ("document", "nothing", 404)],
)
async def test_only_what_a_register_holds_is_confirmed(order, kind, ident, status):
    assert (await order(kind, ident)).status_code == status


async def test_what_is_not_in_force_is_not_confirmed(portal, order):
    held = the_first_of(portal)
    changed(portal, held["id"], state="revoked")

    answer = await order("document", held["id"])

    assert (answer.status_code, answer.json()["code"]) == (409, "not_in_force")


async def test_a_register_that_is_away_confirms_nothing(portal, order):
    held = portal.world.store.get("registers", "", "civil_status")
    portal.world.store.put("registers", "", "civil_status", {**held, "state": "down"})

    answer = await order("section", "children")

    assert (answer.status_code, answer.json()["code"]) == (503, "register_down")


async def test_a_certificate_that_is_not_made_yet_has_no_paper(portal, citizen):
    waiting = of_state(portal, "checking")

    answer = await citizen.call("GET", f"/documents/{waiting['id']}/pdf?lang=az")

    assert (answer.status_code, answer.json()["code"]) == (409, "not_issued_yet")


@pytest.mark.requirement("R-1.4")
@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"state": "revoked"}, "document_revoked"),
        ({"state": "withdrawn"}, "document_withdrawn"),
        ({"expires_on": "2020-01-01"}, "document_expired"),
        ({"state": "checking"}, "document_unconfirmed"),
    ],
)
@pytest.mark.parametrize("whose", ["certificate", "document"])
async def test_it_holds_no_longer_than_it_and_what_it_confirms(
    portal, citizen, made, values, told, whose
):
    code = await code_of(citizen, made)
    changed(portal, made["id"] if whose == "certificate" else the_first_of(portal)["id"], **values)

    assert await outcome(portal, code) == told


@pytest.mark.requirement("R-1.4")
async def test_one_changed_character_is_forged_and_a_code_nobody_gave_out_unknown(
    portal, citizen, made
):
    code = await code_of(citizen, made)
    other = next(one for one in ALPHABET if one != code[9])

    assert await outcome(portal, code[:9] + other + code[10:]) == "forged"
    assert await outcome(portal, number_from(b"n" * LONG, LONG)) == "unknown"


@pytest.mark.requirement("R-1.4", "R-1.6")
async def test_the_checker_page_takes_the_code_as_it_is_printed(portal, citizen, made):
    code, visitor = await code_of(citizen, made), portal.http()
    printed = " ".join(code[at : at + 4] for at in range(0, LONG, 4))

    sent = await visitor.post("/check", data={"code": printed, "lang": "en"})
    answer = await visitor.get(sent.headers["location"])

    assert Say("en")("check.valid") in answer.text
    assert made["number"] in answer.text
    assert made["holder"] not in answer.text


@pytest.mark.requirement("SRV-13")
async def test_codes_cannot_be_tried_out(portal):
    visitor = portal.http()
    for turn in range(checks.MISSES_FREE):
        await visitor.post("/checks", json={"code": number_from(bytes([turn]) * LONG, LONG)})

    answer = await visitor.post("/checks", json={"code": number_from(b"z" * LONG, LONG)})

    assert answer.status_code == 429
