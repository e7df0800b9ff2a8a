"""The ID token: who signed in, signed ES256 with this world's own key (AUTH-11)."""

import hashlib
import json
from typing import Any, Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from mock_server.rules.digests import base64url, derived
from mock_server.rules.tokens import Owner
from mock_server.world import World
from mock_server.world.accounts import by_fin

LIFE: Final = 300
"""Seconds."""
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


def id_token(world: World, owner: Owner, issuer: str, client: str, nonce: str | None) -> str:
    """Raises `KeyError` for somebody who has no account."""
    account = by_fin(world, owner.fin)
    if account is None:
        raise KeyError(owner.fin)
    now = int(world.clock.timestamp())
    claims = {
        "iss": issuer,
        "sub": base64url(derived(world, "subject", owner.fin)[:16]),
        "aud": client,
        "iat": now,
        "exp": now + LIFE,
        "auth_time": now,
        "sid": owner.sid,
        "fin": owner.fin,
        "given_name": account["given_name"],
        "family_name": account["surname"],
        "middle_name": account["patronymic"],
    }
    if nonce is not None:
        claims["nonce"] = nonce
    return _signed(world, claims)


def _signed(world: World, claims: dict[str, Any]) -> str:
    head = {"alg": "ES256", "kid": public_jwk(world)["kid"], "typ": "JWT"}
    said = f"{base64url(_json(head))}.{base64url(_json(claims))}"
    r, s = decode_dss_signature(_key(world).sign(said.encode(), ec.ECDSA(hashes.SHA256())))
    return f"{said}.{base64url(r.to_bytes(_COORDINATE) + s.to_bytes(_COORDINATE))}"


def _key(world: World) -> ec.EllipticCurvePrivateKey:
    """Made again each time from the world's secret, so no key lies in a file."""
    number = int.from_bytes(derived(world, "id-token-key"))
    return ec.derive_private_key(number % (_ORDER - 1) + 1, ec.SECP256R1())


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
