"""Where a citizen is signed in: seen, named and ended from any of their devices."""

import pytest

from mock_server.contract import document


async def two_devices(portal):
    first = await portal.signed_in(key=1)
    portal.later(minutes=1)
    return first, await portal.signed_in(key=2)


async def listed(client):
    return (await client.call("GET", "/sessions")).json()["sessions"]


@pytest.mark.requirement("AUTH-18", "R-2.1.4")
async def test_this_device_comes_first_and_the_rest_as_last_seen(portal):
    first, second = await two_devices(portal)
    portal.later(minutes=2)

    seen_by_first = await listed(first)

    assert [one["current"] for one in seen_by_first] == [True, False]
    assert seen_by_first[0]["id"] != (await listed(second))[0]["id"]


@pytest.mark.requirement("AUTH-18")
async def test_a_session_tells_what_the_contract_promises(portal):
    client = await portal.signed_in()
    portal.later(minutes=3)

    told = (await listed(client))[0]

    assert set(told) == set(document()["components"]["schemas"]["AccessSession"]["properties"])
    assert told["created_at"] == "2026-03-02T09:00:00+04:00"
    assert told["last_seen_at"] == "2026-03-02T09:03:00+04:00"
    assert (told["platform"], told["app_version"]) == ("linux", "0.1.0")


@pytest.mark.requirement("AUTH-18", "R-2.1.4")
async def test_a_device_can_be_given_a_name(portal):
    client = await portal.signed_in()
    ident = (await listed(client))[0]["id"]

    answer = await client.call(
        "PATCH", f"/sessions/{ident}", json={"device_name": "  Evdəki\u202e kompüter "}
    )

    assert answer.json()["device_name"] == "Evdəki kompüter"
    assert (await listed(client))[0]["device_name"] == "Evdəki kompüter"


@pytest.mark.parametrize("name", ["   ", "\u200b\u202e", "\n"])
async def test_a_name_that_nobody_can_see_is_refused_at_its_place(portal, name):
    client = await portal.signed_in()
    ident = (await listed(client))[0]["id"]

    answer = await client.call("PATCH", f"/sessions/{ident}", json={"device_name": name})

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/body/device_name"


@pytest.mark.requirement("AUTH-18")
async def test_a_device_that_is_ended_elsewhere_learns_it_on_its_next_call(portal):
    first, second = await two_devices(portal)
    await second.call("GET", "/cabinet")
    ident = (await listed(second))[0]["id"]
    await portal.confirm(first)

    answer = await first.call("DELETE", f"/sessions/{ident}")
    next_call = await second.call("GET", "/cabinet")

    assert answer.status_code == 204
    assert (next_call.status_code, next_call.json()["code"]) == (401, "device_revoked")
    assert 'error="invalid_token"' in next_call.headers["www-authenticate"]
    assert (await second.renew()).json()["error_description"] == "device_revoked"


@pytest.mark.requirement("AUTH-18")
async def test_ending_a_session_twice_is_done_twice(portal):
    first, second = await two_devices(portal)
    ident = (await listed(second))[0]["id"]
    await portal.confirm(first)

    statuses = [(await first.call("DELETE", f"/sessions/{ident}")).status_code for _ in range(2)]

    assert statuses == [204, 204]


@pytest.mark.requirement("AUTH-18", "AUTH-19")
async def test_a_device_can_end_itself(portal):
    client = await portal.signed_in()
    ident = (await listed(client))[0]["id"]

    await client.call("DELETE", f"/sessions/{ident}")

    assert (await client.call("GET", "/cabinet")).json()["code"] == "session_ended"


@pytest.mark.requirement("AUTH-18")
async def test_all_others_can_be_ended_at_once(portal):
    first, second = await two_devices(portal)
    await portal.confirm(first)

    await first.call("DELETE", "/sessions/others")

    assert (await second.call("GET", "/cabinet")).json()["code"] == "device_revoked"
    assert len(await listed(first)) == 1


@pytest.mark.requirement("AUTH-18", "AUTH-19")
async def test_signing_out_everywhere_leaves_nobody_signed_in(portal):
    first, second = await two_devices(portal)

    await first.call("DELETE", "/sessions")

    assert (await first.call("GET", "/cabinet")).json()["code"] == "session_ended"
    assert (await second.call("GET", "/cabinet")).json()["code"] == "device_revoked"


@pytest.mark.requirement("SRV-06")
async def test_another_persons_session_is_as_unknown_as_none(portal):
    mine = await portal.signed_in("complete", key=1)
    theirs = await portal.signed_in("driver", key=2)
    ident = (await listed(theirs))[0]["id"]
    await portal.confirm(mine)

    for method, body in (("DELETE", {}), ("PATCH", {"json": {"device_name": "Mine"}})):
        foreign = await mine.call(method, f"/sessions/{ident}", **body)
        unknown = await mine.call(method, "/sessions/0123456789abcdef", **body)

        assert foreign.status_code == unknown.status_code == 404
        assert foreign.json()["code"] == unknown.json()["code"]
    assert (await theirs.call("GET", "/cabinet")).status_code == 200


async def test_the_list_is_unchanged_until_something_changes(portal):
    first = await portal.signed_in(key=1)
    etag = (await first.call("GET", "/sessions")).headers["etag"]
    known = {"headers": {"If-None-Match": etag}}

    same = await first.call("GET", "/sessions", **known)
    await portal.signed_in(key=2)
    other = await first.call("GET", "/sessions", **known)

    assert (same.status_code, other.status_code) == (304, 200)


async def test_when_a_device_was_last_seen_costs_a_request_no_write(portal):
    client = await portal.signed_in()
    await client.call("GET", "/cabinet")
    fin = portal.account()["fin"]
    before = portal.world.store.version("sessions", fin)
    for _ in range(5):
        portal.later(seconds=30)
        await client.call("GET", "/cabinet")

    assert portal.world.store.version("sessions", fin) == before


async def test_when_a_device_was_last_seen_survives_a_restart(portal):
    first, second = await two_devices(portal)
    portal.later(minutes=15)
    await second.renew()
    await second.call("GET", "/cabinet")
    await first.renew()

    fresh = type(portal.app.state.presence)(portal.world)
    portal.app.state.presence = fresh

    seen = {one["current"]: one["last_seen_at"] for one in await listed(first)}
    assert seen[False] == "2026-03-02T09:16:00+04:00"
