"""The notary, as screens know it."""

from typing import Protocol

from client.domain.consent_chain import Standing
from client.domain.consents import History
from client.domain.receipts import Judged


class Notary(Protocol):
    """Raises nothing: what cannot be checked is said to be unchecked."""

    async def judged(self, history: History) -> Standing:
        """A true history is remembered from then on: every later one has to extend it."""
        ...

    async def begin_anew(self, history: History) -> None:
        """The citizen takes this history as a new beginning, after an alarm."""
        ...

    async def evidence(self, history: History) -> bytes:
        """Both pasts, as JSON: the one we knew and the one we are told."""
        ...

    async def keep(self, number: str, signed: str) -> None:
        """A receipt brought from another device stays on this one."""
        ...

    async def kept(self) -> tuple[tuple[str, str], ...]:
        """Numbers of such receipts, and each as it was signed."""
        ...

    async def receipt(self, signed: str) -> Judged:
        """Without a network too."""
        ...
