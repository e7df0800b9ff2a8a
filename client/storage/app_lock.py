"""Where the app lock is kept, as the shell sees it."""

from typing import Protocol

from client.domain.app_lock import Lock, Throttle, Tried, Wishes
from client.domain.secret import Secret


class AppLock(Protocol):
    """Of one sign-in on this device; it goes with the sign-in."""

    @property
    def throttle(self) -> Throttle:
        """As known here since `kept`."""
        ...

    async def kept(self) -> Lock | None:
        """One that cannot be read any more is a lock that only the full sign-in opens."""
        ...

    async def set_up(self, pin: Secret, wishes: Wishes) -> Lock | None:
        """`None` if it could not be kept. Raises `ValueError` for a weak PIN."""
        ...

    async def try_pin(self, pin: Secret) -> Tried:
        """Counted before it is looked at, so that ending the app takes nothing back."""
        ...

    async def opened_by_device(self) -> None:
        """The device has known its owner: what was wrong before is forgiven."""
        ...

    async def wish(self, wishes: Wishes) -> Lock | None:
        """`None` if it could not be kept."""
        ...

    async def remove(self) -> bool:
        """Whether it is surely gone."""
        ...
