"""The line to our own script in a tab: whose it is, and what is asked of whom."""

import asyncio
import json
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed

from client.device.tab import TabGone
from client.preview import LOOPBACK, Tabs, listen, server
from client.preview.tabs import LINE, SCRIPT, TabLine
from tests.doubles.notices import FakeTab

IN_TIME = 10


async def no_other_app(scope, receive, send):  # noqa: ARG001 - the face of ASGI
    assert scope["type"] == "lifespan"


@dataclass
class Served:
    tabs: Tabs
    port: int
    line: TabLine = field(init=False)

    def __post_init__(self):
        self.line = self.tabs.of("mine")

    @asynccontextmanager
    async def tab(self, session="mine", **behaves):
        """A tab whose script answers as Chromium's does, until it is left."""
        async with connect(f"ws://{LOOPBACK}:{self.port}{LINE}", proxy=None) as socket:
            await socket.send(json.dumps({"session": session}))
            script = FakeTab()
            for name, value in behaves.items():
                setattr(script, name, value)
            answering = asyncio.create_task(answer(socket, script))
            yield socket
            answering.cancel()


async def answer(socket, script):
    async for said in socket:
        asked = json.loads(said)
        told = {name: value for name, value in asked.items() if name not in {"number", "deed"}}
        done = await script.ask(asked["deed"], **told)
        await socket.send(json.dumps({"number": asked["number"], "answer": done}))


@pytest.fixture
async def served():
    tabs = Tabs()
    listener = listen(0)
    uvicorn = server(tabs.beside(no_other_app))
    running = asyncio.create_task(uvicorn.serve(sockets=[listener]))
    while not uvicorn.started:
        await asyncio.sleep(0.01)
    yield Served(tabs, listener.getsockname()[1])
    uvicorn.should_exit = True
    await running


async def test_each_question_gets_its_own_answer(served):
    async with asyncio.timeout(IN_TIME), served.tab(holds="granted"):
        shown = served.line.ask("show", pile=1, title="News", text="")

        assert await asyncio.gather(served.line.ask("held"), shown) == ["granted", "shown"]


async def test_who_asks_before_the_tab_is_there_waits_for_it(served):
    async with asyncio.timeout(IN_TIME):
        asked = asyncio.create_task(served.line.ask("held"))
        async with served.tab(holds="denied"):
            assert await asked == "denied"


async def test_a_tab_loaded_anew_answers_in_place_of_what_it_was(served):
    async with asyncio.timeout(IN_TIME), served.tab(holds="denied"):
        assert await served.line.ask("held") == "denied"
        async with served.tab(holds="granted"):
            await until_it_answers(served.line, "granted")


async def test_a_tab_that_another_took_the_place_of_is_told_and_comes_back_when_that_has_gone(
    served,
):
    """A browser that doubles a tab gives the copy the session of the first, for a moment."""
    async with asyncio.timeout(IN_TIME), served.tab(holds="granted") as first:
        await served.line.ask("held")
        async with served.tab(holds="denied"):
            await first.wait_closed()
        async with served.tab(holds="granted"):
            await until_it_answers(served.line, "granted")


async def test_a_tab_that_goes_leaves_nobody_waiting(served):
    async with asyncio.timeout(IN_TIME):
        async with connect(f"ws://{LOOPBACK}:{served.port}{LINE}", proxy=None) as silent:
            await silent.send(json.dumps({"session": "mine"}))
            asked = asyncio.create_task(served.line.ask("held"))
            await silent.recv()
        with pytest.raises(TabGone):
            await asked


@pytest.mark.requirement("STO-21")
@pytest.mark.parametrize("said", ['{"session": "another"}', '{"session": 1}', "[]", "{", "null"])
async def test_who_names_no_session_that_is_here_is_sent_away(served, said):
    async with (
        asyncio.timeout(IN_TIME),
        connect(f"ws://{LOOPBACK}:{served.port}{LINE}", proxy=None) as stranger,
    ):
        await stranger.send(said)
        with pytest.raises(ConnectionClosed) as closed:
            await stranger.recv()

    assert closed.value.rcvd.code == 1008


@pytest.mark.requirement("STO-21")
@pytest.mark.parametrize("said", ["{}", '{"number": 1, "answer": 2}', '{"tapped": "1"}', "7"])
async def test_what_was_not_asked_for_is_not_heard(served, said):
    tapped = []
    served.line.on_tapped(tapped.append)
    async with asyncio.timeout(IN_TIME), served.tab() as tab:
        await tab.send(said)
        await tab.send('{"tapped": 3}')

        assert await served.line.ask("held") == "default"
    assert tapped == [3]


async def test_a_line_is_forgotten_with_who_holds_it(served):
    del served.line

    assert list(served.tabs._lines) == []


async def test_the_script_is_there_for_every_page(served):
    async with httpx.AsyncClient(timeout=IN_TIME) as client:
        script = await client.get(f"http://{LOOPBACK}:{served.port}{SCRIPT}")

    assert script.status_code == 200
    assert script.headers["content-type"].startswith("text/javascript")
    assert "Notification" in script.text


async def until_it_answers(line, wanted):
    """The later tab takes the place once its first word has arrived."""
    answered = None
    while answered != wanted:
        with suppress(TabGone):
            answered = await line.ask("held")
