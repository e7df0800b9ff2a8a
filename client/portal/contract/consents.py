"""Consents: requests, decisions, pauses, withdrawals, receipts."""

from datetime import date

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
from client.portal.codec.consents import (
    read_consent,
    read_consents,
    read_decided,
    read_offers,
    read_receipt,
    written_decisions,
    written_giving,
)
from client.portal.contract.asking import Asking, part


class ContractConsents(Asking):
    async def consents(self) -> Ready[Consents]:
        return await self._read("/consents", read_consents)

    async def consent_offers(self) -> Ready[tuple[Offer, ...]]:
        return await self._read("/consent-offers", read_offers)

    async def decide_consents(
        self, request: RequestId, decisions: tuple[Decision, ...], language: Language, key: str
    ) -> tuple[Consent, ...]:
        path = f"/consent-requests/{part(request)}/decision"
        told = written_decisions(decisions, language)
        return await self._sent("POST", path, read_decided, told, key=key)

    async def give_consent(
        self, giving: Giving, language: Language, key: str
    ) -> tuple[Consent, ...]:
        told = written_giving(giving, language)
        return await self._sent("POST", "/consents", read_decided, told, key=key)

    async def pause_consent(self, consent: ConsentId, key: str) -> Consent:
        return await self._sent("POST", f"/consents/{part(consent)}/pause", read_consent, key=key)

    async def resume_consent(self, consent: ConsentId, key: str) -> Consent:
        path = f"/consents/{part(consent)}/resume"
        return await self._sent("POST", path, read_consent, key=key)

    async def revoke_consent(self, consent: ConsentId, key: str, *, erase: bool) -> Consent:
        path = f"/consents/{part(consent)}/revoke"
        return await self._sent("POST", path, read_consent, {"erase": erase}, key=key)

    async def extend_consent(
        self, consent: ConsentId, until: date, language: Language, key: str
    ) -> Consent:
        path = f"/consents/{part(consent)}/extend"
        told = {"until": until.isoformat(), "language": language.value}
        return await self._sent("POST", path, read_consent, told, key=key)

    async def consent_receipt(self, consent: ConsentId) -> Ready[str]:
        return await self._read(f"/consents/{part(consent)}/receipt", read_receipt)

    async def consent_receipt_paper(self, consent: ConsentId, language: Language) -> Ready[bytes]:
        return await self._pdf(
            f"/consents/{part(consent)}/receipt/paper?language={language.value}"
        )
