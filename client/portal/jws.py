"""What a portal signed (RFC 7515, compact): one algorithm, one key type, and our own list of keys.

Whatever else a token says of itself is not believed.
"""

from collections.abc import Iterable
from typing import Final, cast

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from client.portal.base64url import from_base64url
from client.portal.codec.reading import Record
from client.portal.strict_json import strict_json

_SIGNATURE_BYTES: Final = 64
_LONGEST: Final = 8192


class Forged(Exception):
    """Which check failed; nothing of the token."""


def signed_claims(
    token: str, keys: Iterable[Record], kind: str | None = None, longest: int = _LONGEST
) -> Record:
    """Raises `Forged`. `kind` is the `typ` it has to be of; without one any is taken."""
    parts = token.split(".")
    if len(token) > longest or len(parts) != 3:  # noqa: PLR2004 - head, claims, signature
        raise Forged("form")
    try:
        head, claims = (_object(part) for part in parts[:2])
        signature = from_base64url(parts[2])
        public = _key_named(head, keys)
    except ValueError:
        raise Forged("form") from None
    if head.get("alg") != "ES256" or "crit" in head or len(signature) != _SIGNATURE_BYTES:
        raise Forged("alg")
    if kind is not None and head.get("typ") != kind:
        raise Forged("typ")
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
