"""Lets the tester's fault rules strike on a request's way; never on the tester's own desk."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mock_server.answers import problem
from mock_server.middleware.connection import break_off
from mock_server.rules.faults import SLOWEST_MS, STATUS_CODES, Effect, Fault, fault_from
from mock_server.world import World

COLLECTION: Final = "faults"
DESK: Final = "/__mock"

Pause = Callable[[float], Awaitable[Any]]


class Faults:
    """`who` tells whose token a request carries, before the session layer has checked it."""

    def __init__(
        self,
        app: ASGIApp,
        world: World,
        who: Callable[[Scope], str | None] = lambda _: None,
        pause: Pause = asyncio.sleep,
    ) -> None:
        self._app = app
        self._world = world
        self._who = who
        self._pause = pause
        self._version = -1
        self._rules: tuple[Fault, ...] = ()
        self._calls: dict[str, int] = {}
        self._draws = world.chance.stream("faults")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or _is_desk(scope["path"]):
            await self._app(scope, receive, send)
            return
        fault = _asked_for(scope) or self._struck(scope)
        if fault is None:
            await self._app(scope, receive, send)
            return
        scope["state"]["fault"] = f"{fault.effect}:{fault.id}"
        await self._apply(fault, scope, receive, send)

    def _struck(self, scope: Scope) -> Fault | None:
        rules = self._current()
        if not rules:
            return None
        method, path, fin = scope["method"], scope["path"], self._who(scope)
        for rule in rules:
            if rule.concerns(method, path, fin):
                call = self._calls[rule.id] = self._calls.get(rule.id, 0) + 1
                if rule.strikes(call, self._draws.random()):
                    return rule
        return None

    def _current(self) -> tuple[Fault, ...]:
        version = self._world.store.version(COLLECTION, "")
        if version != self._version:
            records = self._world.store.records(COLLECTION, "")
            self._rules = tuple(fault_from(record) for record in records)
            self._calls = {rule.id: self._calls.get(rule.id, 0) for rule in self._rules}
            self._version = version
        return self._rules

    async def _apply(self, fault: Fault, scope: Scope, receive: Receive, send: Send) -> None:
        if fault.delay_ms:
            await self._pause(fault.delay_ms / 1000)
        match fault.effect:
            case Effect.DELAY:
                await self._app(scope, receive, send)
            case Effect.STATUS:
                answer = problem(
                    scope, fault.status, fault.problem_code, retry_after=fault.retry_after
                )
                await answer(scope, receive, send)
            case Effect.RESET:
                await break_off(scope)
            case Effect.LOST:
                await self._app(scope, receive, _unheard)
                await break_off(scope)
            case Effect.TRUNCATED:
                await self._app(scope, receive, _half(send))
                await break_off(scope, gently=True)


def _is_desk(path: str) -> bool:
    return path == DESK or path.startswith(f"{DESK}/")


async def _unheard(message: Message) -> None:
    """Nobody gets this answer."""


def _half(send: Send) -> Send:
    """The headers promise all of it."""

    async def send_half(message: Message) -> None:
        if message["type"] == "http.response.body":
            body = message.get("body", b"")
            message = {**message, "body": body[: len(body) // 2], "more_body": True}
        await send(message)

    return send_half


def _asked_for(scope: Scope) -> Fault | None:
    """`X-Mock-Fault: status=503`, `delay=1500`, `reset`, `lost`, `truncated`: for one request."""
    for name, value in scope["headers"]:
        if name == b"x-mock-fault":
            return _from_header(value.decode("latin-1"))
    return None


def _from_header(text: str) -> Fault | None:
    name, _, figure = text.strip().partition("=")
    number = int(figure) if figure.isdecimal() and len(figure) <= len(str(SLOWEST_MS)) else 0
    match name:
        case "status" if number in STATUS_CODES:
            return Fault("header", Effect.STATUS, status=number)
        case "delay" if 0 < number <= SLOWEST_MS:
            return Fault("header", Effect.DELAY, delay_ms=number)
        case "reset" | "lost" | "truncated":
            return Fault("header", Effect(name))
        case _:
            return None
