"""Proof of possession for every request: a stolen token is worth nothing (RFC 9449, AUTH-07)."""

import hashlib
import json
import secrets
from datetime import datetime
from typing import Any, Final

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from client.domain.secret import Secret
from client.portal.login.pkce import base64url, from_base64url

_HALF: Final = 32
"""Bytes of a P-256 number."""


class ProofKey:
    """An ES256 key made on this device for one sign-in."""

    def __init__(self, key: ec.EllipticCurvePrivateKey) -> None:
        self._key = key
        numbers = key.public_key().public_numbers()
        x, y = (base64url(number.to_bytes(_HALF, "big")) for number in (numbers.x, numbers.y))
        self._jwk = {"crv": "P-256", "kty": "EC", "x": x, "y": y}
        self._head = _encoded({"typ": "dpop+jwt", "alg": "ES256", "jwk": self._jwk})

    @classmethod
    def new(cls) -> "ProofKey":
        return cls(ec.generate_private_key(ec.SECP256R1()))

    @classmethod
    def kept(cls, scalar: Secret) -> "ProofKey":
        """Raises `ValueError`."""
        number = int.from_bytes(from_base64url(scalar.reveal()), "big")
        return cls(ec.derive_private_key(number, ec.SECP256R1()))

    def scalar(self) -> Secret:
        """The private key, 43 characters: for the keyring alone."""
        number = self._key.private_numbers().private_value
        return Secret(base64url(number.to_bytes(_HALF, "big")))

    @property
    def thumbprint(self) -> str:
        """`dpop_jkt` (RFC 7638)."""
        return base64url(hashlib.sha256(_canonical(self._jwk)).digest())

    def proof(
        self,
        method: str,
        address: str,
        at: datetime,
        *,
        token: Secret | None = None,
        nonce: str | None = None,
    ) -> str:
        """For one request: `address` loses its query. `at` is the portal's time."""
        claims: dict[str, Any] = {
            "jti": secrets.token_urlsafe(16),
            "htm": method,
            "htu": address.partition("?")[0].partition("#")[0],
            "iat": int(at.timestamp()),
        }
        if token is not None:
            claims["ath"] = base64url(hashlib.sha256(token.reveal().encode("ascii")).digest())
        if nonce is not None:
            claims["nonce"] = nonce
        signed = f"{self._head}.{_encoded(claims)}"
        der = self._key.sign(signed.encode("ascii"), ec.ECDSA(hashes.SHA256()))
        halves = (number.to_bytes(_HALF, "big") for number in decode_dss_signature(der))
        return f"{signed}.{base64url(b''.join(halves))}"


def _canonical(value: dict[str, Any]) -> bytes:
    return json.dumps(value, separators=(",", ":"), sort_keys=True).encode()


def _encoded(value: dict[str, Any]) -> str:
    return base64url(_canonical(value))
