"""An OAuth client of the tests' own, written from the standards and not from the product.

PKCE (RFC 7636), DPoP (RFC 9449) and form posts; every step can be done wrongly on purpose.
"""

import base64
import hashlib
import json
import re
from collections.abc import Callable
from itertools import count
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

ADDRESS = "http://127.0.0.1:8000"
REDIRECT = "http://127.0.0.1:49152/callback/Zm9yIHRlc3Rz"
VERIFIER = "v" * 43
STATE, NONCE = "state-of-a-test-1234", "nonce-of-a-test-5678"
CIBA = "urn:openid:params:grant-type:ciba"


def encoded(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decoded(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def written(value: Any) -> str:
    return encoded(json.dumps(value, separators=(",", ":")).encode())


def challenge(verifier: str) -> str:
    return encoded(hashlib.sha256(verifier.encode()).digest())


class Key:
    """A device's key. `number` names it, so that a test repeats."""

    def __init__(self, number: int = 1) -> None:
        self._private = ec.derive_private_key(number, ec.SECP256R1())
        numbers = self._private.public_key().public_numbers()
        x, y = (encoded(part.to_bytes(32, "big")) for part in (numbers.x, numbers.y))
        self.jwk = {"kty": "EC", "crv": "P-256", "x": x, "y": y}
        self.d = encoded(number.to_bytes(32, "big"))
        self._numbers = count()

    @property
    def thumbprint(self) -> str:
        canonical = json.dumps(self.jwk, sort_keys=True, separators=(",", ":"))
        return encoded(hashlib.sha256(canonical.encode()).digest())

    def signed(self, head: dict[str, Any], claims: dict[str, Any]) -> str:
        said = f"{written(head)}.{written(claims)}"
        r, s = decode_dss_signature(self._private.sign(said.encode(), ec.ECDSA(hashes.SHA256())))
        return f"{said}.{encoded(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"

    def head(self, **changed: Any) -> dict[str, Any]:
        return without_none({"typ": "dpop+jwt", "alg": "ES256", "jwk": self.jwk, **changed})

    def claims(
        self, method: str, url: str, at: float, token: str | None = None, **changed: Any
    ) -> dict[str, Any]:
        ath = None if token is None else encoded(hashlib.sha256(token.encode()).digest())
        jti = f"{self.thumbprint[:8]}-{next(self._numbers)}"
        told = {"jti": jti, "htm": method, "htu": url, "iat": int(at), "ath": ath}
        return without_none({**told, **changed})

    def proof(
        self, method: str, url: str, at: float, token: str | None = None, **changed: Any
    ) -> str:
        return self.signed(self.head(), self.claims(method, url, at, token, **changed))


def without_none(told: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in told.items() if value is not None}


class OAuthClient:
    """One app on one device. `now` is the portal's time."""

    def __init__(
        self, http: httpx.AsyncClient, now: Callable[[], float], key: Key | None = None
    ) -> None:
        self.http = http
        self.now = now
        self.key = key or Key()
        self.access = ""
        self.refresh = ""

    def question(self, **changed: str | None) -> dict[str, str]:
        asked = {
            "response_type": "code",
            "client_id": "mygov-client",
            "redirect_uri": REDIRECT,
            "scope": "openid cabinet",
            "state": STATE,
            "nonce": NONCE,
            "code_challenge": challenge(VERIFIER),
            "code_challenge_method": "S256",
            "dpop_jkt": self.key.thumbprint,
            "ui_locales": "en",
            "device_name": "Test laptop",
            "platform": "linux",
            "app_version": "0.1.0",
        }
        return without_none({**asked, **changed})

    async def post(self, path: str, form: dict[str, str], proof: str | None = None):
        proof = proof or self.key.proof("POST", ADDRESS + path, self.now())
        return await self.http.post(path, data=form, headers={"DPoP": proof} if proof else {})

    async def redeem(self, code: str, **changed: str | None) -> httpx.Response:
        form = {
            "grant_type": "authorization_code",
            "client_id": "mygov-client",
            "code": code,
            "redirect_uri": REDIRECT,
            "code_verifier": VERIFIER,
        }
        return self._taken(await self.post("/oauth/token", without_none({**form, **changed})))

    async def renew(self, refresh: str | None = None) -> httpx.Response:
        form = {
            "grant_type": "refresh_token",
            "client_id": "mygov-client",
            "refresh_token": refresh or self.refresh,
        }
        return self._taken(await self.post("/oauth/token", form))

    async def ask_phone(self, fin: str, device: str = "Test laptop") -> httpx.Response:
        form = {"client_id": "mygov-client", "login_hint": fin, "device_name": device}
        return await self.post("/oauth/approval", form)

    async def poll(self, auth_req_id: str) -> httpx.Response:
        form = {"grant_type": CIBA, "client_id": "mygov-client", "auth_req_id": auth_req_id}
        return self._taken(await self.post("/oauth/token", form))

    async def call(self, method: str, path: str, **how: Any) -> httpx.Response:
        url = ADDRESS + path.partition("?")[0]
        proof = self.key.proof(method, url, self.now(), self.access)
        headers = {"Authorization": f"DPoP {self.access}", "DPoP": proof}
        headers |= how.pop("headers", {})
        return await self.http.request(method, path, headers=headers, **how)

    def _taken(self, answer: httpx.Response) -> httpx.Response:
        if answer.status_code == 200:
            self.access = answer.json()["access_token"]
            self.refresh = answer.json()["refresh_token"]
        return answer


class Pages:
    """A browser at the sign-in pages: it has cookies, and sends the form that does `act`."""

    def __init__(self, http: httpx.AsyncClient) -> None:
        self.http = http
        self.shown: httpx.Response | None = None

    async def open(self, question: dict[str, str]) -> httpx.Response:
        self.shown = await self.http.get("/oauth/authorize", params=question)
        return self.shown

    @property
    def text(self) -> str:
        assert self.shown is not None
        return self.shown.text

    @property
    def place(self) -> str:
        return re.search(r'action="(/sign-in/[^"]+)"', self.text)[1]

    @property
    def key(self) -> str:
        return re.search(r'name="key" value="([^"]+)"', self.text)[1]

    async def send(self, act: str, **typed: str) -> httpx.Response:
        """The page it leads to, or the redirect out of the portal."""
        form = {"key": self.key, "act": act, **typed}
        answer = await self.http.post(self.place, data=form, headers={"Origin": ADDRESS})
        if answer.headers.get("location", "").startswith("/"):
            answer = await self.http.get(answer.headers["location"])
        self.shown = answer
        return answer

    async def look(self, query: str = "") -> httpx.Response:
        self.shown = await self.http.get(self.place + query)
        return self.shown


def told_in(answer: httpx.Response) -> dict[str, str]:
    """What a redirect tells the client."""
    query = parse_qs(urlsplit(answer.headers["location"]).query)
    return {name: values[0] for name, values in query.items()}
