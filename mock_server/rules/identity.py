"""The ID token: who signed in, signed ES256 with this world's own key (AUTH-11)."""

from typing import Final

from mock_server.rules.digests import base64url, derived
from mock_server.rules.signing import public_jwk, signed
from mock_server.rules.tokens import Owner
from mock_server.world import World
from mock_server.world.accounts import by_fin

__all__ = ["LIFE", "id_token", "public_jwk"]

LIFE: Final = 300
"""Seconds."""


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
    return signed(world, claims, "JWT")
