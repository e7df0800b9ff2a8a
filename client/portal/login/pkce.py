"""Proof Key for Code Exchange, S256 and nothing else (RFC 7636, AUTH-02)."""

import base64
import hashlib
import secrets

from client.domain.secret import Secret


def base64url(data: bytes) -> str:
    """Without padding, as all of OAuth wants it."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_base64url(text: str) -> bytes:
    """Raises `ValueError`."""
    if not text.isascii() or "=" in text:
        raise ValueError("not base64url")
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)


def new_verifier() -> Secret:
    """43 characters, 256 bits."""
    return Secret(secrets.token_urlsafe(32))


def challenge_of(verifier: Secret) -> str:
    return base64url(hashlib.sha256(verifier.reveal().encode("ascii")).digest())
