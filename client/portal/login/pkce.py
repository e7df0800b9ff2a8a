"""Proof Key for Code Exchange, S256 and nothing else (RFC 7636, AUTH-02)."""

import hashlib
import secrets

from client.domain.secret import Secret
from client.portal.base64url import base64url, from_base64url

__all__ = ["base64url", "challenge_of", "from_base64url", "new_verifier"]


def new_verifier() -> Secret:
    """43 characters, 256 bits."""
    return Secret(secrets.token_urlsafe(32))


def challenge_of(verifier: Secret) -> str:
    return base64url(hashlib.sha256(verifier.reveal().encode("ascii")).digest())
