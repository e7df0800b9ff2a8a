"""Nothing reaches a handler that the contract does not allow; refusals point at the place."""

import json
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mock_server.contract import document
from mock_server.middleware.bodies import Unreadable, form_fields, read_body
from mock_server.middleware.operations import JSON, Operations

JSON_TYPE = {"Content-Type": "application/json"}
FORM_TYPE = {"Content-Type": "application/x-www-form-urlencoded"}


def pointers(answer):
    return [error["pointer"] for error in answer.json()["errors"]]


@pytest.mark.requirement("SRV-07")
@pytest.mark.parametrize(
    ("address", "pointer"),
    [
        ("/legal/recipe", "/path/kind"),
        ("/legal/privacy?lang=fr", "/query/lang"),
        ("/legal/privacy?lang=az&lang=ru", "/query/lang"),
        ("/legal/privacy?colour=red", "/query/colour"),
        ("/legal/privacy?a~b/c=1", "/query/a~0b~1c"),
        ("/info?x", "/query/x"),
    ],
)
async def test_an_address_outside_the_contract_is_pointed_at(portal, address, pointer):
    answer = await portal.client.get(address)

    assert answer.status_code == 422
    assert answer.json()["code"] == "validation_failed"
    assert pointers(answer) == [pointer]


async def test_an_address_inside_the_contract_passes(portal):
    answer = await portal.client.get("/legal/privacy?lang=az")

    assert answer.json() == {"kind": "privacy"}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ({}, ["/body/device_name"]),
        ({"device_name": ""}, ["/body/device_name"]),
        ({"device_name": "x" * 61}, ["/body/device_name"]),
        ({"device_name": 5}, ["/body/device_name"]),
        ({"device_name": "a", "owner": "b"}, ["/body/owner"]),
        ([], ["/body"]),
        (None, ["/body"]),
    ],
)
async def test_a_body_outside_the_contract_is_pointed_at(portal, body, found):
    answer = await portal.client.patch(
        "/sessions/one", content=json.dumps(body), headers=JSON_TYPE
    )

    assert (answer.status_code, pointers(answer)) == (422, found)
    assert portal.done == []


async def test_a_body_is_read_once_and_can_be_read_again(portal):
    answer = await portal.client.patch("/sessions/one", json={"device_name": "Telefon"})

    assert answer.json() == {
        "parsed": {"device_name": "Telefon"},
        "read": {"device_name": "Telefon"},
    }


@pytest.mark.requirement("REL-08")
@pytest.mark.requirement("CON-12")
@pytest.mark.parametrize("purpose", ["9.9", "marketing", "3.5"])
async def test_a_purpose_that_the_policy_does_not_name_is_refused(portal, purpose):
    answer = await portal.client.get("/info", headers={"X-Purpose": purpose})

    assert (answer.status_code, pointers(answer)) == (422, ["/header/X-Purpose"])


@pytest.mark.requirement("R-2.1.4")
@pytest.mark.parametrize(
    "system", ["x" * 61, "Linux\t6", "\u00d6sterreich".encode().decode("latin-1")]
)
async def test_a_system_that_is_no_plain_short_name_is_refused(portal, system):
    headers = {"X-Device-System": system.encode("latin-1")}
    answer = await portal.client.get("/info", headers=headers)

    assert (answer.status_code, pointers(answer)) == (422, ["/header/X-Device-System"])


@pytest.mark.parametrize("headers", [{}, {"Idempotency-Key": "short"}])
async def test_a_deed_without_a_fit_key_goes_no_further(portal, headers):
    answer = await portal.client.post("/exports", headers=headers)

    assert (answer.status_code, pointers(answer)) == (422, ["/header/Idempotency-Key"])


@pytest.mark.requirement("SRV-12")
@pytest.mark.parametrize(
    "body", [b"{", b"\xff", b'{"a": NaN}', b"[" * 40 + b"]" * 40, b"[" * 9000 + b"]" * 9000]
)
async def test_a_body_that_is_no_json_is_not_understood(portal, body):
    answer = await portal.client.patch("/sessions/one", content=body, headers=JSON_TYPE)

    assert (answer.status_code, pointers(answer)) == (400, ["/body"])


@pytest.mark.requirement("SRV-10", "SRV-19")
@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "text/json"])
async def test_another_kind_of_body_is_not_taken(portal, kind):
    answer = await portal.client.patch(
        "/sessions/one", content=b'{"device_name":"a"}', headers={"Content-Type": kind}
    )

    assert answer.status_code == 415
    assert portal.done == []


async def test_no_body_at_all_is_missing(portal):
    answer = await portal.client.patch("/sessions/one")

    assert (answer.status_code, pointers(answer)) == (422, ["/body"])


async def test_a_form_names_the_fields_it_lacks(portal):
    answer = await portal.client.post("/oauth/token", content="code=1", headers=FORM_TYPE)

    assert pointers(answer) == ["/body/grant_type", "/body/client_id"]


async def test_a_field_given_twice_is_refused(portal):
    answer = await portal.client.post(
        "/oauth/token", content="grant_type=a&client_id=b&client_id=c", headers=FORM_TYPE
    )

    assert (answer.status_code, pointers(answer)) == (400, ["/body/client_id"])


@pytest.mark.requirement("SRV-15")
async def test_a_refusal_never_repeats_the_value(portal):
    answer = await portal.client.patch("/sessions/one", json={"device_name": "canary" * 20})

    assert answer.status_code == 422
    assert "canary" not in answer.text


@pytest.mark.requirement("SRV-19")
async def test_another_method_is_told_which_ones_there_are(portal):
    answer = await portal.client.put("/sessions/one")

    assert answer.status_code == 405
    assert answer.headers["allow"] == "PATCH, DELETE"


@pytest.mark.requirement("SRV-19")
@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("*/*", 200),
        ("text/html, application/*;q=0.5", 200),
        ("text/html", 406),
        ("image/png", 406),
    ],
)
async def test_only_json_is_on_offer(portal, accept, status):
    answer = await portal.client.get("/info", headers={"Accept": accept})

    assert answer.status_code == status


@pytest.mark.requirement("SRV-19")
async def test_head_is_held_to_what_get_is(portal):
    assert (await portal.client.head("/info")).status_code == 200
    assert (await portal.client.head("/info?x=1")).status_code == 422


def test_every_operation_of_the_contract_is_found_by_its_address():
    operations = Operations(document())
    for path, item in document()["paths"].items():
        for method in item:
            address = path.replace("{kind}", "privacy").replace("{", "").replace("}", "")
            found = operations.meant_by(method.upper(), address)

            assert found is not None
            assert found.operation is not None
            assert found.operation.ident == item[method]["operationId"]


@given(st.binary(max_size=200))
def test_any_bytes_are_a_body_or_unreadable(body):
    for media_type in (JSON, "application/x-www-form-urlencoded"):
        try:
            read_body(media_type, body)
        except Unreadable as error:
            refused = error.complaints
        else:
            continue

        assert refused[0][0].startswith("/body")


@given(st.dictionaries(st.text(), st.text(), min_size=1, max_size=5))
def test_a_form_is_read_as_it_was_written(fields):
    assert form_fields(urlencode(fields).encode()) == fields
