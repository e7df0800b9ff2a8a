"""Acceptances of a portal in memory: the last decision stands, and only the awaited is decided."""

from client.domain.acceptances import (
    Acceptance,
    Acceptances,
    AcceptanceSubject,
    Awaited,
    Decided,
    Decision,
    Terms,
)
from client.domain.answers import Ready
from client.portal.errors import NotFound, Refused
from tests.builders import an_acceptance
from tests.doubles.asked import Asked


class FakeAcceptances(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_acceptances: list[Acceptance] = []
        self.held_awaited: dict[AcceptanceSubject, Awaited] = {}
        self.held_terms: dict[AcceptanceSubject, Terms] = {}
        self.decided: list[Decided] = []

    async def acceptances(self) -> Ready[Acceptances]:
        known = Acceptances(
            tuple(reversed(self.held_acceptances)), tuple(self.held_awaited.values())
        )
        return await self._answer(known, "acceptances")

    async def decide(self, decided: Decided, key: str) -> Acceptance:
        await self._asked("decide", key)
        asked = self.held_awaited.get(decided.subject) or self.held_terms.get(decided.subject)
        if asked is None or asked.version != decided.version:
            raise Refused("conflict")
        self.decided.append(decided)
        if decided.decision is Decision.ACCEPTED:
            self.held_awaited.pop(decided.subject, None)
        made = an_acceptance(decided.subject, decided.version, decided.decision)
        self.held_acceptances.append(made)
        return made

    async def terms_of(self, subject: AcceptanceSubject) -> Ready[Terms]:
        await self._asked("terms_of", subject)
        if subject not in self.held_terms:
            raise NotFound("not_found")
        return self._ready(self.held_terms[subject])
