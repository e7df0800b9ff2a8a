"""The desk of a mock portal in this app: its test phone, and beginning again.

Not a part of the portal's contract: the desk belongs to the mock, and says itself what it takes
(`GET /__mock/api/`). No other package reaches for it.
"""

import json
from typing import Any, Final, Protocol

from client.domain.trial import Phone, PhoneMessage, PhoneQuestion
from client.portal.codec.reading import (
    Record,
    decoded,
    each,
    identifier,
    moment,
    text,
    words,
    words_or_none,
)
from client.portal.problems import problem_in
from client.portal.wire import Request, Wire

_API: Final = "/__mock/api"
_MOST: Final = 20


class TrialDesk(Protocol):
    """Every deed raises `PortalError`."""

    async def phone(self) -> Phone: ...

    async def approve(self, question: PhoneQuestion, code: str) -> None:
        """With another number than the asking screen shows, that sign-in ends."""
        ...

    async def refuse(self, question: PhoneQuestion) -> None: ...

    async def begin_again(self) -> None:
        """Everybody and everything is as at the first start."""
        ...


class WireTrialDesk:
    def __init__(self, wire: Wire, token: str) -> None:
        self._wire = wire
        self._token = token

    async def phone(self) -> Phone:
        asked = decoded(await self._done("GET", "/approvals"), _questions)
        sent = decoded(await self._done("GET", "/outbox"), _messages)
        return Phone(asked, sent[:_MOST])

    async def approve(self, question: PhoneQuestion, code: str) -> None:
        await self._done("POST", f"/approvals/{question.id}/approve", {"code": code})

    async def refuse(self, question: PhoneQuestion) -> None:
        await self._done("POST", f"/approvals/{question.id}/refuse", {})

    async def begin_again(self) -> None:
        await self._done("POST", "/reset", {})

    async def _done(self, method: str, path: str, body: dict[str, Any] | None = None) -> bytes:
        headers = {"Authorization": f"Bearer {self._token}"}
        content = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            content = json.dumps(body).encode()
        answer = await self._wire.ask(Request(method, _API + path, headers, content))
        if answer.status != 200:  # noqa: PLR2004 - HTTP's OK
            raise problem_in(answer)
        return answer.body


def _questions(record: Record) -> tuple[PhoneQuestion, ...]:
    every = each(record, "approvals", lambda one: one)
    return tuple(_question(one) for one in every if words(one, "state") == "pending")


def _question(record: Record) -> PhoneQuestion:
    choices: Any = record.get("choices") or []
    return PhoneQuestion(
        id=identifier(record, "id"),
        fin=words(record, "fin"),
        device=words_or_none(record, "device_name"),
        choices=tuple(str(choice) for choice in choices),
    )


def _messages(record: Record) -> tuple[PhoneMessage, ...]:
    return each(record, "messages", _message)


def _message(record: Record) -> PhoneMessage:
    said: Record = record.get("text") or {}
    return PhoneMessage(
        id=identifier(record, "id"),
        fin=words(record, "fin"),
        code=words_or_none(record, "code"),
        text=text(said),
        at=moment(record, "at"),
    )
