"""Own values: verified where they were sent, one person's only, and undone if wanted."""

import pytest

from tests.doubles.oauth import ADDRESS

pytestmark = pytest.mark.requirement("R-3.2", "R-8.2")
NEW = "yeni@poct.example"
NUMBER = "050 123 45 67"


def change(client, field, value, key="k" * 32):
    path, body = f"/contacts/{field}/changes", {"value": value}
    return client.call("POST", path, json=body, headers={"Idempotency-Key": key})


async def values(client):
    told = (await client.call("GET", "/contacts")).json()
    return {one["field"]: one for one in told["values"]}


async def press_link(portal):
    """As the citizen does in their mail."""
    sent = portal.world.store.records("outbox", portal.account()["fin"])
    link = [one["link"] for one in sent if one.get("link")][-1]
    http = portal.http()
    page = await http.get(f"{link}?lang=en")
    answer = await http.post(link, data={"lang": "en"}, headers={"Origin": ADDRESS})
    return page, await http.get(answer.headers.get("location", link))


@pytest.fixture
async def client(portal):
    portal.turn(standing_codes=False)
    client = await portal.signed_in()
    await portal.confirm(client)
    return client


@pytest.mark.requirement("AUTH-20")
@pytest.mark.parametrize("field", ["email", "phone", "postal_address"])
async def test_a_contact_is_not_changed_without_a_code(portal, field):
    client = await portal.signed_in()

    answer = await change(client, field, NEW)

    assert (answer.status_code, answer.json()["code"]) == (403, "step_up_needed")


async def test_an_address_holds_once_its_link_was_pressed_and_not_when_it_was_opened(
    portal, client
):
    before = (await values(client))["email"]["value"]
    waiting = (await change(client, "email", NEW)).json()
    sent = portal.world.store.records("outbox", portal.account()["fin"])[-1]
    await portal.http().get(sent["link"])
    opened = await values(client)
    page, told = await press_link(portal)
    after = await values(client)

    assert (waiting["state"], waiting["how"]) == ("pending", "link")
    assert (opened["email"]["value"], opened["email"]["pending"]["new"]) == (before, NEW)
    assert "Confirm your e-mail" in page.text
    assert "The address is confirmed" in told.text
    assert (after["email"]["value"], after["email"]["pending"]) == (NEW, None)
    section = (await client.call("GET", "/cabinet/sections/contacts")).json()
    shown = {one["key"]: one["value"] for one in section["entries"][0]["items"]}
    assert shown["email"]["text"] == NEW


async def test_a_link_lives_a_day_and_a_newer_one_replaces_it(portal, client):
    ident = (await change(client, "email", NEW)).json()["id"]
    first = portal.world.store.records("outbox", portal.account()["fin"])[-1]["link"]
    portal.later(minutes=1)
    await client.call("POST", f"/contact-changes/{ident}/resend")
    replaced = await portal.http().get(f"{first}?lang=en")
    portal.later(hours=24)
    _, told = await press_link(portal)

    assert (replaced.status_code, "does not work" in replaced.text) == (410, True)
    assert "The link has expired" in told.text


async def test_a_number_holds_once_its_code_was_given(portal, client):
    waiting = (await change(client, "phone", NUMBER)).json()
    path = f"/contact-changes/{waiting['id']}/code"

    wrong = (await client.call("POST", path, json={"code": "000000"})).json()
    right = (await client.call("POST", path, json={"code": portal.sent_code()})).json()

    assert (wrong["state"], wrong["tries_left"]) == ("pending", 2)
    assert right["state"] == "done"
    assert (await values(client))["phone"]["value"] == "+994 50 123 45 67"


async def test_after_three_wrong_codes_or_three_minutes_the_right_one_is_worth_nothing(
    portal, client
):
    waiting = (await change(client, "phone", NUMBER)).json()
    path = f"/contact-changes/{waiting['id']}"
    for _ in range(3):
        used_up = await client.call("POST", f"{path}/code", json={"code": "000000"})
    portal.later(minutes=1)
    await client.call("POST", f"{path}/resend")
    portal.later(minutes=3)
    late = await client.call("POST", f"{path}/code", json={"code": portal.sent_code()})

    assert used_up.json()["state"] == "used_up"
    assert late.json()["state"] == "expired"


async def test_it_is_sent_again_three_times_and_not_within_a_minute(portal, client):
    ident = (await change(client, "email", NEW)).json()["id"]
    soon = await client.call("POST", f"/contact-changes/{ident}/resend")
    statuses = []
    for _ in range(4):
        portal.later(minutes=1)
        answer = await client.call("POST", f"/contact-changes/{ident}/resend")
        statuses.append(answer.status_code)

    assert (soon.status_code, soon.json()["retry_after"]) == (429, 60)
    assert statuses == [200, 200, 200, 429]


@pytest.mark.parametrize(
    ("field", "whose", "code"),
    [("email", "email", "email_taken"), ("phone", "phone", "phone_of_another")],
)
async def test_what_belongs_to_another_person_is_refused(portal, client, field, whose, code):
    answer = await change(client, field, portal.account("driver")[whose])

    assert (answer.status_code, answer.json()["code"]) == (409, code)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("email", "yeni@poct"),
        ("email", "a b@c.az"),
        ("phone", "012 345 67 89"),
        ("phone", "+90 532 123 45 67"),
        ("language", "de"),
        ("postal_address", "   "),
    ],
)
async def test_what_cannot_be_such_a_value_is_refused_at_its_place(client, field, value):
    answer = await change(client, field, value)

    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/body/value"


async def test_a_change_is_undone_and_then_the_one_before_it_may_be(client):
    old = (await values(client))["language"]["value"]
    first = (await change(client, "language", "en", "a" * 32)).json()
    second = (await change(client, "language", "ru", "b" * 32)).json()

    too_early = await client.call("POST", f"/contact-changes/{first['id']}/undo")
    for ident in (second["id"], first["id"]):
        await client.call("POST", f"/contact-changes/{ident}/undo")

    assert (first["state"], too_early.status_code) == ("done", 409)
    assert (await values(client))["language"]["value"] == old
    told = (await client.call("GET", "/contacts")).json()["changes"]
    assert [one["state"] for one in told] == ["undone", "undone"]


async def test_a_change_that_waits_can_be_dropped_and_a_newer_one_drops_it(portal, client):
    first = (await change(client, "email", NEW, "a" * 32)).json()
    portal.later(minutes=1)
    await change(client, "email", f"x{NEW}", "b" * 32)

    dropped = await client.call("DELETE", f"/contact-changes/{first['id']}")

    assert dropped.status_code == 409
    assert (await values(client))["email"]["pending"]["new"] == f"x{NEW}"


@pytest.mark.requirement("REL-08")
async def test_the_same_wish_sent_twice_is_one_change(client):
    first, again = [(await change(client, "email", NEW)).json() for _ in range(2)]

    assert first["id"] == again["id"]
    assert len((await client.call("GET", "/contacts")).json()["changes"]) == 1


async def test_what_stands_there_already_is_no_change(client):
    now = (await values(client))["language"]["value"]

    assert (await change(client, "language", now)).json()["code"] == "nothing_changed"
