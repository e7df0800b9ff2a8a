"""Secrets for as long as the app is open: the preview, and devices without a keyring."""

from client.device.secrets import Vault
from client.domain.secret import Secret


class MemorySecrets:
    def __init__(self, vault: Vault = Vault.MEMORY_NO_KEYRING) -> None:
        self._vault = vault
        self._held: dict[str, Secret] = {}

    @property
    def vault(self) -> Vault:
        return self._vault

    async def read(self, name: str) -> Secret | None:
        return self._held.get(name)

    async def write(self, name: str, secret: Secret) -> bool:
        self._held[name] = secret
        return True

    async def erase(self, name: str) -> bool:
        self._held.pop(name, None)
        return True
