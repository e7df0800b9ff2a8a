"""A camera that films. What it sees is in no file of ours, and it hears only by a grant of the
microphone's own: with the camera's alone there is no way to sound."""

from dataclasses import dataclass
from typing import Protocol

from client.domain.permissions import Outcome


class Filming(Protocol):
    """A camera that is on. Nothing is kept of what it sees before `begin`."""

    async def begin(self) -> bool:
        """Whether it records now."""
        ...

    async def pause(self) -> bool:
        """Whether nothing is recorded now."""
        ...

    async def resume(self) -> bool:
        """Whether it records again."""
        ...

    async def finish(self) -> bytes | Outcome:
        """The film, whole; or why there is none. The camera is off when this returns.

        Where the device took the camera away: what could be saved of it.
        """
        ...

    async def stop(self) -> None:
        """It is off when this returns, and nothing of the film is left."""
        ...


@dataclass(frozen=True, slots=True)
class Unheard:
    """Why it may not hear; that is not why it may not see."""

    why: Outcome
