"""Answers that are not the ones asked for, told apart by their code and then by their status."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.portal.errors import (
    AcceptanceRequired,
    ClientTooOld,
    DeclarationRequired,
    DeviceRemoved,
    FormChanged,
    NotAllowed,
    NotFound,
    PersonObjected,
    PortalBroken,
    PortalBusy,
    PortalError,
    Refused,
    RegisterDown,
    ServiceClosed,
    SessionEnded,
)
from client.portal.problems import problem_in
from client.portal.wire import Answer
from tests.doubles.wires import a_problem


@pytest.mark.requirement("REL-11")
@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, "unauthenticated", SessionEnded),
        (401, "session_ended", SessionEnded),
        (401, "device_revoked", DeviceRemoved),
        (403, "not_allowed", NotAllowed),
        (404, "not_found", NotFound),
        (410, "anything", NotFound),
        (409, "conflict", Refused),
        (413, "body_too_large", Refused),
        (422, "validation_failed", Refused),
        (426, "client_too_old", ClientTooOld),
        (429, "too_many_requests", PortalBusy),
        (503, "unavailable", PortalBusy),
        (503, "register_down", RegisterDown),
        (503, "service_closed", ServiceClosed),
        (409, "form_changed", FormChanged),
        (409, "person_objected", PersonObjected),
        (428, "acceptance_required", AcceptanceRequired),
        (428, "declaration_required", DeclarationRequired),
        (500, "internal", PortalBroken),
        (500, "never heard of", PortalBroken),
        (418, "never heard of", Refused),
        (302, "never heard of", PortalBroken),
    ],
)
def test_a_problem_is_told_by_its_code_and_then_by_its_status(status, code, kind):
    problem = problem_in(a_problem(status, code, retry_after=7))

    assert type(problem) is kind
    assert (problem.code, problem.request_id, problem.retry_after) == (code, "r-9", 7)


@pytest.mark.parametrize(
    ("told", "until"),
    [
        ("2026-11-26T18:00:00+04:00", datetime(2026, 11, 26, 14, tzinfo=UTC)),
        ("2026-11-26T18:00:00", None),
        ("soon", None),
        (18, None),
    ],
)
def test_a_closed_service_says_until_when_where_the_portal_says_it_well(told, until):
    problem = problem_in(a_problem(503, "service_closed", until=told))

    assert problem.as_failed().until == until


@pytest.mark.parametrize(("told", "named"), [("d-1", "d-1"), (None, None), (7, None), ("", None)])
@pytest.mark.requirement("R-5.2")
def test_an_objection_names_the_declaration_where_the_portal_says_it_well(told, named):
    problem = problem_in(a_problem(409, "person_objected", declaration=told))

    assert problem.declaration == named


def test_a_problem_points_at_the_field_that_was_wrong():
    errors = [{"pointer": "/device_name", "detail": "too long"}]

    problem = problem_in(a_problem(422, "validation_failed", errors=errors))

    assert problem.pointer == "/device_name"


@pytest.mark.requirement("REL-11")
@given(
    status=st.integers(300, 599),
    body=st.one_of(st.binary(max_size=60), st.sampled_from([b"[1]", b'{"code": 5}', b"null"])),
    media=st.sampled_from(["application/problem+json", "text/html", "json", ""]),
    wait=st.sampled_from(["", "5", "-1", "soon", "9" * 40, "٣"]),
)
def test_any_answer_is_some_error_of_ours(status, body, media, wait):
    answer = Answer(status, {"content-type": media, "retry-after": wait}, body)

    problem = problem_in(answer)

    assert isinstance(problem, PortalError)
    assert problem.retry_after is None or 0 <= problem.retry_after <= 3600
