"""The desk of the Unified Login System that takes forms: tokens, approvals, endings.

What it says is OAuth's own language (RFC 6749, 5.2), so it is read here and nowhere else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar
from urllib.parse import urlencode

from client.domain.secret import Secret
from client.portal.codec.reading import (
    Record,
    decoded,
    each,
    whole_number,
    words,
    words_or_none,
)
from client.portal.errors import PortalBroken
from client.portal.login.dpop import ProofKey
from client.portal.login.endpoints import Endpoints, read_endpoints
from client.portal.problems import problem_in
from client.portal.server_time import ServerTime
from client.portal.wire import Answer, Request, Wire

T = TypeVar("T")

_PROOF_REFUSED: Final = frozenset({"invalid_dpop_proof", "use_dpop_nonce"})
_FORM: Final = "application/x-www-form-urlencoded"


class GrantRefused(Exception):
    """An OAuth error: its code, what more was said, and how long to wait."""

    def __init__(self, error: str, description: str | None, retry_after: int | None) -> None:
        super().__init__(error)
        self.error = error
        self.description = description
        self.retry_after = retry_after


@dataclass(frozen=True, slots=True, repr=False)
class Tokens:
    access: Secret
    refresh: Secret
    id_token: Secret | None
    expires_in: int
    """Seconds."""


@dataclass(frozen=True, slots=True)
class Approval:
    """A phone has been asked (CIBA, 7.3)."""

    request: Secret
    verification_code: str
    expires_in: int
    interval: int


class LoginDesk:
    def __init__(
        self,
        wire: Wire,
        server_time: ServerTime,
        client_id: str,
        language: Callable[[], str],
    ) -> None:
        self._wire = wire
        self._server_time = server_time
        self._client_id = client_id
        self._language = language
        self._endpoints: Endpoints | None = None

    async def endpoints(self) -> Endpoints:
        """Asked once (RFC 8414). Raises `PortalError`."""
        if self._endpoints is None:
            answer = await self._asked(Request("GET", "/.well-known/openid-configuration"))
            self._endpoints = decoded(_good(answer), read_endpoints(self._wire.address))
        return self._endpoints

    async def keys(self) -> tuple[Record, ...]:
        """The public keys that sign ID tokens. Raises `PortalError`."""
        answer = await self._asked(Request("GET", (await self.endpoints()).keys))
        return decoded(_good(answer), lambda record: each(record, "keys", lambda key: key))

    async def redeem(self, grant: Mapping[str, str], key: ProofKey) -> Tokens:
        """Raises `GrantRefused` or `PortalError`."""
        return await self._filed((await self.endpoints()).token, grant, key, _tokens)

    async def ask_approval(self, request: Mapping[str, str], key: ProofKey) -> Approval:
        """Raises `GrantRefused` or `PortalError`."""
        return await self._filed((await self.endpoints()).approval, request, key, _approval)

    async def revoke(self, token: Secret) -> None:
        """Good also for a token nobody knows (RFC 7009). Raises `PortalError`."""
        form = {"token": token.reveal(), "client_id": self._client_id}
        path = (await self.endpoints()).revocation
        answer = await self._asked(Request("POST", path, {"Content-Type": _FORM}, _body(form)))
        if not _is_good(answer):
            raise problem_in(answer)

    async def _filed(
        self,
        path: str,
        form: Mapping[str, str],
        key: ProofKey,
        read: Callable[[Record], T],
    ) -> T:
        answer = await self._proven(path, form, key)
        if _refusal_of(answer) in _PROOF_REFUSED:
            # The answer has taught us the portal's time, and maybe a nonce (RFC 9449, 8).
            answer = await self._proven(path, form, key, answer.headers.get("dpop-nonce"))
        if _is_good(answer):
            return decoded(answer.body, read)
        if _refusal_of(answer) is None:
            raise problem_in(answer)
        raise decoded(answer.body, _refusal)

    async def _proven(
        self, path: str, form: Mapping[str, str], key: ProofKey, nonce: str | None = None
    ) -> Answer:
        address = self._wire.address + path
        proof = key.proof("POST", address, self._server_time.now(), nonce=nonce)
        content = _body({**form, "client_id": self._client_id})
        headers = {"Content-Type": _FORM, "DPoP": proof}
        return await self._asked(Request("POST", path, headers, content))

    async def _asked(self, request: Request) -> Answer:
        headers = {**request.headers, "Accept-Language": self._language()}
        spoken = Request(request.method, request.path, headers, request.content)
        answer = await self._wire.ask(spoken)
        self._server_time.learn(answer.headers)
        return answer


def _body(form: Mapping[str, str]) -> bytes:
    return urlencode(form).encode("ascii")


def _is_good(answer: Answer) -> bool:
    return answer.status == 200  # noqa: PLR2004 - HTTP's OK


def _good(answer: Answer) -> bytes:
    if not _is_good(answer):
        raise problem_in(answer)
    return answer.body


def _refusal_of(answer: Answer) -> str | None:
    """The OAuth error code; `None` for a success and for a problem of the portal's own kind."""
    if answer.status not in {400, 401}:
        return None
    try:
        return decoded(answer.body, lambda record: words_or_none(record, "error"))
    except PortalBroken:
        return None


def _refusal(record: Record) -> GrantRefused:
    wait = None if record.get("retry_after") is None else whole_number(record, "retry_after")
    return GrantRefused(words(record, "error"), words_or_none(record, "error_description"), wait)


def _secret(record: Record, key: str) -> Secret:
    """As it came: a token that we cleaned would be another token."""
    token = record.get(key)
    if not isinstance(token, str) or not token.isascii() or not token.isprintable() or not token:
        raise PortalBroken("contract", pointer=f"/{key}")
    return Secret(token)


def _tokens(record: Record) -> Tokens:
    if words(record, "token_type").lower() != "dpop":
        raise PortalBroken("contract", pointer="/token_type")
    return Tokens(
        access=_secret(record, "access_token"),
        refresh=_secret(record, "refresh_token"),
        id_token=None if record.get("id_token") is None else _secret(record, "id_token"),
        expires_in=whole_number(record, "expires_in"),
    )


def _approval(record: Record) -> Approval:
    return Approval(
        request=_secret(record, "auth_req_id"),
        verification_code=words(record, "verification_code"),
        expires_in=whole_number(record, "expires_in"),
        interval=whole_number(record, "interval"),
    )
