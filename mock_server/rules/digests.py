"""What the portal keeps instead of a secret, and secrets that it can make again."""

import base64
import hashlib
import hmac

from mock_server.world import World


def fingerprint(secret: str) -> str:
    """SHA-256 in hex: enough for what has 128 bits of its own (SRV-14)."""
    return hashlib.sha256(secret.encode()).hexdigest()


def derived(world: World, purpose: str, *parts: str) -> bytes:
    """32 bytes that only this world can make, and makes the same each time."""
    # NUL never occurs in a part, so no two lists of parts read the same.
    said = "\0".join((f"purpose/{purpose}", *parts))
    return hmac.digest(world.chance.key, said.encode(), hashlib.sha256)


def base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def same(one: str, other: str) -> bool:
    """Takes as long for a near miss as for a far one."""
    return hmac.compare_digest(one.encode(), other.encode())
