"""AES-256-GCM around every row, bound to its place (STO-06).

What is sealed at one place opens at no other: a row moved, copied to another account or put
back under a newer version number does not open, and counts as missing.
"""

import hashlib
import hmac
import os
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

KEY_BYTES: Final = 32
_NONCE_BYTES: Final = 12


def new_key() -> bytes:
    return os.urandom(KEY_BYTES)


class Seal:
    """One key for contents and one for names, both from the account's key."""

    def __init__(self, key: bytes, account: str, schema: int) -> None:
        """Raises `ValueError` unless `key` has 32 bytes."""
        if len(key) != KEY_BYTES:
            raise ValueError("not a key")
        self._contents = AESGCM(_derived(key, b"mygov contents"))
        self._names = _derived(key, b"mygov names")
        self._place = f"{schema}|{account}"

    def name(self, *parts: str) -> bytes:
        """What stands in clear instead of a name: it tells nothing without the key (STO-08)."""
        return hmac.new(self._names, _joined(self._place, *parts), hashlib.sha256).digest()

    def close(self, value: bytes, *place: str) -> bytes:
        nonce = os.urandom(_NONCE_BYTES)
        return nonce + self._contents.encrypt(nonce, value, _joined(self._place, *place))

    def open(self, sealed: bytes, *place: str) -> bytes | None:
        """`None` if it was not sealed here, or is damaged."""
        nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            return self._contents.decrypt(nonce, rest, _joined(self._place, *place))
        except (InvalidTag, ValueError):
            return None


def _derived(key: bytes, purpose: bytes) -> bytes:
    return HKDFExpand(hashes.SHA256(), KEY_BYTES, purpose).derive(key)


def _joined(*parts: str) -> bytes:
    """Unambiguous: each part with its length before it."""
    return b"".join(f"{len(part.encode())}:".encode() + part.encode() for part in parts)
