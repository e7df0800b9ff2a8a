"""Finding a service, filling in its form, sending it, and everything that follows."""

from datetime import date, timedelta

import pytest

from client.domain.acceptances import AcceptanceSubject, Decided, Decision
from client.domain.applications import ApplicationState
from client.domain.declarations import Declared, Declaring, Ground, Informed, Relation
from client.domain.form_answers import answers_in, prefilled
from client.domain.forms import Attached, FieldKey
from client.domain.languages import Language
from client.domain.legal import evidence
from client.domain.services import ServiceId
from client.domain.submissions import Drafting, Submission
from client.portal.errors import PersonObjected
from mock_server.rules import applications, mentions
from mock_server.world.accounts import all_accounts, by_key

CERTIFICATE, TRIP = ServiceId("family-composition"), ServiceId("travel-permit")


def key(letter):
    """Nobody else's errand uses these."""
    return f"services-errand-{letter}"


async def run(portal, world):
    await _browse(portal)
    file = await _attach(portal)
    await _confirm(portal, world)
    await _declare(portal, world, file)
    sent = await _send(portal)
    await _follow(portal, world, sent, file)


async def _confirm(portal, world):
    citizen = (await portal.cabinet()).value.citizen
    begun = await portal.begin_step_up()
    (me,) = [one for one in all_accounts(world) if one["fin"] == citizen.fin.value]
    await portal.give_step_up_code(begun.id, me["standing_code"])


async def _browse(portal):
    catalogue = (await portal.services()).value
    await portal.service(catalogue.services[0].id)
    await portal.favour_service(CERTIFICATE, favourite=True)
    await portal.rate_service(CERTIFICATE, 5)
    await portal.forget_recent_services()


async def _accept(portal):
    """What the service asks to be accepted, read and then decided as a citizen does."""
    subject = AcceptanceSubject(f"service:{CERTIFICATE}")
    terms = (await portal.terms_of(subject)).value
    language = Language.AZ
    digest = evidence(terms.lines(language))
    told = Decided(subject, terms.version, Decision.ACCEPTED, language, digest)
    await portal.decide(told, key("terms"))


async def _send(portal):
    await _accept(portal)
    form = (await portal.form(CERTIFICATE)).value
    entered = {**prefilled(form), FieldKey("where"): "bank", FieldKey("truth"): True}
    await portal.keep_draft(Drafting(CERTIFICATE, form.version, 0, form.steps[0].id, entered))
    await portal.drop_draft(CERTIFICATE)
    told = Submission(CERTIFICATE, form.version, answers_in(form, entered, form.steps))
    await portal.check_answers(told)
    return await portal.send_application(told, key("s"))


async def _attach(portal):
    content = b"%PDF-1.7 a proof"
    begun = await portal.begin_upload("proof.pdf", "application/pdf", len(content), key("u"))
    await portal.add_piece(begun.id, 0, content[:8])
    await portal.upload(begun.id)
    await portal.add_piece(begun.id, 8, content[8:])
    other = await portal.begin_upload("no.pdf", "application/pdf", 10, key("v"))
    await portal.drop_upload(other.id)
    return Attached(begun.id, "proof.pdf")


async def _declare(portal, world, file):
    made = await portal.declare(_declaring(world, file), key("d"))
    await portal.declarations()
    await portal.declaration(made.id)
    mentions.object_to(world, by_key(world, "driver")["fin"], made.id, "Razı deyiləm")
    with pytest.raises(PersonObjected):
        await portal.declare(_declaring(world, file), key("e"))
    await portal.withdraw_declaration(made.id, key("w"))


def _declaring(world, file):
    today = world.clock.today()
    return Declaring(
        service=TRIP,
        field=FieldKey("passengers"),
        people=(Declared(by_key(world, "driver")["fin"], "Sürücü", Relation.FRIEND),),
        ground=Ground.CONSENT,
        informed=Informed.PHONE,
        informed_on=date(today.year, today.month, today.day),
        evidence=(file.id,),
        terms_version="1",
        warranties=("true_data", "informed", "entitled", "will_tell"),
        expires_on=today + timedelta(days=30),
    )


async def _follow(portal, world, sent, file):
    for move in ("accept", "review", "ask_info"):
        applications.institution_moves(world, sent.id, move)
    await portal.supply_information(sent.id, "Budur", (file.id,), key("i"))
    applications.institution_moves(world, sent.id, "refuse")
    appealed = await portal.appeal_application(sent.id, "Razı deyiləm", key("a"))
    assert appealed.state is ApplicationState.APPEALED
    for move in ("review", "fulfil"):
        applications.institution_moves(world, sent.id, move)
    await portal.rate_application(sent.id, 4, key("r"))
    await portal.application_receipt(sent.id)
    await portal.applications()
    await portal.application(sent.id)
    again = await _again(portal)
    await portal.cancel_application(again.id, key("c"))


async def _again(portal):
    form = (await portal.form(CERTIFICATE)).value
    entered = {**prefilled(form), FieldKey("where"): "court", FieldKey("truth"): True}
    told = Submission(CERTIFICATE, form.version, answers_in(form, entered, form.steps))
    return await portal.send_application(told, key("t"))
