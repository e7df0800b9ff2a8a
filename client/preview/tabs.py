"""The line to our own script in each tab, beside Flet's: a browser's notices have no other way.

A script says which Flet session its tab is. Only a session that was asked for has a line, and a
tab that is loaded anew takes the place of what it was before.
"""

import asyncio
import itertools
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, Final
from weakref import WeakValueDictionary

from starlette.responses import FileResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket, WebSocketDisconnect

from client.device.tab import TabGone

SCRIPT: Final = "/tab.js"
LINE: Final = "/tab"
_SOURCE: Final = Path(__file__).parent / "tab.js"
_NOT_OURS: Final = 1008
"""Close code: policy violation (RFC 6455, section 7.4.1)."""


class TabLine:
    def __init__(self) -> None:
        self._socket: WebSocket | None = None
        self._is_there = asyncio.Event()
        self._numbers = itertools.count(1)
        self._waiting: dict[int, asyncio.Future[str]] = {}
        self._hear: Callable[[int], object] = lambda _: None

    def on_tapped(self, hear: Callable[[int], object]) -> None:
        self._hear = hear

    async def ask(self, deed: str, **told: str | int) -> str:
        await self._is_there.wait()
        number = next(self._numbers)
        answer = self._waiting[number] = asyncio.get_running_loop().create_future()
        try:
            await self._say({"number": number, "deed": deed, **told})
            return await answer
        finally:
            self._waiting.pop(number, None)

    async def _say(self, said: dict[str, Any]) -> None:
        if self._socket is None:
            raise TabGone
        try:
            await self._socket.send_json(said)
        except (OSError, RuntimeError, WebSocketDisconnect) as error:
            raise TabGone from error

    async def attend(self, socket: WebSocket) -> None:
        """Until the tab goes. What another tab of this session was asked is not answered."""
        self._break_off()
        older, self._socket = self._socket, socket
        self._is_there.set()
        if older is not None:
            with suppress(OSError, RuntimeError):  # its own end may be on the way already
                await older.close()  # so that its script asks for a line again
        try:
            while True:
                self._heard(await socket.receive_json())
        finally:
            if self._socket is socket:
                self._socket = None
                self._is_there.clear()
                self._break_off()

    def _break_off(self) -> None:
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(TabGone())

    def _heard(self, said: Any) -> None:
        match said:
            case {"tapped": int(number)}:
                self._hear(number)
            case {"number": int(number), "answer": str(answer)} if number in self._waiting:
                if not self._waiting[number].done():
                    self._waiting[number].set_result(answer)
            case _:
                """An answer nobody waits for any more."""


class Tabs:
    """Lines by Flet's session. Who asked for one holds it; with them it is forgotten."""

    def __init__(self) -> None:
        self._lines: WeakValueDictionary[str, TabLine] = WeakValueDictionary()

    def of(self, session: str) -> TabLine:
        line = self._lines.get(session)
        if line is None:
            line = self._lines[session] = TabLine()
        return line

    def beside(self, app: ASGIApp) -> ASGIApp:
        async def either(scope: Scope, receive: Receive, send: Send) -> None:
            match scope["type"], scope.get("path"):
                case "http", path if path == SCRIPT:
                    script = FileResponse(_SOURCE, media_type="text/javascript")
                    await script(scope, receive, send)
                case "websocket", path if path == LINE:
                    await self._meet(WebSocket(scope, receive, send))
                case _:
                    await app(scope, receive, send)

        return either

    async def _meet(self, socket: WebSocket) -> None:
        await socket.accept()
        try:
            line = self._named(await socket.receive_json())
            if line is None:
                await socket.close(_NOT_OURS)
            else:
                await line.attend(socket)
        except WebSocketDisconnect:
            return
        except (json.JSONDecodeError, KeyError):  # KeyError: bytes where text was due
            await socket.close(_NOT_OURS)

    def _named(self, said: Any) -> TabLine | None:
        match said:
            case {"session": str(session)}:
                return self._lines.get(session)
            case _:
                return None
