"""A tab that goes while the app is drawing comes back to what it showed."""

import asyncio
from pathlib import Path
from typing import Any

import flet as ft
import msgpack
from starlette.types import ASGIApp, Message

from client.preview import LOOPBACK, preview_app

PORT = 8000
REGISTER = 1
SCOPE: dict[str, Any] = {
    "type": "websocket",
    "asgi": {"version": "3.0"},
    "http_version": "1.1",
    "scheme": "ws",
    "path": "/ws",
    "raw_path": b"/ws",
    "query_string": b"",
    "root_path": "",
    "subprotocols": [],
    "client": (LOOPBACK, 1),
    "server": (LOOPBACK, PORT),
    "headers": [
        (b"host", f"{LOOPBACK}:{PORT}".encode()),
        (b"origin", f"http://{LOOPBACK}:{PORT}".encode()),
    ],
}


class Browser:
    """One connection of a tab, as a web server hands it over."""

    def __init__(self) -> None:
        self.away = False
        self.missed = asyncio.Event()
        self.answered = asyncio.Event()
        self.session = ""
        self._said: asyncio.Queue[Message] = asyncio.Queue()

    async def serve(self, app: ASGIApp, session: str = "") -> None:
        self._said.put_nowait({"type": "websocket.connect"})
        body = {"session_id": session, "page_name": "", "page": {"route": "/", "width": 400}}
        packed = b"\0" + msgpack.packb([REGISTER, body])
        self._said.put_nowait({"type": "websocket.receive", "bytes": packed})
        await app(SCOPE, self._said.get, self._hear)

    def leave(self) -> None:
        self._said.put_nowait({"type": "websocket.disconnect", "code": 1001})

    async def _hear(self, message: Message) -> None:
        if self.away:
            self.missed.set()
            raise OSError
        if message["type"] != "websocket.send":
            return
        action, body = msgpack.unpackb(message["bytes"][1:], strict_map_key=False)
        if action == REGISTER:
            self.session = body["session_id"]
            self.answered.set()


async def within(happens: asyncio.Event, served: asyncio.Task[None]) -> None:
    """Or what went wrong while it was served."""
    waiting = asyncio.ensure_future(happens.wait())
    done, _ = await asyncio.wait({waiting, served}, timeout=5, return_when="FIRST_COMPLETED")
    waiting.cancel()
    if waiting not in done:
        raise AssertionError(f"It never came: {served.exception() if served.done() else served}")


async def test_a_tab_reloaded_while_the_app_was_drawing_is_the_same_tab(tmp_path: Path) -> None:
    tabs: list[ft.Page] = []
    app = preview_app(tabs.append, PORT, tmp_path)
    first, second = Browser(), Browser()
    going = asyncio.create_task(first.serve(app))
    await within(first.answered, going)
    first.away = True
    tabs[0].add(ft.Text("drawn for nobody"))
    await within(first.missed, going)
    first.leave()
    await asyncio.gather(going, return_exceptions=True)

    coming = asyncio.create_task(second.serve(app, first.session))
    await within(second.answered, coming)
    second.leave()
    await coming

    assert second.session == first.session
    assert len(tabs) == 1
