"""Secrets in the system's keyring: only in kinds we know, and never waiting for ever.

`keyring` would also take a file in clear or a backend that forgets, and lets the environment
choose (STO-01). A locked keyring blocks on its prompt, so every call has a deadline.
"""

import asyncio
import importlib
import logging
import secrets
import threading
from collections.abc import Callable
from typing import Any, Final, Protocol, TypeVar, cast

from client.device.adapters.secrets_memory import MemorySecrets
from client.device.secrets import Vault
from client.domain.secret import Secret

log = logging.getLogger(__name__)

T = TypeVar("T")

LONGEST: Final = 256
"""Windows keeps 1 280 characters at most; far below, nobody has to count (STO-03, L18)."""

ALLOWED: Final = (
    ("keyring.backends.SecretService", "Keyring"),
    ("keyring.backends.kwallet", "DBusKeyring"),
    ("keyring.backends.macOS", "Keyring"),
    ("keyring.backends.Windows", "WinVaultKeyring"),
)


class Backend(Protocol):
    """The part of `keyring.backend.KeyringBackend` we use."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


def system_backends() -> list[Backend]:
    """Those of the allowed kinds that say they work here. Reads no configuration."""
    found: list[Backend] = []
    for module, name in ALLOWED:
        try:
            kind: Any = getattr(importlib.import_module(module), name)
            if kind.viable:
                found.append(cast("Backend", kind()))
        except Exception as error:  # noqa: BLE001 - a backend may fail in its own library's way
            log.info("%s is not here: %s", name, type(error).__name__)
    return found


class KeyringSecrets:
    """Turns to memory where no keyring passes the test, and says so by its `vault`."""

    def __init__(
        self,
        service: str,
        seconds: float,
        backends: Callable[[], list[Backend]] = system_backends,
    ) -> None:
        self._service = service
        self._seconds = seconds
        self._backends = backends
        self._memory = MemorySecrets(Vault.MEMORY_NO_KEYRING)
        self._backend: Backend | None = None
        self._tried = asyncio.Lock()
        self._settled = False

    @property
    def vault(self) -> Vault:
        """Known once something has been read or written."""
        return self._memory.vault if self._backend is None else Vault.KEYRING

    async def read(self, name: str) -> Secret | None:
        await self._settle()
        backend = self._backend
        if backend is None:
            return await self._memory.read(name)
        value = await self._kept(lambda: backend.get_password(self._service, name), otherwise=None)
        return None if value is None else Secret(value)

    async def write(self, name: str, secret: Secret) -> bool:
        """Raises `ValueError` for what is longer than a secret may be."""
        if len(secret.reveal()) > LONGEST:
            raise ValueError("too long for a keyring")
        await self._settle()
        backend = self._backend
        if backend is None:
            return await self._memory.write(name, secret)
        return await self._kept(
            lambda: _really_kept(backend, self._service, name, secret), otherwise=False
        )

    async def erase(self, name: str) -> bool:
        await self._settle()
        backend = self._backend
        if backend is None:
            return await self._memory.erase(name)
        return await self._kept(
            lambda: _really_gone(backend, self._service, name), otherwise=False
        )

    async def _settle(self) -> None:
        """Tries the backends once: a value written, read back and removed."""
        async with self._tried:
            if self._settled:
                return
            self._settled = True
            self._backend = await self._kept(self._first_that_works, otherwise=None)

    def _first_that_works(self) -> Backend | None:
        trial = Secret(secrets.token_urlsafe(16))
        for backend in self._backends():
            try:
                kept = _really_kept(backend, self._service, "trial", trial)
                if kept and _really_gone(backend, self._service, "trial"):
                    return backend
            except Exception as error:  # noqa: BLE001 - a backend may fail in its own library's way
                log.info("A keyring is not usable: %s", type(error).__name__)
        return None

    async def _kept(self, call: Callable[[], T], *, otherwise: T) -> T:
        try:
            return await _in_a_thread(call, self._seconds)
        except TimeoutError:
            log.warning("The keyring does not answer")
            return otherwise
        except Exception as error:  # noqa: BLE001 - a backend may fail in its own library's way
            log.warning("The keyring refused: %s", type(error).__name__)
            return otherwise


def _really_kept(backend: Backend, service: str, name: str, secret: Secret) -> bool:
    backend.set_password(service, name, secret.reveal())
    return backend.get_password(service, name) == secret.reveal()


def _really_gone(backend: Backend, service: str, name: str) -> bool:
    if backend.get_password(service, name) is not None:
        backend.delete_password(service, name)
    return backend.get_password(service, name) is None


async def _in_a_thread(call: Callable[[], T], seconds: float) -> T:
    """In a thread of its own that dies with the app: a pool would wait for a stuck prompt."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T] = loop.create_future()

    def settle(act: Callable[[], None]) -> None:
        if not answer.done():
            act()

    def run() -> None:
        try:
            value = call()
        except Exception as error:  # noqa: BLE001 - handed over to whoever waits
            caught = error
            _from_thread(loop, lambda: settle(lambda: answer.set_exception(caught)))
        else:
            _from_thread(loop, lambda: settle(lambda: answer.set_result(value)))

    threading.Thread(target=run, name="keyring", daemon=True).start()
    async with asyncio.timeout(seconds):
        return await answer


def _from_thread(loop: asyncio.AbstractEventLoop, act: Callable[[], None]) -> None:
    """The app may be gone by the time a prompt is answered."""
    if not loop.is_closed():
        loop.call_soon_threadsafe(act)
