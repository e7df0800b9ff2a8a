"""The microphone. Reached through the permission engine alone; what it hears is in no file."""

from typing import Protocol, TypeVar

from client.device.system import System
from client.domain.permissions import Outcome

Chosen_contra = TypeVar("Chosen_contra", contravariant=True)
Grant_contra = TypeVar("Grant_contra", contravariant=True)


class Hearer(Protocol):
    """Who is told what the microphone hears."""

    def hear(self, sound: bytes) -> None:
        """A little more, in the samples of `client.domain.sound`."""
        ...

    def over(self, why: Outcome) -> None:
        """Nothing more comes, and not because the citizen stopped it."""
        ...


class Listening(Protocol):
    """A microphone that is on."""

    async def pause(self) -> bool:
        """Whether it is silent now."""
        ...

    async def resume(self) -> bool:
        """Whether it hears again."""
        ...

    async def stop(self) -> None:
        """It is off when this returns, and what it heard has been told."""
        ...


class Microphone(System[Chosen_contra], Protocol[Chosen_contra, Grant_contra]):
    """What opens it is the engine's, which knows this file and not the other way round."""

    async def listen(self, grant: Grant_contra, hearer: Hearer) -> Listening | Outcome:
        """One at a time: whoever was listening before is over."""
        ...

    def cut(self) -> None:
        """From now on nobody is told anything; the device is switched off right after."""
        ...
