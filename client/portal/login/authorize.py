"""The question the browser takes to the portal, and the one answer to it we believe.

Whatever arrives at our callback is hostile until it carries our state (AUTH-04, AUTH-05).
"""

import hmac
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias
from urllib.parse import parse_qsl, urlencode, urlsplit

from client.device.identity import DeviceIdentity
from client.domain.secret import Secret
from client.domain.session import SignInFailure
from client.portal.login.endpoints import Endpoints
from client.portal.login.failures import failure_named, wait_told
from client.portal.login.pkce import challenge_of, new_verifier

SCOPE: Final = "openid cabinet"
LONGEST_ANSWER: Final = 2048


@dataclass(frozen=True, slots=True, repr=False)
class Code:
    """Good for one exchange, within a minute."""

    code: Secret


@dataclass(frozen=True, slots=True)
class Denied:
    failure: SignInFailure
    retry_after: int | None = None
    """Seconds."""


Verdict: TypeAlias = Code | Denied


@dataclass(frozen=True, slots=True, repr=False)
class Question:
    """What one attempt keeps to itself until its answer comes."""

    state: str
    nonce: str
    verifier: Secret

    @classmethod
    def new(cls) -> "Question":
        return cls(secrets.token_urlsafe(32), secrets.token_urlsafe(32), new_verifier())


@dataclass(frozen=True, slots=True)
class Client:
    """Who asks, and where the answer goes."""

    client_id: str
    redirect_uri: str
    thumbprint: str
    """Of the key that the code will be bound to (RFC 9449, 10)."""
    language: str
    device: DeviceIdentity


def address_of(question: Question, endpoints: Endpoints, client: Client) -> str:
    """What the browser opens. The verifier is not in it."""
    asked = {
        "response_type": "code",
        "client_id": client.client_id,
        "redirect_uri": client.redirect_uri,
        "scope": SCOPE,
        "state": question.state,
        "nonce": question.nonce,
        "code_challenge": challenge_of(question.verifier),
        "code_challenge_method": "S256",
        "dpop_jkt": client.thumbprint,
        "ui_locales": client.language,
        "device_name": client.device.name,
        "platform": client.device.platform,
        "app_version": client.device.app_version,
    }
    return f"{endpoints.issuer}{endpoints.authorization}?{urlencode(asked)}"


def verdict_on(target: str, question: Question, issuer: str) -> Verdict | None:
    """`target` is a path with its query. `None`: not an answer to this question, so go on waiting.

    Never raises, whatever it is given.
    """
    told = _parameters(target)
    if told is None or not _same(told.get("state"), question.state):
        return None
    if not _same(told.get("iss"), issuer):
        return Denied(SignInFailure.TAMPERED)
    if "error" in told:
        failure = failure_named(told["error"], told.get("error_description"))
        return Denied(failure, wait_told(told.get("retry_after")))
    code = told.get("code", "")
    if not code or not code.isascii() or not code.isprintable():
        return Denied(SignInFailure.TAMPERED)
    return Code(Secret(code))


def _parameters(target: str) -> Mapping[str, str] | None:
    """`None` for what no honest redirect looks like: too long, a fragment, a name twice."""
    if len(target) > LONGEST_ANSWER or "#" in target:
        return None
    try:
        pairs = parse_qsl(urlsplit(target).query, keep_blank_values=True, max_num_fields=20)
    except ValueError:
        return None
    told = dict(pairs)
    return told if len(told) == len(pairs) else None


def _same(told: str | None, expected: str) -> bool:
    """In constant time; bytes, because a stranger may send any letter."""
    return told is not None and hmac.compare_digest(
        told.encode("utf-8", "surrogatepass"), expected.encode()
    )
