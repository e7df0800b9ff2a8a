"""Thousands of odd requests over the contract: never a 5xx, never an answer nobody promised."""

import asyncio
import copy
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, settings
from requests import PreparedRequest
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from client.portal.wire import Request
from mock_server.app import create_app
from mock_server.areas.events import Patience
from mock_server.contract import document
from tests.contract.citizen import ADDRESS, line_to, sign_in
from tests.worlds import open_world

load_all_checks()

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
EXAMPLES = 25
PRINTS = "^print"
EVERYWHERE = {f"#/components/parameters/{name}" for name in ("Purpose", "DeviceSystem")}
ENDS_SIGN_INS = {"endAllSessions", "endSession", "revokeToken", "reportNotMe"}


def fuzzed_document() -> dict[str, Any]:
    """Without the headers of every operation: the layer that holds them to the contract is tried
    with them in its own tests, and a hundred and seventy times more would only take longer."""
    whole = copy.deepcopy(document())
    for path in whole["paths"].values():
        for told in path.values():
            kept = [one for one in told["parameters"] if one.get("$ref") not in EVERYWHERE]
            told["parameters"] = kept
    return whole


APP = create_app(open_world(seed=42))
APP.state.patience = Patience(longest=0)
SCHEMA = schemathesis.openapi.from_dict(fuzzed_document())
SCHEMA.app = APP


class Signed:
    """Signs each request as a citizen's client does; signs in again when that has been ended.

    The citizen has a page or two of everything: one with thousands of rows only takes longer.
    """

    def __init__(self) -> None:
        self._credential = None

    def renew(self) -> None:
        self._credential = asyncio.run(self._signed_in())

    def __call__(self, prepared: PreparedRequest) -> PreparedRequest:
        if self._credential is None:
            self.renew()
        path = (prepared.url or "").removeprefix(ADDRESS)
        signed = self._credential.signs(Request(prepared.method or "GET", path))
        prepared.headers.update(signed.headers)
        return prepared

    async def _signed_in(self):
        async with line_to(APP) as line:
            await sign_in(APP, line)
            return await line.exchange._asks._access.credential()


SIGNED = Signed()


def fuzzed(examples):
    return settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )


def ask(case):
    response = case.call(base_url=ADDRESS, auth=SIGNED, timeout=60)
    if case.operation.definition.raw["operationId"] in ENDS_SIGN_INS:
        SIGNED.renew()

    case.validate_response(response, checks=CHECKS)


@pytest.mark.requirement("SRV-20", "SRV-15", "REL-11")
@SCHEMA.exclude(operation_id_regex=PRINTS).parametrize()
@fuzzed(EXAMPLES)
def test_no_request_breaks_the_portal_or_its_contract(case):
    ask(case)


@pytest.mark.requirement("SRV-20")
@SCHEMA.include(operation_id_regex=PRINTS).parametrize()
@fuzzed(4)
def test_no_request_breaks_a_paper(case):
    ask(case)
