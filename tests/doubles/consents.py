"""Consents of a portal in memory: one deed a key, and the citizen's moves where they may."""

from dataclasses import replace

from client.domain.answers import Ready
from client.domain.consents import (
    Consent,
    ConsentId,
    Consents,
    ConsentState,
    Move,
    Offer,
    Revocation,
)
from client.portal.errors import NotFound, Refused
from tests.builders.consents import a_consent, an_offer, some_consents
from tests.builders.institutions import NOON
from tests.doubles.asked import Asked

_AFTER = {
    Move.PAUSE: ConsentState.PAUSED,
    Move.RESUME: ConsentState.ACTIVE,
    Move.REVOKE: ConsentState.REVOKED,
    Move.EXTEND: ConsentState.INAPPLICABLE,
}


class FakeConsents(Asked):
    """A part of `FakePortal`, whose step-up it asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.held_consents: Consents = some_consents()
        self.held_offers: tuple[Offer, ...] = (an_offer(),)
        self.paper = b"%PDF-1.7 receipt"
        self._consent_deeds: dict[str, tuple[object, tuple[ConsentId, ...]]] = {}

    async def consents(self) -> Ready[Consents]:
        return await self._answer(self.held_consents, "consents")

    async def consent_offers(self) -> Ready[tuple[Offer, ...]]:
        return await self._answer(self.held_offers, "consent_offers")

    async def decide_consents(self, request, decisions, language, key):
        await self._asked("decide_consents")
        deed = (request, decisions, language)
        if (done := self._done(key, deed)) is not None:
            return done
        asked = {one.id: one for one in self.held_consents.of_request(request)}
        if not asked:
            raise NotFound("not_found")
        if any(one.state is not ConsentState.REQUESTED for one in asked.values()):
            raise Refused("consent_decided")
        if {one.consent for one in decisions} != set(asked):
            raise Refused("validation_failed")
        if any(one.shown != asked[one.consent].shown_hash(language) for one in decisions):
            raise Refused("consent_changed")
        if any(one.allow and asked[one.consent].needs_signature for one in decisions):
            self.require_step_up()
        made = []
        for one in decisions:
            state = ConsentState.ACTIVE if one.allow else ConsentState.REFUSED
            made.append(replace(asked[one.consent], state=state, decided_at=NOON))
        return self._kept_consents(key, deed, *made)

    async def give_consent(self, giving, language, key):
        await self._asked("give_consent")
        deed = (giving, language)
        if (done := self._done(key, deed)) is not None:
            return done
        made = [
            a_consent(f"given-{name}", ConsentState.ACTIVE, request=f"given-{key[:4]}")
            for name in giving.data_sets
        ]
        return self._kept_consents(key, deed, *made)

    async def pause_consent(self, consent, key):
        return await self._moved(consent, key, Move.PAUSE, "pause_consent")

    async def resume_consent(self, consent, key):
        return await self._moved(consent, key, Move.RESUME, "resume_consent")

    async def revoke_consent(self, consent, key, *, erase):
        told = Revocation(NOON, erase, NOON.date(), None, None)
        return await self._moved(consent, key, Move.REVOKE, "revoke_consent", revocation=told)

    async def extend_consent(self, consent, until, _language, key):
        old = await self._moved(consent, key, Move.EXTEND, "extend_consent")
        new = replace(
            old, id=ConsentId(f"{old.id}-longer"), state=ConsentState.ACTIVE, extends=old.id
        )
        (kept,) = self._kept_consents(f"{key}-new", until, new)
        return kept

    async def consent_receipt(self, consent) -> Ready[str]:
        await self._asked("consent_receipt", consent)
        if not self._one(consent).has_receipt:
            raise NotFound("not_found")
        return self._ready("signed")

    async def consent_receipt_paper(self, consent, _language) -> Ready[bytes]:
        await self._asked("consent_receipt_paper", consent)
        return self._ready(self.paper)

    async def _moved(self, consent, key, move, door, **changed) -> Consent:
        await self._asked(door, consent)
        if (done := self._done(key, move)) is not None:
            return done[0]
        one = self._one(consent)
        if move not in one.moves:
            raise Refused("conflict")
        (kept,) = self._kept_consents(key, move, replace(one, state=_AFTER[move], **changed))
        return kept

    def _one(self, consent: ConsentId) -> Consent:
        found = self.held_consents.one(consent)
        if found is None:
            raise NotFound("not_found")
        return found

    def _done(self, key: str, deed: object) -> tuple[Consent, ...] | None:
        if key not in self._consent_deeds:
            return None
        before, made = self._consent_deeds[key]
        if before != deed:
            raise Refused("conflict")
        return tuple(self._one(ident) for ident in made)

    def _kept_consents(self, key: str, deed: object, *made: Consent) -> tuple[Consent, ...]:
        known = {one.id: one for one in self.held_consents.known} | {one.id: one for one in made}
        self.held_consents = replace(self.held_consents, known=tuple(known.values()))
        self._consent_deeds[key] = (deed, tuple(one.id for one in made))
        return made
