"""What lies behind each cookie the portal sets: the list that the citizen was shown."""

import httpx
import pytest

from mock_server.app import create_app
from mock_server.middleware.cookies import KNOB
from mock_server.rules import preferences
from tests.doubles.oauth import ADDRESS
from tests.worlds import open_world

DAY = 24 * 60 * 60


@pytest.mark.requirement("COO-03", "R-2.1.2")
async def test_every_cookie_is_for_no_script_no_other_site_and_lives_as_long_as_was_told():
    app = create_app(open_world(seed=42))
    world = app.state.world
    world.store.put(*KNOB, {"pushy": True})
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=ADDRESS) as http:
        answer = await http.get("/info")
    said = {one.partition("=")[0]: one for one in answer.headers.get_list("set-cookie")}
    told = {one["name"]: one["days"] * DAY for one in preferences.cookies(world)}

    assert set(told) <= set(said)
    for one in said.values():
        assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= set(one.split("; "))
    assert {name: lifetime(said[name]) for name in told} == told


def lifetime(cookie):
    """Seconds; nought until the app is closed."""
    return int(cookie.partition("Max-Age=")[2].partition(";")[0] or 0)
