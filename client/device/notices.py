"""Notices of the system, as a device shows them. Reached through the permission engine alone."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from client.domain.notices import Notice
from client.domain.permissions import Outcome
from client.domain.reminders import Reminder

Chosen_contra = TypeVar("Chosen_contra", contravariant=True)
Grant_contra = TypeVar("Grant_contra", contravariant=True)


class Notices(Protocol[Chosen_contra, Grant_contra]):
    """What opens it is the engine's, which knows this file and not the other way round."""

    async def standing(self) -> Outcome | None:
        """What the system holds; `None` when it would ask. Never asks."""
        ...

    async def prompt(self, chosen: Chosen_contra) -> Outcome:
        """The system's own question."""
        ...

    async def open_settings(self, why: Outcome) -> bool:
        """Where `why` can be changed. Whether they opened."""
        ...

    async def show(self, grant: Grant_contra, notice: Notice) -> Outcome | None:
        """Why it was not shown; `None` when the system took it."""
        ...

    @property
    def keeps_reminders(self) -> bool:
        """Whether the system shows them at their time by itself, with the app closed too."""
        ...

    async def keep(
        self, grant: Grant_contra, reminders: Sequence[Reminder], now: datetime
    ) -> Outcome | None:
        """These instead of those kept before; what was due by `now` may be on its way and stays.

        Why it does not; then it keeps none.
        """
        ...

    async def clear(self) -> None:
        """Takes away what is kept, and what is still shown, as far as the system lets us."""
        ...
