"""Nobody reaches the desk without its token: no route, no page, no form."""

import re

import pytest
from starlette.routing import Mount

from mock_server.control.acts import ACTS
from mock_server.control.routes import control_routes
from tests.mock_server.control.conftest import TOKEN


def every_route(desk):
    """Enumerated from the router itself, so that a new route cannot be forgotten."""
    for route in control_routes(desk):
        inside = route.routes if isinstance(route, Mount) else [route]
        root = route.path if isinstance(route, Mount) else ""
        for one in inside:
            for method in one.methods - {"HEAD"}:
                yield method, re.sub(r"{\w+}", "x", root + one.path)


@pytest.mark.requirement("SRV-04", "SRV-05")
@pytest.mark.parametrize(
    "headers",
    [{}, {"Authorization": "Bearer wrong"}, {"Authorization": TOKEN}, {"Cookie": "mygov_desk=x"}],
)
async def test_no_route_answers_without_the_token(tester, headers):
    routes = list(every_route(tester.desk))
    for method, path in routes:
        answer = await tester.browser.request(method, path, headers=headers)

        assert answer.status_code in (401, 403), (method, path)
    assert len(routes) > len(ACTS)


@pytest.mark.requirement("SRV-04")
async def test_a_page_without_the_key_says_where_the_key_is(tester):
    answer = await tester.browser.get("/__mock/people?lang=en")

    assert "The control room is locked" in answer.text
    assert tester.desk.world.store.records("accounts", "")[0]["password"] not in answer.text


@pytest.mark.requirement("SRV-04")
async def test_the_printed_address_is_spent_at_once(tester):
    answer = await tester.browser.get("/__mock/", params={"token": TOKEN})
    cookie = answer.headers["set-cookie"].lower()

    assert (answer.status_code, answer.headers["location"]) == (303, "/__mock/people")
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert TOKEN not in cookie


async def test_the_key_can_be_pasted_at_the_door(tester):
    wrong = await tester.browser.post("/__mock/enter", data={"token": "wrong"})
    right = await tester.browser.post(
        "/__mock/enter", data={"token": TOKEN, "back": "/__mock/phone?fin=0TAAAAA"}
    )

    assert wrong.status_code == 401
    assert (right.status_code, right.headers["location"]) == (303, "/__mock/phone?fin=0TAAAAA")


@pytest.mark.requirement("SRV-10")
@pytest.mark.parametrize(
    ("key", "headers"),
    [
        ("", {}),
        ("of another desk", {}),
        (None, {"Origin": "http://evil.example"}),
        (None, {"Origin": "http://127.0.0.1.evil"}),
        (None, {"Sec-Fetch-Site": "cross-site"}),
        (None, {"Sec-Fetch-Site": "same-site"}),
    ],
)
async def test_a_form_from_elsewhere_does_nothing(tester, key, headers):
    await tester.enter()
    key = tester.desk.derived("form") if key is None else key
    answer = await tester.browser.post(
        "/__mock/do/clock.freeze", data={"form_key": key}, headers=headers
    )

    assert answer.status_code == 403
    assert not tester.desk.world.clock.is_frozen


@pytest.mark.requirement("SRV-10")
async def test_text_that_looks_like_a_form_does_nothing(tester):
    await tester.enter()
    answer = await tester.browser.post(
        "/__mock/do/clock.freeze",
        content=f"form_key={tester.desk.derived('form')}",
        headers={"Content-Type": "text/plain"},
    )

    assert answer.status_code == 403


@pytest.mark.requirement("SRV-11")
@pytest.mark.parametrize(
    "back", ["//evil.example", "https://evil.example/__mock/people", "/__mock/api", "\\\\evil", ""]
)
async def test_a_form_leads_back_into_the_room_and_nowhere_else(tester, back):
    await tester.enter()
    answer = await tester.press("clock.freeze", back=back)

    assert answer.headers["location"] == "/__mock/people?done=clock.freeze"


@pytest.mark.requirement("SRV-03")
@pytest.mark.parametrize("origin", ["null", "http://evil.example", "http://127.0.0.1.evil"])
async def test_no_other_origin_is_let_in(tester, origin):
    answer = await tester.api.get("/__mock/api/people", headers={"Origin": origin})

    assert "access-control-allow-origin" not in answer.headers


def test_a_desk_does_not_print_its_key(tester):
    assert TOKEN not in repr(tester.desk)
