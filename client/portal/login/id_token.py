"""The ID token: signed by this portal, for us, for this attempt, now (OIDC Core 3.1.3.7).

One algorithm and one key type; whatever else a token says of itself is not believed.
"""

import hmac
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final, cast

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from client.domain.secret import Secret
from client.portal.codec.reading import Record
from client.portal.login.pkce import from_base64url
from client.portal.strict_json import strict_json

_SKEW_SECONDS: Final = 120
_SIGNATURE_BYTES: Final = 64
_LONGEST: Final = 8192


class Forged(Exception):
    """Which check failed; nothing of the token."""


def verify_id_token(
    token: Secret,
    keys: Iterable[Record],
    *,
    issuer: str,
    audience: str,
    nonce: str | None,
    now: datetime,
) -> None:
    """Raises `Forged`. `nonce` is `None` where the flow has none (CIBA)."""
    claims = _signed(token.reveal(), keys)
    if not _same(claims.get("iss"), issuer):
        raise Forged("iss")
    if claims.get("aud") != audience and claims.get("aud") != [audience]:
        raise Forged("aud")
    at = now.timestamp()
    if _seconds(claims, "exp") + _SKEW_SECONDS < at:
        raise Forged("exp")
    if _seconds(claims, "iat") - _SKEW_SECONDS > at:
        raise Forged("iat")
    if nonce is not None and not _same(claims.get("nonce"), nonce):
        raise Forged("nonce")


def _signed(token: str, keys: Iterable[Record]) -> Record:
    parts = token.split(".")
    if len(token) > _LONGEST or len(parts) != 3:  # noqa: PLR2004 - head, claims, signature
        raise Forged("form")
    try:
        head, claims = (_object(part) for part in parts[:2])
        signature = from_base64url(parts[2])
        public = _key_named(head, keys)
    except ValueError:
        raise Forged("form") from None
    if head.get("alg") != "ES256" or "crit" in head or len(signature) != _SIGNATURE_BYTES:
        raise Forged("alg")
    halves = (int.from_bytes(half, "big") for half in (signature[:32], signature[32:]))
    signed = f"{parts[0]}.{parts[1]}".encode("ascii", "replace")
    try:
        public.verify(encode_dss_signature(*halves), signed, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        raise Forged("signature") from None
    return claims


def _object(part: str) -> Record:
    value = strict_json(from_base64url(part))
    return cast("Record", value) if isinstance(value, dict) else {}


def _key_named(head: Record, keys: Iterable[Record]) -> ec.EllipticCurvePublicKey:
    """The portal's own key of that name. A key the token brings along is not looked at."""
    kid = head.get("kid")
    for key in keys:
        if isinstance(kid, str) and key.get("kid") == kid and key.get("crv") == "P-256":
            x, y = (int.from_bytes(from_base64url(str(key.get(axis))), "big") for axis in "xy")
            return ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    raise Forged("kid")


def _seconds(claims: Record, name: str) -> float:
    value: Any = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Forged(name)
    return float(value)


def _same(told: object, expected: str) -> bool:
    return isinstance(told, str) and hmac.compare_digest(told.encode(), expected.encode())
