"""The app lock as one line among the device's secrets. The PIN itself is nowhere (STO-10)."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from typing import Final

from cryptography.exceptions import UnsupportedAlgorithm

from client.device.clock import Clock
from client.device.secrets import Secrets, Vault
from client.domain.app_lock import (
    MOST_WRONG,
    Idle,
    Lock,
    Throttle,
    Tried,
    Wishes,
    missed,
    taken_up,
    weakness_of,
)
from client.domain.secret import Secret
from client.storage.pin_proof import ARGON2ID, Cost, PinProof, cost_here, proof_of

log = logging.getLogger(__name__)

_FORM: Final = "1"
_PARTS: Final = 6


@dataclass(frozen=True, slots=True)
class _Line:
    """All that is kept."""

    proof: PinProof
    wishes: Wishes
    wrong: int = 0

    def written(self) -> Secret:
        wishes = self.wishes
        flags = f"{int(wishes.out_of_sight)}", f"{int(wishes.by_device)}"
        parts = (_FORM, str(self.wrong), str(wishes.idle.value), *flags, self.proof.written())
        return Secret("|".join(parts))

    @classmethod
    def read(cls, kept: Secret) -> "_Line | None":
        parts = kept.reveal().split("|")
        if len(parts) != _PARTS or parts[0] != _FORM:
            return None
        proof = PinProof.read(parts[5])
        try:
            wrong, idle = int(parts[1]), Idle(int(parts[2]))
        except ValueError:
            return None
        if proof is None or wrong < 0:
            return None
        return cls(proof, Wishes(idle, parts[3] == "1", parts[4] == "1"), wrong)


class KeptAppLock:
    def __init__(
        self,
        secrets: Secrets,
        name: str,
        clock: Clock,
        recover: Callable[[], Awaitable[None]],
        cost: Cost = ARGON2ID,
    ) -> None:
        """`recover` finishes a wipe that was interrupted: a lock of that time is none."""
        self._secrets, self._name, self._clock = secrets, name, clock
        self._recover, self._cost = recover, cost
        self._line: _Line | None = None
        self._throttle = Throttle()
        self._one_by_one = asyncio.Lock()

    @property
    def throttle(self) -> Throttle:
        return self._throttle

    async def kept(self) -> Lock | None:
        await self._recover()
        async with self._one_by_one:
            kept = await self._secrets.read(self._name)
            if kept is None:
                self._line, self._throttle = None, Throttle()
                return None
            self._line = _Line.read(kept)
            wrong = MOST_WRONG if self._line is None else self._line.wrong
            self._throttle = taken_up(wrong, self._clock.monotonic())
            return self._lock(Wishes() if self._line is None else self._line.wishes)

    async def set_up(self, pin: Secret, wishes: Wishes) -> Lock | None:
        if weakness_of(pin.reveal()) is not None:
            raise ValueError("a weak PIN")
        proof = await asyncio.to_thread(proof_of, pin, self._cost)
        async with self._one_by_one:
            return await self._kept_as(_Line(proof, wishes))

    async def try_pin(self, pin: Secret) -> Tried:
        async with self._one_by_one:
            if self._line is None:
                return Tried.OVER
            line = await self._as_it_stands()
            if self._throttle.is_over or self._throttle.wait(self._clock.monotonic()) > 0:
                return Tried.OVER if self._throttle.is_over else Tried.NOT_YET
            if line is None:
                return Tried.NOT_CHECKED
            counted = replace(line, wrong=line.wrong + 1)
            if not await self._secrets.write(self._name, counted.written()):
                return Tried.NOT_CHECKED
            self._line = counted
            if not await self._is_right(line.proof, pin):
                self._throttle = missed(self._throttle, self._clock.monotonic())
                return Tried.OVER if self._throttle.is_over else Tried.WRONG
            await self._forgiven(await self._renewed(line.proof, pin))
            return Tried.RIGHT

    async def opened_by_device(self) -> None:
        async with self._one_by_one:
            line = await self._as_it_stands()
            if line is not None and line.wrong:
                await self._forgiven(line.proof)

    async def wish(self, wishes: Wishes) -> Lock | None:
        async with self._one_by_one:
            line = await self._as_it_stands()
            return None if line is None else await self._kept_as(replace(line, wishes=wishes))

    async def remove(self) -> bool:
        async with self._one_by_one:
            gone = await self._secrets.erase(self._name)
            if gone:
                self._line, self._throttle = None, Throttle()
            return gone

    async def _as_it_stands(self) -> _Line | None:
        """Other windows count the same tries, and may have removed the lock meanwhile. `None`
        where it cannot be read now: then nothing is written."""
        kept = None if self._line is None else await self._secrets.read(self._name)
        line = None if kept is None else _Line.read(kept)
        if line is None:
            return None
        if line.wrong > self._throttle.wrong:
            self._throttle = taken_up(line.wrong, self._clock.monotonic())
        self._line = replace(line, wrong=max(line.wrong, self._throttle.wrong))
        return self._line

    async def _kept_as(self, line: _Line) -> Lock | None:
        if not await self._secrets.write(self._name, line.written()):
            return None
        self._line = line
        self._throttle = taken_up(line.wrong, self._clock.monotonic())
        return self._lock(line.wishes)

    async def _forgiven(self, proof: PinProof) -> None:
        """If that cannot be written, the count of before stays: never too few."""
        if self._line is not None:
            await self._kept_as(replace(self._line, proof=proof, wrong=0))

    async def _is_right(self, proof: PinProof, pin: Secret) -> bool:
        try:
            return await asyncio.to_thread(proof.holds, pin)
        except UnsupportedAlgorithm:
            log.warning("The app lock was made where this device cannot check it")
            return False

    async def _renewed(self, proof: PinProof, pin: Secret) -> PinProof:
        """What was made at another price is made anew, where this device can pay ours."""
        if proof.cost == cost_here(self._cost):
            return proof
        return await asyncio.to_thread(proof_of, pin, self._cost)

    def _lock(self, wishes: Wishes) -> Lock:
        return Lock(wishes, lasts=self._secrets.vault is Vault.KEYRING)
