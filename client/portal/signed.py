"""The exchange over a wire: who asks proves it, what comes back is judged (AUTH-07, AUTH-09).

A refused token is renewed once and the question repeated once; whoever is refused then is
signed out here too, because the portal has already done so.
"""

import json
from collections.abc import Awaitable, Callable
from typing import Any, Final, Protocol

from client.domain.session import EndReason
from client.portal.errors import DeviceRemoved, PortalBroken, SessionEnded
from client.portal.exchange import JSON, Reply
from client.portal.problems import not_ready_in, problem_in
from client.portal.server_time import ServerTime
from client.portal.wire import Answer, Request, Wire

_OK: Final = 200
_ACCEPTED: Final = 202
_UNCHANGED: Final = 304
_REFUSED: Final = 401
_PROBLEM: Final = "application/problem+json"


class Credential(Protocol):
    """One access token and the key it is bound to."""

    def signs(self, request: Request, nonce: str | None = None) -> Request: ...


class Access(Protocol):
    """The sign-in of the citizen at this window. Raises `PortalError`."""

    async def credential(self) -> Credential:
        """Good for now; renewed first when it is about to expire. `SessionEnded` for a guest."""
        ...

    async def renewed(self, refused: Credential) -> Credential:
        """Once for all who were refused with the same one."""
        ...

    async def ended(self, refused: Credential, reason: EndReason) -> None:
        """The portal has ended this sign-in; nothing happens if another has begun since."""
        ...


class SignedExchange:
    def __init__(
        self,
        wire: Wire,
        access: Access,
        server_time: ServerTime,
        language: Callable[[], str],
    ) -> None:
        """`language` is asked each time: the citizen may change it at any moment."""
        self._wire = wire
        self._access = access
        self._server_time = server_time
        self._language = language

    async def read(
        self, path: str, *, etag: str | None = None, public: bool = False, media: str = JSON
    ) -> Reply:
        condition = {} if etag is None else {"If-None-Match": etag}
        # A refusal comes as a problem, whatever was asked for.
        headers = {"Accept": f"{media}, {_PROBLEM}", **condition}
        answer = await self._ask(Request("GET", path, headers), public=public)
        if answer.status == _UNCHANGED and etag is not None:
            return self._reply(answer, unchanged=True)
        _require(answer, media)
        return self._reply(answer)

    async def recall(self, path: str) -> Reply | None:
        """It remembers nothing: `RememberingExchange` does."""

    async def send(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None = None,
        *,
        key: str | None = None,
        public: bool = False,
    ) -> Reply:
        named = {} if key is None else {"Idempotency-Key": key}
        if body is None:
            return self._reply(await self._ask(Request(method, path, named), public=public))
        content = json.dumps(body, ensure_ascii=False).encode()
        headers = {"Content-Type": "application/json", **named}
        request = Request(method, path, headers, content)
        return self._reply(await self._ask(request, public=public))

    async def _ask(self, request: Request, *, public: bool) -> Answer:
        spoken = Request(
            request.method,
            request.path,
            {**request.headers, "Accept-Language": self._language()},
            request.content,
        )
        answer = await (self._wired(spoken) if public else self._proven(spoken))
        if answer.status >= 300 and answer.status != _UNCHANGED:  # noqa: PLR2004 - HTTP's classes; a redirect is refused too (AUTH-10)
            raise problem_in(answer)
        return answer

    async def _wired(self, request: Request) -> Answer:
        answer = await self._wire.ask(request)
        self._server_time.learn(answer.headers)
        return answer

    async def _proven(self, request: Request) -> Answer:
        return await proven(self._wired, self._access, request)

    def _reply(self, answer: Answer, *, unchanged: bool = False) -> Reply:
        return Reply(
            body=b"" if unchanged else answer.body,
            as_of=self._server_time.now(),
            etag=answer.headers.get("etag"),
            unchanged=unchanged,
            storable="no-store" not in answer.headers.get("cache-control", "").lower(),
        )


async def proven(
    ask: Callable[[Request], Awaitable[Answer]], access: Access, request: Request
) -> Answer:
    """Asks as the citizen; `ask` has learnt the portal's time by when it returns."""
    credential = await access.credential()
    answer = await ask(credential.signs(request))
    if answer.status != _REFUSED:
        return answer
    if _proof_was_refused(answer):
        # The answer has taught us the portal's time, and maybe a nonce (RFC 9449, 9).
        nonce = answer.headers.get("dpop-nonce")
        answer = await ask(credential.signs(request, nonce))
    elif not isinstance(problem_in(answer), DeviceRemoved):
        credential = await access.renewed(credential)
        answer = await ask(credential.signs(request))
    if answer.status == _REFUSED:
        problem = problem_in(answer)
        if isinstance(problem, SessionEnded):
            await access.ended(credential, reason_of(problem))
    return answer


def reason_of(problem: SessionEnded) -> EndReason:
    elsewhere = isinstance(problem, DeviceRemoved)
    return EndReason.ENDED_ELSEWHERE if elsewhere else EndReason.EXPIRED


def _proof_was_refused(answer: Answer) -> bool:
    told = answer.headers.get("www-authenticate", "")
    return "use_dpop_nonce" in told or "invalid_dpop_proof" in told


def _require(answer: Answer, media: str) -> None:
    """A proxy's sign-in page is a 200 too."""
    sent = answer.headers.get("content-type", "").partition(";")[0].strip().lower()
    if answer.status == _ACCEPTED:
        raise not_ready_in(answer)
    if answer.status != _OK or sent != media:
        told = "not_json" if media == JSON else "not_the_media"
        raise PortalBroken(told, request_id=answer.request_id)
