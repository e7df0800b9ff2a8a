"""The journal says what happened and never holds a secret."""

import pytest

from mock_server.middleware.journal import Journal

CANARY = "canary-token-5d1e"


@pytest.mark.requirement("R-2.1.3")
async def test_a_request_is_remembered_with_what_came_of_it(portal):
    answer = await portal.client.get("/legal/privacy?lang=az", headers={"User-Agent": "mygov/1"})
    entry = portal.journal.newest_first()[0]

    assert (entry.method, entry.path, entry.route) == ("GET", "/legal/privacy", "/legal/{kind}")
    assert (entry.status, entry.query) == (200, "lang=az")
    assert entry.request_id == answer.headers["x-request-id"]
    assert entry.bytes_sent == len(answer.content)
    assert entry.headers["user-agent"] == "mygov/1"
    assert entry.at == portal.world.clock.now()


@pytest.mark.requirement("SRV-16", "AUTH-25")
async def test_no_secret_is_ever_in_it(portal):
    secret = {"Authorization": f"DPoP {CANARY}", "DPoP": CANARY, "Cookie": f"a={CANARY}"}
    await portal.client.get(f"/info?code={CANARY}&state={CANARY}", headers=secret)
    await portal.client.post(
        "/oauth/token", data={"grant_type": "x", "client_id": "y", "code": CANARY}
    )
    kept = repr(portal.journal.newest_first())

    assert "/oauth/token" in kept
    assert CANARY not in kept


async def test_refusals_are_remembered_too(portal):
    await portal.client.get("/nowhere")
    await portal.client.get("/info?x=1")
    statuses = [entry.status for entry in portal.journal.newest_first()]

    assert statuses == [422, 404]


async def test_the_desk_does_not_fill_it(portal):
    await portal.client.get("/__mock/desk")

    assert portal.journal.newest_first() == []


async def test_only_the_last_ones_are_kept(portal):
    for number in range(55):
        await portal.client.get(f"/legal/{'privacy' if number else 'terms'}")
    entries = portal.journal.newest_first()

    assert (len(entries), portal.journal.seen) == (50, 55)
    assert all(entry.path == "/legal/privacy" for entry in entries)


def test_a_cleared_journal_starts_anew():
    journal = Journal()
    journal.clear()

    assert (journal.newest_first(), journal.seen) == ([], 0)
