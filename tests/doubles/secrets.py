"""A keyring that keeps, forgets, refuses or stops answering, as the test wants."""

import threading

from client.device.secrets import Vault
from client.domain.secret import Secret


class FakeSecrets:
    """A vault that may be any kind. `steps` are the calls left before the power goes."""

    def __init__(self, vault: Vault = Vault.KEYRING) -> None:
        self.vault = vault
        self.held: dict[str, str] = {}
        self.refuses = False
        self.stuck = False
        """Nothing is erased any more, and the place says so."""

    async def read(self, name: str) -> Secret | None:
        value = self.held.get(name)
        return None if value is None else Secret(value)

    async def write(self, name: str, secret: Secret) -> bool:
        if self.refuses:
            return False
        self.held[name] = secret.reveal()
        return True

    async def erase(self, name: str) -> bool:
        if self.stuck:
            return False
        self.held.pop(name, None)
        return True


class FakeKeyring:
    """What `keyring` calls a backend."""

    def __init__(self) -> None:
        self.held: dict[tuple[str, str], str] = {}
        self.failing: Exception | None = None
        self.forgets = False
        """Takes everything and keeps nothing, as `keyring.backends.null` does."""
        self.locked = threading.Event()
        self.locked.set()
        """Cleared: every call waits, as for a prompt that nobody answers."""

    def get_password(self, service: str, username: str) -> str | None:
        self._meet()
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._meet()
        if not self.forgets:
            self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._meet()
        del self.held[service, username]

    def _meet(self) -> None:
        self.locked.wait(30)
        if self.failing is not None:
            raise self.failing
