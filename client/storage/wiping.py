"""Forgetting a citizen for good, also when the power goes in the middle (STO-09).

A tombstone is set first and taken away last, so that the next start knows what to finish.
"""

import logging
import os
from collections.abc import Sequence
from pathlib import Path

from client.device.secrets import Secrets

log = logging.getLogger(__name__)


class Wiping:
    def __init__(self, file: Path | None, secrets: Secrets, names: Sequence[str]) -> None:
        """`names` are the secrets to erase, the most dangerous first."""
        self._file = file
        self._secrets = secrets
        self._names = names

    @property
    def _tombstone(self) -> Path | None:
        return None if self._file is None else self._file.with_suffix(".wipe")

    async def resume(self) -> None:
        if self._tombstone is not None and self._tombstone.exists():
            await self.wipe()

    async def wipe(self) -> None:
        """Any step may be the last one that happens; doing all of them again changes nothing."""
        self._bury()
        erased = [await self._secrets.erase(name) for name in self._names]
        removed = self._file is None or remove_file(self._file)
        if removed and all(erased):
            self._unbury()

    def _bury(self) -> None:
        if self._tombstone is None:
            return
        try:
            self._tombstone.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(self._tombstone, os.O_WRONLY | os.O_CREAT, 0o600)
            os.fsync(descriptor)
            os.close(descriptor)
        except OSError as error:
            log.warning("A wipe could not be announced: %s", type(error).__name__)

    def _unbury(self) -> None:
        if self._tombstone is not None:
            self._tombstone.unlink(missing_ok=True)


def remove_file(file: Path) -> bool:
    """A database and what SQLite lays beside it. Whether nothing is left."""
    try:
        for suffix in ("", "-wal", "-shm", "-journal"):
            file.with_name(file.name + suffix).unlink(missing_ok=True)
    except OSError as error:
        log.warning("A file could not be removed: %s", type(error).__name__)
        return False
    return True
