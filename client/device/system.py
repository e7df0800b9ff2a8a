"""What a device says of one of its powers. Every call ends; a refusal is a value."""

from typing import Protocol, TypeVar

from client.domain.permissions import Outcome

Chosen_contra = TypeVar("Chosen_contra", contravariant=True)


class System(Protocol[Chosen_contra]):
    async def standing(self) -> Outcome | None:
        """What the system holds; `None` when it would ask. Never asks."""
        ...

    async def prompt(self, chosen: Chosen_contra) -> Outcome:
        """The system's own question."""
        ...

    async def open_settings(self, why: Outcome) -> bool:
        """Where `why` can be changed. Whether they opened."""
        ...
