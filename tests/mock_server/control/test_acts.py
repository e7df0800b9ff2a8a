"""What a tester does at the desk happens in the world."""

from datetime import datetime

import pytest

from mock_server.control.acts import ACTS
from mock_server.rules import approval, lockout, sessions
from mock_server.rules.devices import Device

LAPTOP = Device("Laptop", "linux", "1.0")
NINE = "2026-03-02T09:00:00+04:00"


async def test_the_table_names_every_act_and_what_it_takes(tester):
    routes = (await tester.got("/"))["routes"]

    assert {route["name"] for route in routes} == set(ACTS)
    assert next(one for one in routes if one["name"] == "clock.set")["takes"]["moment"]


async def test_people_come_with_what_signs_them_in_and_without_hashes(tester):
    people = (await tester.got("/people"))["people"]

    assert len(people) >= 13
    assert all(one["fin"].startswith("0T") and one["password"] for one in people)
    assert "scrypt" not in str(people)


async def test_time_can_be_set_moved_stopped_and_let_run(tester):
    await tester.did("PUT", "/clock", {"moment": NINE})
    moved = await tester.did("POST", "/clock/advance", {"days": 1, "hours": -1})
    frozen = await tester.did("POST", "/clock/freeze")
    running = await tester.did("POST", "/clock/run")

    assert moved["now"] == "2026-03-03T08:00:00+04:00"
    assert frozen == {"now": moved["now"], "frozen": True}
    assert running == {"now": moved["now"], "frozen": False}


async def test_a_moment_without_an_offset_is_bakus(tester):
    told = await tester.did("PUT", "/clock", {"moment": "2027-01-01T00:00"})

    assert told["now"] == "2027-01-01T00:00:00+04:00"


@pytest.mark.parametrize(
    ("method", "path", "body", "pointer"),
    [
        ("PUT", "/clock", {"moment": "yesterday"}, "/body/moment"),
        ("PUT", "/clock", {"moment": "0001-01-01T00:00:00+04:00"}, "/body"),
        ("PUT", "/clock", {}, "/body/moment"),
        ("PUT", "/clock", [], "/body"),
        ("POST", "/clock/advance", {"weeks": 1}, "/body/weeks"),
        ("POST", "/clock/advance", {"days": "1"}, "/body/days"),
        ("POST", "/clock/advance", {"days": 10**5, "hours": 10**5}, None),
        ("PUT", "/registers/population", {"state": "tired"}, "/body/state"),
        ("POST", "/faults", {"effect": "magic"}, "/body/effect"),
        ("POST", "/faults", {"effect": "status", "status": 418}, "/body/status"),
        ("POST", "/faults", {"effect": "status", "code": "tired"}, "/body/code"),
        (
            "POST",
            "/faults",
            {"effect": "reset", "first_call": 3, "last_call": 2},
            "/body/last_call",
        ),
        ("PUT", "/snapshots/a%20b", None, "/path/name"),
        ("PUT", "/snapshots/a/file", {"world": "bm8="}, "/body/world"),
        ("PUT", "/snapshots/a/file", {"world": "%"}, "/body/world"),
        ("POST", "/reset", {"seed": -1}, "/body/seed"),
        ("PUT", "/login", {"standing_codes": 1}, "/body/standing_codes"),
    ],
)
async def test_what_an_act_does_not_take_is_pointed_at(tester, method, path, body, pointer):
    answer = await tester.tried(method, path, body)

    assert answer.status_code == (422 if pointer else 200)
    assert pointer is None or answer.json()["errors"][0]["pointer"] == pointer


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/people/0TZZZZZ"),
        ("PUT", "/registers/nothing"),
        ("DELETE", "/faults/nothing"),
        ("GET", "/machines/nothing"),
        ("POST", "/machines/document/nothing/revoke"),
        ("POST", "/snapshots/nothing/load"),
        ("DELETE", "/snapshots/nothing"),
        ("POST", "/approvals/nothing/refuse"),
        ("POST", "/sessions/nothing/end"),
    ],
)
async def test_what_is_not_there_is_not_found(tester, method, path):
    answer = await tester.tried(method, path)

    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


async def test_a_register_answers_as_it_was_turned(tester):
    await tester.did("PUT", "/registers/population", {"state": "slow", "delay_ms": 900})
    registers = (await tester.got("/registers"))["registers"]
    population = next(one for one in registers if one["id"] == "population")

    assert (population["state"], population["delay_ms"]) == ("slow", 900)


async def test_a_fault_strikes_until_it_is_taken_away(tester):
    rule = {"effect": "status", "status": 429, "path": "/institutions", "retry_after": 9}
    fault = await tester.did("POST", "/faults", rule)
    struck = await tester.api.get("/institutions")
    await tester.did("DELETE", f"/faults/{fault['id']}")

    assert (struck.status_code, struck.headers["retry-after"]) == (429, "9")
    assert (await tester.api.get("/institutions")).status_code == 200


async def test_all_faults_can_be_taken_away_at_once(tester):
    for effect in ("reset", "lost"):
        await tester.did("POST", "/faults", {"effect": effect})
    await tester.did("DELETE", "/faults")

    assert (await tester.got("/faults"))["faults"] == []


