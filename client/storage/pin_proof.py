"""What is kept of a PIN: a slow hash of it, with salt and cost beside it (STO-10).

Argon2id where the OpenSSL under `cryptography` has it, otherwise scrypt at the price OWASP names
beside it. Phones get their `cryptography` with OpenSSL 3.0, which has no Argon2.
"""

import base64
import hmac
import os
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from client.domain.secret import Secret

SALT_BYTES: Final = 16
_PROOF_BYTES: Final = 32


@dataclass(frozen=True, slots=True)
class Cost:
    """`memory` in KiB. Both were measured at a quarter to half a second on a small desktop."""

    kind: str
    memory: int
    passes: int
    lanes: int


ARGON2ID: Final = Cost("argon2id", 46 * 1024, 2, 1)
SCRYPT: Final = Cost("scrypt", 32 * 1024, 1, 3)
_BLOCK: Final = 8
"""scrypt's r: with it, n is as many as KiB of memory."""
_MOST_MEMORY: Final = 256 * 1024
_MOST_TURNS: Final = 16


@dataclass(frozen=True, slots=True)
class PinProof:
    cost: Cost
    salt: bytes = field(repr=False)
    proof: bytes = field(repr=False)

    def holds(self, pin: Secret) -> bool:
        """Takes its time: call it in a thread. Raises `UnsupportedAlgorithm`."""
        return hmac.compare_digest(_derived(pin, self.salt, self.cost), self.proof)

    def written(self) -> str:
        cost = self.cost
        figures = (cost.kind, str(cost.memory), str(cost.passes), str(cost.lanes))
        return "$".join((*figures, _text(self.salt), _text(self.proof)))

    @classmethod
    def read(cls, line: str) -> "PinProof | None":
        """`None` for what we did not write. No cost that would stop the device is believed."""
        try:
            kind, memory, passes, lanes, salt, proof = line.split("$")
            cost = Cost(kind, int(memory), int(passes), int(lanes))
            read = cls(cost, base64.b64decode(salt), base64.b64decode(proof))
        except ValueError:
            return None
        return read if _is_sound(read) else None


def cost_here(wanted: Cost = ARGON2ID) -> Cost:
    """What this device can pay; scrypt it can everywhere."""
    try:
        _slow(wanted, bytes(SALT_BYTES))
    except UnsupportedAlgorithm:
        return SCRYPT
    return wanted


def proof_of(pin: Secret, cost: Cost = ARGON2ID) -> PinProof:
    """Takes its time: call it in a thread."""
    salt, paid = os.urandom(SALT_BYTES), cost_here(cost)
    return PinProof(paid, salt, _derived(pin, salt, paid))


def _derived(pin: Secret, salt: bytes, cost: Cost) -> bytes:
    return _slow(cost, salt).derive(pin.reveal().encode())


def _slow(cost: Cost, salt: bytes) -> Argon2id | Scrypt:
    if cost.kind == SCRYPT.kind:
        return Scrypt(salt=salt, length=_PROOF_BYTES, n=cost.memory, r=_BLOCK, p=cost.lanes)
    return Argon2id(
        salt=salt,
        length=_PROOF_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory,
    )


def _is_sound(read: PinProof) -> bool:
    cost = read.cost
    return (
        cost.kind in {ARGON2ID.kind, SCRYPT.kind}
        and 0 < cost.memory <= _MOST_MEMORY
        and (cost.kind == ARGON2ID.kind or cost.memory.bit_count() == 1)
        and 0 < cost.passes <= _MOST_TURNS
        and 0 < cost.lanes <= _MOST_TURNS
        and cost.memory >= 8 * cost.lanes
        and len(read.salt) == SALT_BYTES
        and len(read.proof) == _PROOF_BYTES
    )


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
