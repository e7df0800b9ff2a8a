"""The app lock, there at once and real with the first question."""

from client.composition.deferred import Deferred
from client.domain.app_lock import Lock, Throttle, Tried, Wishes
from client.domain.secret import Secret
from client.portal.errors import PortalError
from client.storage.app_lock import AppLock


class DeferredAppLock:
    """A portal inside the app that cannot be had has no sign-in, and so no lock."""

    def __init__(self, deferred: Deferred) -> None:
        self._deferred = deferred
        self._real: AppLock | None = None

    @property
    def throttle(self) -> Throttle:
        return Throttle() if self._real is None else self._real.throttle

    async def kept(self) -> Lock | None:
        try:
            return await (await self._lock()).kept()
        except PortalError:
            return None

    async def set_up(self, pin: Secret, wishes: Wishes) -> Lock | None:
        return await (await self._lock()).set_up(pin, wishes)

    async def try_pin(self, pin: Secret) -> Tried:
        return await (await self._lock()).try_pin(pin)

    async def opened_by_device(self) -> None:
        await (await self._lock()).opened_by_device()

    async def wish(self, wishes: Wishes) -> Lock | None:
        return await (await self._lock()).wish(wishes)

    async def remove(self) -> bool:
        return await (await self._lock()).remove()

    async def _lock(self) -> AppLock:
        self._real = (await self._deferred.connected()).app_lock
        return self._real
