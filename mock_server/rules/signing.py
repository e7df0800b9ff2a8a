"""What this portal signs: ES256 with this world's own key, and the key everybody may know."""

import hashlib
import json
from typing import Any, Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from mock_server.rules.digests import base64url, derived
from mock_server.world import World

_ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of P-256 (FIPS 186-4, D.1.2.3)."""
_COORDINATE: Final = 32


def public_jwk(world: World) -> dict[str, str]:
    """RFC 7517; `kid` is the key's thumbprint (RFC 7638)."""
    numbers = _key(world).public_key().public_numbers()
    members = {
        "crv": "P-256",
        "kty": "EC",
        "x": base64url(numbers.x.to_bytes(_COORDINATE)),
        "y": base64url(numbers.y.to_bytes(_COORDINATE)),
    }
    kid = base64url(hashlib.sha256(_json(members)).digest())
    return {**members, "kid": kid, "use": "sig", "alg": "ES256"}


def signed(world: World, claims: dict[str, Any], kind: str) -> str:
    """A compact JWS. `kind` is its `typ`: what is signed for one use is good for no other."""
    head = {"alg": "ES256", "kid": public_jwk(world)["kid"], "typ": kind}
    said = f"{base64url(_json(head))}.{base64url(_json(claims))}"
    r, s = decode_dss_signature(_key(world).sign(said.encode(), ec.ECDSA(hashes.SHA256())))
    return f"{said}.{base64url(r.to_bytes(_COORDINATE) + s.to_bytes(_COORDINATE))}"


def _key(world: World) -> ec.EllipticCurvePrivateKey:
    """Made again each time from the world's secret, so no key lies in a file."""
    number = int.from_bytes(derived(world, "id-token-key"))
    return ec.derive_private_key(number % (_ORDER - 1) + 1, ec.SECP256R1())


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
