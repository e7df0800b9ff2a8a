"""A new policy is announced, declined and accepted; a service's terms are read and accepted."""

from client.domain.acceptances import AcceptanceSubject, Decided, Decision, kind_of
from client.domain.languages import Language
from client.domain.legal import evidence
from mock_server.rules import acceptances, legal

SERVICE = AcceptanceSubject("service:some-service")
WORDS = {"az": "Xidmət", "en": "A service", "ru": "Услуга"}


async def run(portal, world):
    legal.publish(world, "privacy", "permission", 14, None)
    (asked,) = (await portal.acceptances()).value.awaited
    text = (await portal.legal(kind_of(asked.subject), Language.RU, asked.version)).value
    for decision in Decision.DECLINED, Decision.ACCEPTED:
        told = Decided(
            asked.subject, asked.version, decision, text.language, evidence(text.lines())
        )
        await portal.decide(told, decision.value * 3)
    acceptances.offer(world, SERVICE, "1", WORDS, [{"heading": WORDS, "text": WORDS}])
    terms = (await portal.terms_of(SERVICE)).value
    lines = evidence(terms.lines(Language.AZ))
    told = Decided(SERVICE, terms.version, Decision.ACCEPTED, Language.AZ, lines)
    await portal.decide(told, "s" * 32)
