"""The contract itself: valid, closed, and explicit about who may ask what."""

import openapi_spec_validator
import pytest

from mock_server.contract import document
from tests.contract.contract import operations, resolved

PUBLIC = {
    "getInfo",
    "getLegalText",
    "listLegalVersions",
    "sendEvents",
    "forgetInstall",
    "getStatistics",
    "listCentres",
    "listInstitutions",
    "getInstitution",
    "getLoginConfiguration",
    "getLoginKeys",
    "exchangeToken",
    "startApproval",
    "revokeToken",
    "checkDocument",
}
"""What anybody may ask. Whoever adds to this list has decided something (SRV-05)."""


def schemas(part):
    """Every object schema anywhere in the document."""
    if isinstance(part, dict):
        if part.get("type") == "object" and "properties" in part:
            yield part
        for child in part.values():
            yield from schemas(child)
    elif isinstance(part, list):
        for child in part:
            yield from schemas(child)


def test_the_contract_is_valid_openapi_3_1():
    openapi_spec_validator.validate(document())

    assert document()["openapi"].startswith("3.1")


@pytest.mark.requirement("SRV-05")
def test_every_operation_says_who_may_ask():
    silent = [name for name, operation in operations().items() if "security" not in operation]

    assert silent == []


@pytest.mark.requirement("SRV-05")
def test_only_what_was_decided_is_open_to_everybody():
    public = {o["operationId"] for o in operations().values() if not o["security"]}

    assert public == PUBLIC


def test_every_operation_has_a_name_of_its_own():
    names = [operation["operationId"] for operation in operations().values()]

    assert len(set(names)) == len(names)


@pytest.mark.requirement("REL-11")
def test_every_refusal_is_a_problem():
    otherwise = [
        (name, status)
        for name, operation in operations().items()
        for status, answer in operation["responses"].items()
        if status >= "400" and set(resolved(answer)["content"]) != {"application/problem+json"}
    ]

    # RFC 6749 has a form of its own for what goes wrong at its doors.
    assert {path for (_, path), _ in otherwise} == {
        "/oauth/token",
        "/oauth/approval",
        "/oauth/revoke",
    }


@pytest.mark.requirement("REL-02")
def test_every_read_can_be_asked_whether_it_changed():
    reads = {name: o["responses"] for name, o in operations().items() if name[0] == "GET"}

    assert [name for name, answers in reads.items() if "304" not in answers] == []


def test_what_is_required_is_described():
    vague = [
        schema.get("required")
        for schema in schemas(document())
        if not set(schema.get("required", ())) <= set(schema["properties"])
    ]

    assert vague == []


def test_no_shape_holds_itself():
    """What checks a request is compiled from shapes written out in full."""

    def written_out(part, inside=()):
        reference = part.get("$ref") if isinstance(part, dict) else None
        assert reference not in inside or reference is None, reference
        inner = resolved(part) if reference else part
        for one in inner.values() if isinstance(inner, dict) else inner:
            if isinstance(one, dict | list):
                written_out(one, (*inside, reference) if reference else inside)

    written_out(document()["components"]["schemas"])
