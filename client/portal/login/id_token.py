"""The ID token: signed by this portal, for us, for this attempt, now (OIDC Core 3.1.3.7).

One algorithm and one key type; whatever else a token says of itself is not believed.
"""

import hmac
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from client.domain.secret import Secret
from client.portal.codec.reading import Record
from client.portal.jws import Forged, signed_claims

__all__ = ["Forged", "verify_id_token"]

_SKEW_SECONDS: Final = 120


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
    claims = signed_claims(token.reveal(), keys)
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


def _seconds(claims: Record, name: str) -> float:
    value: Any = claims.get(name)
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Forged(name)
    return float(value)


def _same(told: object, expected: str) -> bool:
    return isinstance(told, str) and hmac.compare_digest(told.encode(), expected.encode())
