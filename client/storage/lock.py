"""One writer at a time, also between two windows of the app (AUTH-09, REL-18)."""

import asyncio
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

_ASK_AGAIN_SECONDS: Final = 0.05

if sys.platform == "win32":
    import msvcrt

    def _taken(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _taken(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True


@asynccontextmanager
async def locked(file: Path | None, seconds: float) -> AsyncGenerator[bool, None]:
    """Yields whether the lock was got; the system frees it with the process, even a killed one.

    `None` is for what no other process can reach.
    """
    if file is None:
        yield True
        return
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError:
        yield False
        return
    try:
        yield await _taken_within(descriptor, seconds)
    finally:
        os.close(descriptor)


async def _taken_within(descriptor: int, seconds: float) -> bool:
    tries = max(1, int(seconds / _ASK_AGAIN_SECONDS))
    for _ in range(tries):
        if _taken(descriptor):
            return True
        await asyncio.sleep(_ASK_AGAIN_SECONDS)
    return False
