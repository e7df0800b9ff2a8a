"""Deciding, pausing, extending, taking back, giving in advance, and the receipts of it."""

from datetime import timedelta

from client.domain.consents import Decision, Giving
from client.domain.languages import Language


async def run(portal, world):
    known = (await portal.consents()).value
    asked = [one for one in known.known if one.answer_by and not one.decided_at][-1]
    group = known.of_request(asked.request)
    decisions = tuple(
        Decision(one.id, allow=False, shown=one.shown_hash(Language.AZ)) for one in group
    )
    await portal.decide_consents(asked.request, decisions, Language.AZ, "c1" * 16)
    offer = (await portal.consent_offers()).value[-1]
    until = world.clock.today() + timedelta(days=offer.days)
    giving = Giving(offer.id, (offer.data_sets[0].id,), until)
    (given,) = await portal.give_consent(giving, Language.RU, "c2" * 16)
    await portal.pause_consent(given.id, "c3" * 16)
    await portal.resume_consent(given.id, "c4" * 16)
    longer = next(one for one in known.known if one.can_extend and one.state.value == "active")
    new = await portal.extend_consent(
        longer.id, longer.valid_to.date() + timedelta(days=30), Language.AZ, "c5" * 16
    )
    await portal.revoke_consent(new.id, "c6" * 16, erase=True)
    await portal.consent_receipt(new.id)
    await portal.consent_receipt_paper(new.id, Language.EN)
