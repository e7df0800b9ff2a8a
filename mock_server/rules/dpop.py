"""Proof that a request comes from the holder of a key: RFC 9449, with all checks of its 4.3.

Time is the world's. A device whose clock is wrong gets a nonce of ours and proves with that
(section 8, AUTH-26).
"""

import base64
import binascii
import hashlib
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, cast
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from mock_server.rules.digests import base64url, derived, same
from mock_server.world import World

WINDOW: Final = 60
"""Seconds a proof, or the nonce in it, may be old, or ahead."""
_LONGEST_PROOF: Final = 2_048
_LONGEST_JTI: Final = 128
_COORDINATE: Final = 32
_MOST_KEYS: Final = 1_000
_PORTS: Final = {"http": 80, "https": 443}
_COMPACT: Final = re.compile(r"([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)\.([A-Za-z0-9_-]+)")
_PRIVATE: Final = frozenset({"d", "p", "q", "dp", "dq", "qi", "oth", "k"})


class ProofRefused(Exception):
    """`error` is what RFC 9449 calls it: `invalid_dpop_proof` or `use_dpop_nonce`.

    The reason is for developers; it repeats nothing of the proof.
    """

    def __init__(self, reason: str, error: str = "invalid_dpop_proof") -> None:
        super().__init__(reason)
        self.error = error


@dataclass(frozen=True, slots=True)
class Key:
    thumbprint: str
    """RFC 7638."""
    public: ec.EllipticCurvePublicKey


class Proofs:
    """Remembers which proofs it has seen, in memory, for as long as they could be used again."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._keys: dict[str, Key] = {}
        self._seen: dict[tuple[str, str], float] = {}
        """(key, jti) and until when it must not come again; the oldest first."""

    def nonce(self) -> str:
        moment = str(int(self._world.clock.timestamp()))
        return f"{moment}.{self._sealed(moment)}"

    def proven_key(
        self, sent: Sequence[str], method: str, url: str, access_token: str | None = None
    ) -> str:
        """The thumbprint of the key that made the proof. Raises `ProofRefused`.

        `sent` are all DPoP headers; `url` is our own, as the request names it.
        """
        if len(sent) != 1:
            raise ProofRefused("exactly one DPoP header is needed")
        head, body, signature = _parts(sent[0])
        key = self._key(head)
        _verify(key.public, f"{head}.{body}".encode(), signature)
        claims = _object(body)
        _check_aim(claims, method, url)
        if access_token is not None:
            _check_token(claims, access_token)
        self._check_time(claims)
        self._check_first_use(key, claims)
        return key.thumbprint

    def _key(self, head: str) -> Key:
        """A client's proofs all have the same head, so it is read once."""
        known = self._keys.get(head)
        if known is None:
            if len(self._keys) >= _MOST_KEYS:
                self._keys.clear()
            known = self._keys[head] = _key_in(_object(head))
        return known

    def _check_time(self, claims: dict[str, Any]) -> None:
        nonce, issued = claims.get("nonce"), claims.get("iat")
        if type(issued) not in (int, float):
            raise ProofRefused("iat is missing or no number")
        if nonce is not None:
            if not self._is_ours(nonce):
                raise ProofRefused("the nonce is not one of ours", "use_dpop_nonce")
        elif not abs(self._world.clock.timestamp() - cast("float", issued)) <= WINDOW:
            raise ProofRefused("iat is too far from the portal's time", "use_dpop_nonce")

    def _is_ours(self, nonce: Any) -> bool:
        if not isinstance(nonce, str) or not nonce.isascii():
            return False
        moment, _, seal = nonce.partition(".")
        if not same(seal, self._sealed(moment)):
            return False
        return abs(self._world.clock.timestamp() - int(moment)) <= WINDOW

    def _sealed(self, moment: str) -> str:
        return base64url(derived(self._world, "dpop-nonce", moment)[:16])

    def _check_first_use(self, key: Key, claims: dict[str, Any]) -> None:
        jti = claims.get("jti")
        if not isinstance(jti, str) or not 0 < len(jti) <= _LONGEST_JTI:
            raise ProofRefused("jti is missing or too long")
        now = self._world.clock.timestamp()
        self._forget(now)
        if (key.thumbprint, jti) in self._seen:
            raise ProofRefused("this proof was used before")
        self._seen[key.thumbprint, jti] = now + 2 * WINDOW

    def _forget(self, now: float) -> None:
        while self._seen:
            oldest = next(iter(self._seen))
            if self._seen[oldest] >= now:
                return
            del self._seen[oldest]


