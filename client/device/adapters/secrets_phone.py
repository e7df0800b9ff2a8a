"""Secrets on a phone: the Keystore or Keychain, through Flet's secure storage.

Like a keyring it is tried before it is trusted, and may never make the app wait.
"""

import asyncio
import logging
import secrets
from collections.abc import Awaitable
from typing import Final, Protocol, TypeVar

from client.device.adapters.secrets_memory import MemorySecrets
from client.device.deadlines import within
from client.device.secrets import Vault
from client.domain.secret import Secret

log = logging.getLogger(__name__)

T = TypeVar("T")

LONGEST: Final = 256
"""As everywhere (STO-03)."""
_TRIAL: Final = "trial"


class Storage(Protocol):
    """The part of `flet_secure_storage.SecureStorage` we use."""

    async def get(self, key: str) -> str | None: ...
    async def set(self, key: str, value: str) -> None: ...
    async def remove(self, key: str) -> None: ...


def phone_storage() -> Storage:
    """Needs a page in context: Flet registers a service with it. Kept out of back-ups and of
    other devices, and readable once the phone was unlocked after its start.
    """
    from flet_secure_storage import (  # noqa: PLC0415 - on phones alone  # pyright: ignore[reportMissingTypeStubs]
        IOSOptions,
        KeychainAccessibility,
        SecureStorage,
    )

    only_here = IOSOptions(accessibility=KeychainAccessibility.FIRST_UNLOCK_THIS_DEVICE)
    return SecureStorage(ios_options=only_here)


class PhoneSecrets:
    """Turns to memory where the storage does not pass its trial, and says so by its `vault`."""

    def __init__(self, storage: Storage, service: str, seconds: float) -> None:
        self._storage = storage
        self._service = service
        self._seconds = seconds
        self._memory = MemorySecrets(Vault.MEMORY_NO_KEYRING)
        self._trying = asyncio.Lock()
        self._works: bool | None = None

    @property
    def vault(self) -> Vault:
        """Known once something has been read or written."""
        return Vault.KEYRING if self._works else self._memory.vault

    async def read(self, name: str) -> Secret | None:
        if not await self._is_trusted():
            return await self._memory.read(name)
        value = await self._answered(self._storage.get(self._key(name)), otherwise=None)
        return None if value is None else Secret(value)

    async def write(self, name: str, secret: Secret) -> bool:
        """Raises `ValueError` for what is longer than a secret may be."""
        if len(secret.reveal()) > LONGEST:
            raise ValueError("too long for a secret")
        if not await self._is_trusted():
            return await self._memory.write(name, secret)
        return await self._answered(self._really_kept(name, secret), otherwise=False)

    async def erase(self, name: str) -> bool:
        if not await self._is_trusted():
            return await self._memory.erase(name)
        return await self._answered(self._really_gone(name), otherwise=False)

    async def _is_trusted(self) -> bool:
        async with self._trying:
            if self._works is None:
                self._works = await self._answered(self._trial(), otherwise=False)
            return self._works

    async def _trial(self) -> bool:
        value = Secret(secrets.token_urlsafe(16))
        return await self._really_kept(_TRIAL, value) and await self._really_gone(_TRIAL)

    async def _really_kept(self, name: str, secret: Secret) -> bool:
        await self._storage.set(self._key(name), secret.reveal())
        return await self._storage.get(self._key(name)) == secret.reveal()

    async def _really_gone(self, name: str) -> bool:
        await self._storage.remove(self._key(name))
        return await self._storage.get(self._key(name)) is None

    def _key(self, name: str) -> str:
        return f"{self._service}/{name}"

    async def _answered(self, answer: Awaitable[T], *, otherwise: T) -> T:
        try:
            return await within(self._seconds, answer)
        except TimeoutError:
            log.warning("The phone's secure storage does not answer")
            return otherwise
        except Exception as error:  # noqa: BLE001 - the phone's own refusals come as any kind
            log.warning("The phone's secure storage refused: %s", type(error).__name__)
            return otherwise
