"""Where the device keeps small secrets: a system keyring, a phone's secure storage, or memory."""

from enum import Enum
from typing import Protocol

from client.domain.secret import Secret


class Vault(Enum):
    """What kind of place this is, so that the app can say it (STO-02)."""

    KEYRING = "keyring"
    MEMORY_PREVIEW = "memory_preview"
    """The browser preview keeps nothing, by decision (STO-21)."""
    MEMORY_NO_KEYRING = "memory_no_keyring"
    """There is no keyring that can be trusted, or it did not answer in time."""


class Secrets(Protocol):
    """Values are at most 256 characters (STO-03). Every call ends within a deadline."""

    @property
    def vault(self) -> Vault: ...

    async def read(self, name: str) -> Secret | None:
        """`None` if there is none, or the place has stopped answering."""
        ...

    async def write(self, name: str, secret: Secret) -> bool:
        """Whether it is really kept: it was read back and is the same."""
        ...

    async def erase(self, name: str) -> bool:
        """Whether it is surely gone."""
        ...
