"""Every name that the portal gives to what went wrong, on a page: in words, with a way on."""

import json

import pytest

from client.domain.languages import Language
from client.domain.services import ServiceId
from client.features.applying import ApplyScreen
from client.i18n import speaker
from client.portal.problems import problem_in
from client.portal.wire import Answer
from client.shown.troubles import NAMES, WAYS_ON
from tests.builders import a_state
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

NAMED = {
    "unauthenticated": 401,
    "session_ended": 401,
    "device_revoked": 401,
    "dpop_invalid": 401,
    "not_allowed": 403,
    "not_represented": 403,
    "representation_ended": 403,
    "outside_mandate": 403,
    "not_found": 404,
    "method_not_allowed": 405,
    "not_acceptable": 406,
    "conflict": 409,
    "not_paid": 409,
    "body_too_large": 413,
    "unsupported_media_type": 415,
    "host_not_allowed": 421,
    "validation_failed": 422,
    "client_too_old": 426,
    "too_many_requests": 429,
    "internal": 500,
    "register_down": 503,
    "service_closed": 503,
    "unavailable": 503,
}


def problem(code, status):
    told = {"type": f"/problems/{code}", "status": status, "code": code, "request_id": "r-9"}
    kind = {"content-type": "application/problem+json"}
    return problem_in(Answer(status, kind, json.dumps(told).encode()))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", NAMED)
@pytest.mark.requirement("R-1.7", "REL-11")
async def test_what_the_portal_calls_by_a_name_is_said_in_words_with_a_way_on_and_its_number(
    code, language
):
    portal, say = FakePortal(), speaker(language)
    failure = problem(code, NAMED[code])
    portal.failing_at["form"] = failure
    edges, state = fake_edges(portal=portal), a_state(language=language)
    async with on_stage(ApplyScreen, ServiceId("arayis"), edges=edges, state=state) as stage:
        assert stage.says(say(NAMES[failure.trouble]))
        assert stage.says(say(WAYS_ON[failure.trouble]))
        assert stage.says("r-9")
        assert not stage.says(code)
