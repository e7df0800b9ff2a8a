"""Taking note of texts, and deciding about them."""

from typing import Protocol

from client.domain.acceptances import Acceptance, Acceptances, AcceptanceSubject, Decided, Terms
from client.domain.answers import Ready


class AcceptancesPortal(Protocol):
    async def acceptances(self) -> Ready[Acceptances]: ...

    async def decide(self, decided: Decided, key: str) -> Acceptance:
        """`Refused` with `conflict` when another version is to be decided by now."""
        ...

    async def terms_of(self, subject: AcceptanceSubject) -> Ready[Terms]:
        """Of a service or a participant."""
        ...
