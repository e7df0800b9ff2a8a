"""The sign-in as a keyring keeps it: one short line, written before it is used (AUTH-08)."""

from dataclasses import dataclass
from typing import Final

from client.device.secrets import Secrets
from client.domain.secret import Secret

_FORM: Final = "1"


@dataclass(frozen=True, slots=True, repr=False)
class KeptSignIn:
    citizen: str
    """FIN."""
    key: Secret
    """The private key that the tokens are bound to."""
    refresh: Secret

    def written(self) -> Secret:
        parts = (_FORM, self.citizen, self.key.reveal(), self.refresh.reveal())
        return Secret(".".join(parts))

    @classmethod
    def read(cls, line: Secret) -> "KeptSignIn | None":
        parts = line.reveal().split(".", 3)
        if len(parts) != 4 or parts[0] != _FORM:  # noqa: PLR2004 - as written above
            return None
        return cls(parts[1], Secret(parts[2]), Secret(parts[3]))


class SignInKeeper:
    def __init__(self, secrets: Secrets, name: str) -> None:
        self._secrets = secrets
        self._name = name

    async def read(self) -> KeptSignIn | None:
        line = await self._secrets.read(self._name)
        return None if line is None else KeptSignIn.read(line)

    async def write(self, kept: KeptSignIn) -> bool:
        try:
            return await self._secrets.write(self._name, kept.written())
        except ValueError:  # a portal with longer tokens than a keyring takes
            return False
