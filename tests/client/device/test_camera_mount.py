"""What a camera answers after it was taken from the screen, as Flet's own session hears it."""

import asyncio

import pytest

from client.device.adapters.camera_mount import let_the_gone_answer
from tests.headless import PAGE, HeadlessClient

pytestmark = pytest.mark.requirement("R-3.8")
GONE = 4711


async def test_an_answer_of_a_camera_that_has_gone_ends_nothing():
    session = HeadlessClient().session
    with pytest.raises(RuntimeError, match="not registered"):
        session.handle_invoke_method_results(GONE, "a call", b"a film", None)

    let_the_gone_answer(session)

    session.handle_invoke_method_results(GONE, "a call", b"a film", None)


async def test_whoever_is_there_is_heard_as_before():
    client = HeadlessClient()
    client.native["Page.ask"] = lambda _: "an answer"
    client.load_page()
    let_the_gone_answer(client.session)

    async with asyncio.timeout(5):
        assert await client.session.invoke_method(PAGE, "ask", {}) == "an answer"
