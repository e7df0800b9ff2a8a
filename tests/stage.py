"""A stage: a screen, or the whole app, on a real Flet session with no Flutter behind it.

Hooks, effects, events and patches run as they do in the app; only painting is missing. A crash,
a dead scheduler or a swallowed error of the loop fails the test.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import flet as ft
from flet.controls.context import _context_page, context

from client.edges import Edges, EdgesContext
from client.hooks import care_of
from client.state import AppState, StateContext
from tests.builders import a_state
from tests.doubles.edges import fake_edges
from tests.headless import PAGE, HeadlessClient
from tests.mirror import Node
from tests.outline import outline_of
from tests.reading import Seen, everything_seen, names_of, texts_of

PHONE = (412, 892)
DESKTOP = (1280, 800)


class Stage:
    """What a citizen can see and do. Things are found by their words, their key or their ident."""

    def __init__(self, client: HeadlessClient) -> None:
        self.client = client

    @property
    def page(self) -> ft.Page:
        return self.client.session.page

    @property
    def address(self) -> str:
        return self.page.route

    def texts(self) -> list[str]:
        return texts_of(self.client.mirror.on_screen())

    def says(self, words: str) -> bool:
        """Whether these words are somewhere on the screen, also inside a longer text."""
        return any(words in text for text in self.texts())

    def outline(self) -> str:
        return outline_of(self.client.mirror.on_screen())

    def find(self, name: str, **wanted: Any) -> Node:
        """The one thing of this name that has these properties, e.g. `on_click=True`."""
        seen = [s for s in self._seen() if all(s.node.get(k) == v for k, v in wanted.items())]
        found = [s for s in seen if name in names_of(s)] or _innermost(
            [s for s in seen if name in texts_of(s.node)]
        )
        if not found and wanted:
            found = [s for s in seen if any(o.get("identifier") == name for o in s.around)]
        if len(found) != 1:
            raise AssertionError(f"{name!r} {wanted}: {len(found)} of them on\n{self.outline()}")
        return found[0].node

    async def press(self, name: str) -> None:
        node = self.find(name, on_click=True)
        if node.get("disabled"):
            raise AssertionError(f"{name!r} is off")
        await self.client.fire(node["_i"], "click")

    async def begin(self, name: str) -> None:
        """A press on what then asks the citizen something: its deed ends after the answer."""
        await self.client.begin(self.find(name, on_click=True)["_i"], "click")

    async def type(self, name: str, text: str) -> None:
        node = self.find(name, on_change=True)
        await self.client.change(node["_i"], "change", text, value=text)

    async def submit(self, name: str) -> None:
        """The enter key in a field."""
        await self.client.fire(self.find(name, on_submit=True)["_i"], "submit")

    async def choose(self, name: str, value: Any) -> None:
        """Turns a switch, ticks a box, picks from a list."""
        choosable = [s for s in self._seen() if s.node.get("on_select") or s.node.get("on_change")]
        found = [s for s in choosable if name in names_of(s)] or _within(name, choosable)
        node = found[0].node if found else None
        if node is None:
            raise AssertionError(f"Nothing to choose at {name!r} on\n{self.outline()}")
        prop = "selected" if isinstance(value, list) else "value"
        event = "select" if node.get("on_select") else "change"
        await self.client.change(node["_i"], event, value, **{prop: value})

    async def slide(self, name: str, to: float) -> None:
        """A finger on a slider, and off it again."""
        node = self.find(name, on_change_end=True)
        await self.client.change(node["_i"], "change_end", to, value=to)

    async def goto(self, route: str) -> None:
        """An address typed, a link followed, the browser's back."""
        await self.client.goto(route)

    async def back(self) -> None:
        top = self.client.mirror.views()[-1]
        await self.client.fire(PAGE, "view_pop", {"route": top.get("route")})

    async def resize(self, width: int, height: int) -> None:
        size = {"width": width, "height": height}
        await self.client.change(PAGE, "resize", size, **size)

    async def lose_connection(self) -> None:
        await self.client.lose_connection()

    async def reconnect(self) -> None:
        await self.client.reconnect()

    async def settle(self) -> None:
        await self.client.settle()

    async def until(self, words: str, seconds: float = 3.0) -> None:
        """Waits for words that need a thread, a socket or a late skeleton."""
        await self.until_true(lambda: self.says(words), seconds, repr(words))

    async def until_true(
        self, condition: Callable[[], bool], seconds: float = 3.0, what: str = "it"
    ) -> None:
        try:
            async with asyncio.timeout(seconds):
                while not condition():
                    await asyncio.sleep(0.005)
        except TimeoutError:
            raise AssertionError(f"{what} never came; on screen:\n{self.outline()}") from None
        await self.settle()

    def _seen(self) -> list[Seen]:
        return list(everything_seen(self.client.mirror.on_screen()))


def _within(name: str, choosable: list[Seen]) -> list[Seen]:
    """What is chosen stands inside what is named: a switch in its row."""
    return [s for s in choosable if any(outer.get("identifier") == name for outer in s.around)]


def _innermost(found: list[Seen]) -> list[Seen]:
    """A card in a row in a list: only the card."""
    outer = {id(node) for seen in found for node in seen.around}
    return [seen for seen in found if id(seen.node) not in outer]


@asynccontextmanager
async def an_empty_stage(
    route: str = "/", size: tuple[int, int] = PHONE, **page: Any
) -> AsyncIterator[Stage]:
    """For those who bring their own `main(page)`; see `on_stage` for a single screen."""
    first = {"platform": "linux", "web": False, "platform_brightness": "light"} | page
    client = HeadlessClient(route=route, width=size[0], height=size[1], **first)
    stage = Stage(client)
    loop = asyncio.get_running_loop()
    before = loop.get_exception_handler()
    loop.set_exception_handler(lambda _, error: client.loop_errors.append(error))
    token = _context_page.set(stage.page)
    context.reset_auto_update()
    try:
        client.load_page()
        yield stage
        await client.settle()
    finally:
        await _strike(stage)
        _context_page.reset(token)
        loop.set_exception_handler(before)


async def _strike(stage: Stage) -> None:
    """Flet runs no cleanup when a session closes; the app's own `on_close` has to, and is held
    to it. A screen alone has no app around it, so its tasks are ended here."""
    care, has_an_app = care_of(stage.page), stage.page.on_close is not None
    await stage.client.close()
    if not has_an_app:
        for task in list(care.tasks):
            task.cancel()
    await asyncio.gather(*(t for t in care.tasks if t.cancelling()), return_exceptions=True)
    assert not care.tasks, "Tasks ran on after the window was closed."
    stage.client.check()


@asynccontextmanager
async def on_stage(
    component: Callable[..., ft.Control],
    *args: Any,
    edges: Edges | None = None,
    state: AppState | None = None,
    size: tuple[int, int] = PHONE,
) -> AsyncIterator[Stage]:
    """One screen with its edges and its state, as the app would show it."""
    shown_state, shown_edges = state or a_state(), edges or fake_edges()

    @ft.component
    def Theatre() -> ft.Control:
        return EdgesContext(
            shown_edges, lambda: StateContext(shown_state, lambda: component(*args))
        )

    async with an_empty_stage(size=size) as stage:
        stage.page.render(Theatre)
        await stage.settle()
        yield stage
