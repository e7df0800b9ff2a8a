"""Local authentication through `flet-local-auth`: Android, iOS, macOS and Windows.

Written from the package's own text and held to the contract with a stand-in; no device has run it.
"""

import logging
from collections.abc import Awaitable
from typing import Any, Final, Protocol, TypeVar

from client.device.deadlines import PROMPT_SECONDS, SERVICE_SECONDS, within
from client.device.local_auth import Recognition

log = logging.getLogger(__name__)

T = TypeVar("T")

_REFUSALS: Final = {
    "userCanceled": Recognition.CANCELLED,
    "systemCanceled": Recognition.CANCELLED,
    "userRequestedFallback": Recognition.CANCELLED,
    "timeout": Recognition.CANCELLED,
    "authInProgress": Recognition.CANCELLED,
    "temporaryLockout": Recognition.SHUT,
    "biometricLockout": Recognition.SHUT,
    "noCredentialsSet": Recognition.NOT_SET,
    "noBiometricsEnrolled": Recognition.NOT_SET,
    "noBiometricHardware": Recognition.NOT_HERE,
}
"""By the package's codes; every other is a device that gave no answer."""


class Service(Protocol):
    """The part of `flet_local_auth.LocalAuthentication` we use."""

    async def is_device_supported(self) -> bool: ...
    async def authenticate(self, reason: str, *, persist_across_backgrounding: bool) -> bool: ...


def local_authentication() -> Service | None:
    """Needs a page in context: Flet registers a service with it. `None` where it is not packed."""
    try:
        from flet_local_auth import (  # noqa: PLC0415 - not on every system  # pyright: ignore[reportMissingTypeStubs]
            LocalAuthentication,
        )
    except ImportError:
        return None
    return LocalAuthentication()


class FletLocalAuth:
    def __init__(self, service: Service) -> None:
        self._service = service

    async def is_here(self) -> bool:
        """With a face, a finger or a code: the device says itself which of them it takes."""
        supported = await self._answered(self._service.is_device_supported(), SERVICE_SECONDS)
        return supported is True

    async def ask(self, reason: str) -> Recognition:
        asked = self._service.authenticate(reason, persist_across_backgrounding=False)
        known = await self._answered(asked, PROMPT_SECONDS)
        if isinstance(known, Recognition):
            return known
        return Recognition.OWNER if known is True else Recognition.CANCELLED

    async def _answered(self, answer: Awaitable[T], seconds: float) -> T | Recognition:
        try:
            return await within(seconds, answer)
        except TimeoutError:
            return Recognition.NO_ANSWER
        except Exception as error:  # noqa: BLE001 - the package's refusals come as any kind
            log.info("Local authentication: %s", type(error).__name__)
            return _why(error)


def _why(error: Exception) -> Recognition:
    code: Any = getattr(error, "code", None)
    if code is None:
        return Recognition.NOT_HERE
    return _REFUSALS.get(str(getattr(code, "value", "")), Recognition.NO_ANSWER)
