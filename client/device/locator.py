"""Where the device is. Reached through the permission engine alone."""

from typing import Protocol, TypeVar

from client.device.system import System
from client.domain.permissions import Outcome
from client.domain.positions import Fix

Chosen_contra = TypeVar("Chosen_contra", contravariant=True)
Grant_contra = TypeVar("Grant_contra", contravariant=True)


class Locator(System[Chosen_contra], Protocol[Chosen_contra, Grant_contra]):
    async def fix(self, grant: Grant_contra) -> Fix | Outcome: ...
