"""The portal's one source of chance: the same seed gives the same people and papers.

What must not be guessed (tokens, codes) is drawn from a second stream under a key. A world
makes its own random key; a test hands one in, and then even tokens repeat.
"""

import base64
import hashlib
import hmac
import random
import secrets


class Chance:
    def __init__(self, seed: int, key: bytes | None = None, drawn: int = 0) -> None:
        self.seed = seed
        self.key = key or secrets.token_bytes(32)
        self.drawn = drawn
        """How often `unguessable` was asked: a restart goes on from here, never back."""

    def stream(self, name: str) -> random.Random:
        """A repeatable generator of its own for one purpose, so that adding one moves no other."""
        return random.Random(f"{self.seed}/{name}")  # noqa: S311 - invented data, not secrets

    def unguessable(self, size: int = 32) -> bytes:
        """At most 32 bytes."""
        self.drawn += 1
        return hmac.digest(self.key, self.drawn.to_bytes(8, "big"), hashlib.sha256)[:size]

    def token(self) -> str:
        """256 bits, in letters that fit a URL."""
        return base64.urlsafe_b64encode(self.unguessable()).rstrip(b"=").decode()

    def ident(self) -> str:
        """128 bits, for the id of a thing (SRV-06)."""
        return self.unguessable(16).hex()

    def digits(self, count: int) -> str:
        """Decimal digits with their leading zeros; at most 18."""
        return str(int.from_bytes(self.unguessable()) % 10**count).zfill(count)
