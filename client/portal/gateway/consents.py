"""Allowing and taking back."""

from datetime import date
from typing import Protocol

from client.domain.answers import Ready
from client.domain.consents import (
    Consent,
    ConsentId,
    Consents,
    Decision,
    Giving,
    Offer,
    RequestId,
)
from client.domain.languages import Language


class ConsentsPortal(Protocol):
    """`key` names a deed: sent again with the same words, it is done once."""

    async def consents(self) -> Ready[Consents]: ...

    async def consent_offers(self) -> Ready[tuple[Offer, ...]]: ...

    async def decide_consents(
        self, request: RequestId, decisions: tuple[Decision, ...], language: Language, key: str
    ) -> tuple[Consent, ...]:
        """Raises `Refused` with code `consent_decided` when somebody was first."""
        ...

    async def give_consent(
        self, giving: Giving, language: Language, key: str
    ) -> tuple[Consent, ...]: ...

    async def pause_consent(self, consent: ConsentId, key: str) -> Consent: ...

    async def resume_consent(self, consent: ConsentId, key: str) -> Consent: ...

    async def revoke_consent(self, consent: ConsentId, key: str, *, erase: bool) -> Consent: ...

    async def extend_consent(
        self, consent: ConsentId, until: date, language: Language, key: str
    ) -> Consent:
        """The new one."""
        ...

    async def consent_receipt(self, consent: ConsentId) -> Ready[str]:
        """A signed statement of the portal; what is in it, `Notary` reads."""
        ...

    async def consent_receipt_paper(
        self, consent: ConsentId, language: Language
    ) -> Ready[bytes]: ...