def _parts(proof: str) -> tuple[str, str, bytes]:
    found = _COMPACT.fullmatch(proof) if len(proof) <= _LONGEST_PROOF else None
    if found is None:
        raise ProofRefused("not a signed JWT")
    return found[1], found[2], _decoded(found[3])


def _decoded(text: str) -> bytes:
    try:
        return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error:
        raise ProofRefused("not base64url") from None


def _object(part: str) -> dict[str, Any]:
    try:
        value = json.loads(_decoded(part))
    except (ValueError, RecursionError):
        raise ProofRefused("not JSON") from None
    if not isinstance(value, dict):
        raise ProofRefused("not a JSON object")
    return cast("dict[str, Any]", value)


def _key_in(head: dict[str, Any]) -> Key:
    if head.get("typ") != "dpop+jwt":
        raise ProofRefused("typ is not dpop+jwt")
    # One algorithm: none and HMAC are refused with everything else.
    if head.get("alg") != "ES256" or "crit" in head:
        raise ProofRefused("alg is not ES256")
    jwk: Any = head.get("jwk")
    if not isinstance(jwk, dict):
        raise ProofRefused("jwk is missing")
    jwk = cast("dict[str, Any]", jwk)
    if _PRIVATE.intersection(jwk):
        raise ProofRefused("jwk holds a private key")
    if jwk.get("kty") != "EC" or jwk.get("crv") != "P-256":
        raise ProofRefused("jwk is no P-256 key")
    return _point(jwk.get("x"), jwk.get("y"))


def _point(x: Any, y: Any) -> Key:
    if not isinstance(x, str) or not isinstance(y, str):
        raise ProofRefused("jwk has no coordinates")
    first, second = _decoded(x), _decoded(y)
    if len(first) != _COORDINATE or len(second) != _COORDINATE:
        raise ProofRefused("a coordinate has the wrong length")
    numbers = ec.EllipticCurvePublicNumbers(
        int.from_bytes(first), int.from_bytes(second), ec.SECP256R1()
    )
    try:
        public = numbers.public_key()
    except ValueError:
        raise ProofRefused("the point is not on the curve") from None
    # Written anew from the bytes: two spellings of one key have one thumbprint.
    said = {"crv": "P-256", "kty": "EC", "x": base64url(first), "y": base64url(second)}
    canonical = json.dumps(said, separators=(",", ":")).encode()
    return Key(base64url(hashlib.sha256(canonical).digest()), public)


def _verify(public: ec.EllipticCurvePublicKey, signed: bytes, signature: bytes) -> None:
    if len(signature) != 2 * _COORDINATE:
        raise ProofRefused("the signature has the wrong length")
    r, s = signature[:_COORDINATE], signature[_COORDINATE:]
    der = encode_dss_signature(int.from_bytes(r), int.from_bytes(s))
    try:
        public.verify(der, signed, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        raise ProofRefused("the signature does not fit") from None


def _check_aim(claims: dict[str, Any], method: str, url: str) -> None:
    if claims.get("htm") != method:
        raise ProofRefused("htm is another method")
    aimed = claims.get("htu")
    if not isinstance(aimed, str) or _target(aimed) != _target(url):
        raise ProofRefused("htu is another address")


def _target(url: str) -> tuple[str, str, int | None, str]:
    """Without query and fragment, the default port written out (RFC 9449, 4.3 check 9)."""
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        raise ProofRefused("htu is no address") from None
    return parts.scheme, parts.hostname or "", port, parts.path or "/"


def _check_token(claims: dict[str, Any], access_token: str) -> None:
    wanted = base64url(hashlib.sha256(access_token.encode()).digest())
    told = claims.get("ath")
    if not isinstance(told, str) or not same(told, wanted):
        raise ProofRefused("ath belongs to another access token")
