"""Reads a request's body as what it says it is: JSON or a form, nothing in between."""

import json
from typing import Any, Final, cast
from urllib.parse import parse_qsl

from starlette.types import Message, Receive

from mock_server.middleware.complaints import Complaint, pointer
from mock_server.middleware.operations import JSON

DEEPEST: Final = 32


class Unreadable(Exception):
    """Not what its media type says. Carries no part of the body."""

    def __init__(self, *complaints: Complaint) -> None:
        super().__init__("the body cannot be read")
        self.complaints = complaints


async def whole_body(receive: Receive) -> bytes:
    parts: list[bytes] = []
    while True:
        message = await receive()
        parts.append(message.get("body", b""))
        if not message.get("more_body", False):
            return b"".join(parts)


def again(body: bytes, receive: Receive) -> Receive:
    """For whoever reads the request after us; then the connection speaks for itself."""
    handed_over = False

    async def receive_again() -> Message:
        nonlocal handed_over
        if handed_over:
            return await receive()
        handed_over = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive_again


def read_body(media_type: str, body: bytes) -> Any:
    """Raises `Unreadable`."""
    return _json(body) if media_type == JSON else form_fields(body)


def form_fields(body: bytes) -> dict[str, str]:
    """A field given twice is refused: two readers could take different ones (RFC 6749, 3.2)."""
    try:
        pairs = parse_qsl(
            body.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=bool(body),
            errors="strict",
            max_num_fields=200,
        )
    except ValueError:
        raise Unreadable(("/body", "is not a form")) from None
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise Unreadable(*_repeated(pairs))
    return fields


def _repeated(pairs: list[tuple[str, str]]) -> list[Complaint]:
    names = [name for name, _ in pairs]
    twice = dict.fromkeys(name for name in names if names.count(name) > 1)
    return [(pointer("body", name), "is given more than once") for name in twice]


def _json(body: bytes) -> Any:
    try:
        value = json.loads(body, parse_constant=_no_such_number)
    except (ValueError, RecursionError):
        raise Unreadable(("/body", "is not JSON")) from None
    if _is_deeper_than(value, DEEPEST):
        raise Unreadable(("/body", f"is nested deeper than {DEEPEST}"))
    return value


def _no_such_number(name: str) -> float:
    raise ValueError(f"JSON has no {name}")


def _is_deeper_than(value: Any, most: int) -> bool:
    level: list[Any] = [value]
    for _ in range(most + 1):
        level = [inner for outer in level for inner in _inside(outer)]
        if not level:
            return False
    return True


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(cast("dict[str, Any]", value).values())
    return cast("list[Any]", value) if isinstance(value, list) else []