async def test_a_document_moves_where_its_table_allows(tester):
    documents = (await tester.got("/machines/document"))["things"]
    one = next(document for document in documents if document["state"] == "valid")
    moved = await tester.did("POST", f"/machines/document/{one['id']}/revoke")
    again = await tester.tried("POST", f"/machines/document/{one['id']}/revoke")

    assert (moved["state"], moved["moves"]) == ("revoked", ["reinstate"])
    assert (again.status_code, again.json()["code"]) == (409, "conflict")


async def test_an_account_can_be_locked(tester):
    fin = (await tester.got("/people"))["people"][0]["fin"]
    await tester.did("POST", f"/machines/account/{fin}/lock")

    assert (await tester.got(f"/people/{fin}"))["status"] == "locked_by_operator"


@pytest.mark.requirement("AUTH-12")
@pytest.mark.parametrize(("move", "state"), [("approve", "approved"), ("refuse", "refused")])
async def test_an_approval_is_decided_by_the_portals_own_rule(tester, move, state):
    fin = (await tester.got("/people"))["people"][0]["fin"]
    approval.start(tester.desk.world, fin, LAPTOP, "key")
    (waiting,) = (await tester.got("/approvals", fin=fin))["approvals"]
    await tester.did("POST", f"/machines/approval/{waiting['id']}/{move}")
    again = await tester.tried("POST", f"/approvals/{waiting['id']}/refuse")

    assert (await tester.got("/approvals"))["approvals"][0]["state"] == state
    assert [one["outcome"] for one in tester.desk.world.store.records("attempts", fin)]
    assert again.status_code == 409


async def test_an_approval_nobody_answered_is_over_when_its_time_is(tester):
    fin = (await tester.got("/people"))["people"][0]["fin"]
    approval.start(tester.desk.world, fin, LAPTOP, "key")
    await tester.did("POST", "/clock/advance", {"minutes": 3})

    assert (await tester.got("/approvals"))["approvals"][0]["state"] == "expired"


@pytest.mark.requirement("AUTH-18", "R-2.1.4")
async def test_a_device_can_be_signed_out_as_if_from_another(tester):
    world = tester.desk.world
    fin = (await tester.got("/people"))["people"][0]["fin"]
    owner, _ = sessions.begin(world, fin, LAPTOP, "approval", "key")
    listed = (await tester.got("/sessions", fin=fin))["sessions"]
    left = await tester.did("POST", f"/sessions/{owner.sid}/end")

    assert [one["device_name"] for one in listed] == ["Laptop"]
    assert left == {"sessions": []}
    assert sessions.why_over(world, owner) == "device_revoked"


async def test_things_can_be_narrowed_to_one_person(tester):
    fin = (await tester.got("/people"))["people"][0]["fin"]
    theirs = (await tester.got("/machines/document", fin=fin))["things"]

    assert theirs
    assert {thing["fin"] for thing in theirs} == {fin}


async def test_the_journal_can_be_searched_and_emptied(tester):
    await tester.api.get("/info")
    await tester.api.get("/institutions?x=1")
    found = (await tester.got("/journal", path="/inst", status=422))["entries"]
    cleared = await tester.did("DELETE", "/journal")

    assert [entry["path"] for entry in found] == ["/institutions"]
    assert cleared == {"seen": 0, "entries": []}


async def test_sent_messages_are_listed_by_person_the_newest_first(tester):
    text = {"az": "a", "en": "b", "ru": "c"}
    for number, fin in enumerate(["0TAAAAA", "0TBBBBB", "0TAAAAA"]):
        at = f"2026-03-02T09:00:0{number}+04:00"
        message = {"id": str(number), "channel": "sms", "text": text, "code": None, "at": at}
        tester.desk.world.store.put("outbox", fin, str(number), message)
    listed = (await tester.got("/outbox", fin="0TAAAAA", channel="sms"))["messages"]
    await tester.did("DELETE", "/outbox")

    assert [message["id"] for message in listed] == ["2", "0"]
    assert (await tester.got("/outbox"))["messages"] == []


async def test_knobs_of_signing_in_keep_what_was_not_turned(tester):
    told = await tester.did("PUT", "/login", {"standing_codes": False})

    assert told == {**await tester.got("/login")}
    assert told["standing_codes"] is False
    assert told["approval_interval"] == 5


async def test_answers_can_be_spoiled_and_made_honest_again(tester):
    spoiled = await tester.did("PUT", "/login", {"tamper": "wrong_iss"})
    honest = await tester.did("PUT", "/login", {"tamper": None})

    assert (spoiled["tamper"], honest["tamper"]) == ("wrong_iss", None)


@pytest.mark.requirement("AUTH-16")
async def test_whoever_has_to_wait_can_be_forgiven(tester):
    for _ in range(6):
        lockout.failed(tester.desk.world, "0TAAAAA", "127.0.0.1")
    waits = (await tester.got("/login/waits"))["waits"]
    await tester.did("DELETE", "/login/waits")

    assert [(wait["key"], wait["failures"]) for wait in waits] == [("fin/0TAAAAA", 6)]
    assert lockout.seconds_left(tester.desk.world, "0TAAAAA", "127.0.0.1") == 0


async def test_the_portals_date_header_follows_the_desks_clock(tester):
    await tester.did("PUT", "/clock", {"moment": NINE})
    answer = await tester.api.get("/info")

    assert answer.headers["date"] == "Mon, 02 Mar 2026 05:00:00 GMT"
    assert datetime.fromisoformat(answer.json()["server_time"]).hour == 9
