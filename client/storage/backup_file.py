"""The file a citizen takes to a new device: sealed under a passphrase that only they know.

    mygov-backup\\n | version | log2 of scrypt's n | salt 16 | nonce 12 | check 16 | sealed

scrypt (r 8, p 1) makes two keys of the passphrase: one seals with AES-256-GCM over the whole
head, one proves the passphrase. So a mistyped passphrase and a damaged file are told apart.
"""

import hashlib
import hmac
import os
import unicodedata
from enum import Enum
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

MOST_BYTES: Final = 16 * 1024 * 1024
SHORTEST: Final = 10
"""Letters of a passphrase. It is all that stands between a finder and the file."""
_MAGIC: Final = b"mygov-backup\n"
_VERSION: Final = 1
COST: Final = 17
"""128 MB and a third of a second a try, as OWASP has it."""
_COSTS: Final = range(10, 18)
"""More than ours would be somebody's way to fill this device's memory."""
_SALT, _NONCE, _CHECK = 16, 12, 16
_HEAD: Final = len(_MAGIC) + 2 + _SALT + _NONCE + _CHECK
_TAG: Final = 16


class Unopened(Enum):
    """Why a file did not open; each has its own words."""

    FOREIGN = "foreign"
    """No backup of this app."""
    TOO_LARGE = "too_large"
    NEWER = "newer"
    """Written by a version of the app that knows more than this one."""
    PASSPHRASE = "passphrase"  # noqa: S105 - the name of a fault
    DAMAGED = "damaged"
    """The passphrase is right; the file is not what was written."""


def sealed(content: bytes, passphrase: str, *, cost: int = COST) -> bytes:
    """Takes its time on purpose: call it in a thread. Raises `ValueError` beyond the limit."""
    if _HEAD + len(content) + _TAG > MOST_BYTES:
        raise ValueError("too large")
    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    begin = _MAGIC + bytes((_VERSION, cost)) + salt + nonce
    seal, prove = _keys(passphrase, salt, cost)
    head = begin + _proof(prove, begin)
    return head + AESGCM(seal).encrypt(nonce, content, head)


def fault_of(file: bytes) -> Unopened | None:
    """What can be said of a file before a passphrase is asked for."""
    if not file.startswith(_MAGIC):
        return Unopened.FOREIGN
    if len(file) > MOST_BYTES:
        return Unopened.TOO_LARGE
    told = file[len(_MAGIC) :]
    if not told or told[0] > _VERSION or (len(told) > 1 and told[1] not in _COSTS):
        return Unopened.NEWER if told else Unopened.DAMAGED
    return None if len(file) >= _HEAD + _TAG else Unopened.DAMAGED


def opened(file: bytes, passphrase: str) -> bytes | Unopened:
    """Takes its time on purpose: call it in a thread."""
    fault = fault_of(file)
    if fault is not None:
        return fault
    begin, check = file[: _HEAD - _CHECK], file[_HEAD - _CHECK : _HEAD]
    salt, nonce = begin[-_NONCE - _SALT : -_NONCE], begin[-_NONCE:]
    seal, prove = _keys(passphrase, salt, begin[len(_MAGIC) + 1])
    if not hmac.compare_digest(check, _proof(prove, begin)):
        return Unopened.PASSPHRASE
    try:
        return AESGCM(seal).decrypt(nonce, file[_HEAD:], file[:_HEAD])
    except InvalidTag:
        return Unopened.DAMAGED


def _keys(passphrase: str, salt: bytes, cost: int) -> tuple[bytes, bytes]:
    """However a keyboard composes its letters, it is the same passphrase."""
    said = unicodedata.normalize("NFKC", passphrase).encode()
    both = Scrypt(salt=salt, length=64, n=2**cost, r=8, p=1).derive(said)
    return both[:32], both[32:]


def _proof(key: bytes, begin: bytes) -> bytes:
    return hmac.new(key, begin, hashlib.sha256).digest()[:_CHECK]
