"""Applications, one a number: each says its number where the form asks for words."""

from client.domain.acceptances import AcceptanceSubject, Decided, Decision
from client.domain.form_answers import answers_in, prefilled
from client.domain.forms import FieldKey
from client.domain.languages import Language
from client.domain.legal import evidence
from client.domain.services import ServiceId
from client.domain.submissions import Submission
from mock_server.rules.applications import COLLECTION

SERVICE = ServiceId("family-composition")


def before(_portal, _many):
    """Nothing has to be there."""


def made(store, fin):
    return {"applications": len(store.records(COLLECTION, fin))}


async def ready(portal, _person):
    """The form, after what it asks for was accepted."""
    terms = (await portal.terms_of(AcceptanceSubject(f"service:{SERVICE}"))).value
    digest = evidence(terms.lines(Language.AZ))
    told = Decided(terms.subject, terms.version, Decision.ACCEPTED, Language.AZ, digest)
    await portal.decide(told, "kill-test-acceptance")
    return (await portal.form(SERVICE)).value


async def do(portal, form, number, key):
    entered = {
        **prefilled(form),
        FieldKey("where"): "other",
        FieldKey("where_text"): f"Yer {number}",
        FieldKey("truth"): True,
    }
    answers = answers_in(form, entered, form.steps)
    await portal.send_application(Submission(SERVICE, form.version, answers), key)
