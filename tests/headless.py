"""The client's half of a Flet session: frames in, events out, nothing painted."""

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

from flet.messaging.protocol import MessageAction
from flet.messaging.session import Session

from tests.mirror import Mirror
from tests.wire import HeadlessConnection, as_the_client_gets_it

PAGE = 1
"""The id Flet gives every page."""


class HeadlessClient:
    def __init__(self, **page: Any) -> None:
        self.crashes: list[str] = []
        self.loop_errors: list[dict[str, Any]] = []
        self.native: dict[str, Callable[[dict[str, Any]], Any]] = {}
        """What the device answers, by "Kind.method". Anything else is an error, as on a device."""
        self.asked: list[tuple[str, dict[str, Any]]] = []
        """What the app asked of the device: "Kind.method" and its arguments."""
        self.wire = HeadlessConnection(self._take)
        self.session = Session(self.wire)
        self.session.apply_page_patch(page)
        self.mirror = Mirror({})
        self._errands: set[asyncio.Task[None]] = set()

    def load_page(self) -> None:
        """The answer to a client that registers: the whole page at once."""
        self.mirror = Mirror(as_the_client_gets_it(self.session.get_page_patch()))

    async def fire(self, control_id: int, event: str, data: Any = None) -> None:
        await self.session.dispatch_event(control_id, event, data)
        await self.settle()

    async def begin(self, control_id: int, event: str, data: Any = None) -> None:
        """As Flet's server does it: what the event began may go on while others arrive."""
        loop = asyncio.get_running_loop()
        begun = loop.create_task(self.session.dispatch_event(control_id, event, data))
        self._errands.add(begun)
        begun.add_done_callback(self._errands.discard)
        await self.settle()

    async def change(self, control_id: int, event: str, data: Any, **props: Any) -> None:
        """The two messages a client sends: its new properties, then the event."""
        self.session.apply_patch(control_id, props)
        (self.mirror.node(control_id) or {}).update(props)
        await self.fire(control_id, event, data)

    async def goto(self, route: str) -> None:
        await self.change(PAGE, "route_change", {"route": route}, route=route)

    async def lose_connection(self) -> None:
        await self.session.disconnect(session_timeout_seconds=3600)

    async def reconnect(self) -> None:
        """As Flet's server does it: the page as it was drawn last, then the `connect` event."""
        self.mirror = Mirror(as_the_client_gets_it(self.session.page))
        self.wire = HeadlessConnection(self._take)
        self.session.attach_connection(self.wire)
        await self.session.dispatch_connect_event()
        await self.settle()

    async def settle(self, calm: int = 8, limit: int = 500) -> None:
        """Until nothing new has been said for a while. Fails if the session broke meanwhile."""
        quiet = 0
        for _ in range(limit):
            before = self.wire.frames_sent
            await asyncio.sleep(0)
            quiet = quiet + 1 if self.wire.frames_sent == before else 0
            if quiet >= calm:
                break
        self.check()

    def check(self) -> None:
        if twins := self.mirror.twins():
            raise AssertionError(f"Two controls beside each other have one name: {twins}")
        if self.crashes:
            raise AssertionError("The session crashed: " + self.crashes[0])
        updates = self.session._Session__updates_task
        if updates and updates.done() and not updates.cancelled() and updates.exception():
            raise AssertionError("Flet's scheduler is dead") from updates.exception()
        if self.loop_errors:
            error = self.loop_errors[0]
            raise AssertionError(f"Lost in a task: {error['message']}") from error.get("exception")

    async def close(self) -> None:
        self.session.close()
        for _ in range(3):
            await asyncio.sleep(0)
        self.wire.dispose()

    def _take(self, action: MessageAction, body: dict[str, Any]) -> None:
        if action == MessageAction.PATCH_CONTROL:
            self.mirror.apply(body["id"], body["patch"])
        elif action == MessageAction.SESSION_CRASHED:
            self.crashes.append(body["message"])
        elif action == MessageAction.INVOKE_METHOD:
            errand = asyncio.get_running_loop().create_task(self._answer(body))
            self._errands.add(errand)
            errand.add_done_callback(self._errands.discard)

    async def _answer(self, call: dict[str, Any]) -> None:
        node = self.mirror.node(call["control_id"]) or {"_c": "?"}
        method, given = f"{node['_c']}.{call['name']}", call.get("args") or {}
        self.asked.append((method, given))
        result, error = await self._native_answer(method, given)
        self.session.handle_invoke_method_results(
            call["control_id"], call["call_id"], result, error
        )
        if method == "Page.push_route":
            await self.goto(given["route"])

    async def _native_answer(self, method: str, given: dict[str, Any]) -> tuple[Any, str | None]:
        if method not in self.native:
            return None, None if method.startswith("Page.") else f"there is no {method} here"
        try:
            result = self.native[method](given)
            return (await result if inspect.isawaitable(result) else result), None
        except Exception as refusal:  # noqa: BLE001 - the app gets it as a RuntimeError
            return None, str(refusal)
