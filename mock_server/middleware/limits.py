"""How much one request may bring (SRV-12), refused before it is read."""

from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from mock_server.answers import problem

BODY: Final = 1024 * 1024
SNAPSHOT: Final = 64 * 1024 * 1024
"""A whole world, brought back by a tester. Only the control room takes one."""
SNAPSHOTS: Final = "/__mock/api/snapshots/"
PROOFS: Final = 5 * 1024 * 1024
"""Three files that prove something, in base64, and the words around them."""
WITH_PROOFS: Final = ("/corrections", "/letters", "/tickets")
ADDRESS: Final = 4096
HEADERS: Final = 16 * 1024
_DIGITS: Final = 12


class _TooLarge(Exception):
    """More came than was declared or is allowed."""


class Limits:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = _most(scope["path"])
        if status := _refused(scope, most):
            await _refuse(scope, receive, send, status)
            return
        await self._counting(most, scope, receive, send)

    async def _counting(self, most: int, scope: Scope, receive: Receive, send: Send) -> None:
        """A body may come without its length, or with a false one."""
        taken, started = 0, False

        async def receive_counted() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > most:
                raise _TooLarge
            return message

        async def send_noted(message: Message) -> None:
            nonlocal started
            started = True
            await send(message)

        try:
            await self._app(scope, receive_counted, send_noted)
        except _TooLarge:
            if started:
                raise
            await _refuse(scope, receive, send, 413)


def _most(path: str) -> int:
    if path.startswith(SNAPSHOTS):
        return SNAPSHOT
    return PROOFS if path.startswith(WITH_PROOFS) else BODY


def _refused(scope: Scope, most: int) -> int | None:
    if len(scope.get("raw_path", b"")) + len(scope["query_string"]) > ADDRESS:
        return 414
    size = 0
    for name, value in scope["headers"]:
        size += len(name) + len(value)
        if name == b"content-length" and not _fits(value, most):
            return 413
    return 431 if size > HEADERS else None


def _fits(declared: bytes, most: int) -> bool:
    return declared.isdigit() and len(declared) <= _DIGITS and int(declared) <= most


async def _refuse(scope: Scope, receive: Receive, send: Send, status: int) -> None:
    # What is still on its way is not worth reading: the connection ends with the answer.
    answer = problem(scope, status, "body_too_large", headers={"Connection": "close"})
    await answer(scope, receive, send)
