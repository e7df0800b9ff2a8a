"""The camera. Reached through the permission engine alone; what it sees is in no file of ours."""

from collections.abc import Callable
from typing import Protocol, TypeAlias, TypeVar

from client.device.filming import Filming
from client.device.system import System
from client.domain.permissions import Outcome

Chosen_contra = TypeVar("Chosen_contra", contravariant=True)
Grant_contra = TypeVar("Grant_contra", contravariant=True)


Surface: TypeAlias = Callable[[], object]
"""Makes what a screen shows of it, anew each time the screen is drawn."""


class Watcher(Protocol):
    """Who has the camera's picture on the screen. It is never on without."""

    def show(self, surface: Surface) -> None:
        """What the camera sees, drawn by whoever knows how: it begins once this is on the
        screen, and is gone from it the moment the camera is off."""
        ...

    def over(self, why: Outcome) -> None:
        """It is off, and not because the citizen stopped it."""
        ...


class Looking(Protocol):
    """A camera that is on."""

    async def picture(self) -> bytes | Outcome:
        """What it sees now, as a JPEG. After an `Outcome` it is off."""
        ...

    async def stop(self) -> None:
        """It is off when this returns."""
        ...


class Camera(System[Chosen_contra], Protocol[Chosen_contra, Grant_contra]):
    """Which of the device's cameras, and how sharp, follows from what it was granted for."""

    async def look(self, grant: Grant_contra, watcher: Watcher) -> Looking | Outcome:
        """One at a time: whoever was looking before is over."""
        ...

    async def film(
        self, grant: Grant_contra, sound: Grant_contra | None, watcher: Watcher
    ) -> Filming | Outcome:
        """As `look`. It hears only with `sound`, the microphone's own grant."""
        ...

    def cut(self) -> None:
        """From now on nobody sees anything; the device is switched off right after."""
        ...
