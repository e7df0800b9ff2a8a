"""Acceptances: what was decided, what is awaited, deciding."""

from client.domain.acceptances import (
    Acceptance,
    Acceptances,
    AcceptanceSubject,
    Decided,
    Terms,
    is_subject,
)
from client.domain.answers import Ready
from client.portal.codec.acceptances import (
    read_acceptance,
    read_acceptances,
    read_terms,
    written_decision,
)
from client.portal.contract.asking import Asking
from client.portal.errors import NotFound


class ContractAcceptances(Asking):
    async def acceptances(self) -> Ready[Acceptances]:
        return await self._read("/acceptances", read_acceptances)

    async def decide(self, decided: Decided, key: str) -> Acceptance:
        told = written_decision(decided)
        return await self._sent("POST", "/acceptances", read_acceptance, told, key=key)

    async def terms_of(self, subject: AcceptanceSubject) -> Ready[Terms]:
        if not is_subject(subject):
            raise NotFound
        return await self._read(f"/acceptances/document?subject={subject}", read_terms)
