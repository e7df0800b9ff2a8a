"""A declaration half written: left, gone on with, over, or held up by what is settled since."""

import pytest

from client.domain.declarations import (
    DeclarationId,
    DeclarationState,
    Declared,
    Ground,
    Informed,
    Relation,
)
from client.domain.forms import Declares, FieldKey, Named, StepId
from client.domain.languages import Language
from client.domain.services import ServiceId
from client.domain.submissions import Checked, Drafting, Undeclared
from client.features.applying import ApplyScreen
from client.features.applying.keeping import name_of_declaring
from client.portal.errors import DeclarationRequired, PersonObjected, PortalUnreachable
from client.storage.drafts import MemoryDrafts
from tests.builders import a_state, a_text
from tests.builders.services import a_declaration, a_form, a_form_field, a_form_step, some_terms
from tests.client.features.applying.driving import PROOF, declare, is_busy
from tests.doubles.device import FakeFiles
from tests.doubles.edges import fake_edges
from tests.doubles.hints import FakeHints
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

CERTIFICATE, USE = ServiceId("arayis"), FieldKey("use")
AYSEL, KAMRAN = Named("0TA1B2C", "Aysel"), Named("0TD3E4F", "Kamran")
DECLARING, REFUSED = "A declaration about another person", "An objection is open"
OBJECTS, LAPSED = "There is an objection to your declaration", "no longer holds"
FORM = a_form(
    a_form_step(
        "first", a_form_field("use", declares=Declares("permit", a_text("Səfər"), (a_text("Ad"),)))
    )
)
KEPT_AS = name_of_declaring(FORM, USE)


class Window:
    """One window of a citizen: its drafts, and the portal they speak to."""

    def __init__(self, *people):
        self.portal, self.drafts, self.hints = FakePortal(), MemoryDrafts(), FakeHints()
        self.portal.held_forms = {CERTIFICATE: FORM}
        self.undeclared(*people)

    def undeclared(self, *people):
        missing = tuple(Undeclared(USE, one) for one in people)
        self.portal.told_of_answers = Checked((), missing)

    def known(self, *made):
        self.portal.held_declarations = {one.id: one for one in made}

    def applying(self):
        edges = fake_edges(
            portal=self.portal, drafts=self.drafts, hints=self.hints, files=FakeFiles(PROOF)
        )
        state = a_state(language=Language.EN)
        return on_stage(ApplyScreen, CERTIFICATE, edges=edges, state=state)

    async def hear_of_declarations(self, stage):
        """As it is, once the portal has hinted."""
        asked = self.portal.asked.count("declarations")
        self.hints.changed("declarations")
        await stage.until_true(lambda: self.portal.asked.count("declarations") > asked)
        await stage.settle()


def about(*people, ident="d-1", objecting=(), state=DeclarationState.ACTIVE):
    named = tuple(
        Declared(one.fin, one.name, Relation.FRIEND, objected=one in objecting) for one in people
    )
    return a_declaration(ident, DeclarationState.DISPUTED if objecting else state, people=named)


async def up_to_declaring(stage):
    await stage.type("field-use", "Bank")
    await stage.press("continue")
    await stage.until(DECLARING)


async def prove(stage):
    await stage.press("pick-evidence")
    await stage.until("proof.pdf")


async def confirm(stage):
    for one in some_terms().warranties:
        await stage.press(f"warranty-{one.code}")
    await stage.press("sign")
    await stage.until_true(lambda: not is_busy(stage), what="the signature")


def name_in(stage, index=0):
    return stage.find(f"declared-name-{index}", on_change=True)["value"]


@pytest.mark.requirement("R-5.2", "REL-03")
async def test_going_on_without_whoever_objects_loses_nothing_written_about_the_other():
    window = Window(AYSEL, KAMRAN)
    window.known(about(AYSEL, objecting=(AYSEL,)))
    async with window.applying() as stage:
        await up_to_declaring(stage)
        await declare(stage, 2, signing=False)
        await prove(stage)
        await stage.press("back")
        window.undeclared(KAMRAN)
        await stage.press("continue")
        await stage.until(DECLARING)
        named, proved = name_in(stage), stage.says("proof.pdf")
        await confirm(stage)

    (signed,) = window.portal.declared
    assert (named, proved) == ("Aysel Məmmədova 1", True)
    assert [(one.fin, one.relation) for one in signed.people] == [(KAMRAN.fin, Relation.FRIEND)]
    assert (signed.ground, signed.informed) == (Ground.CONSENT, Informed.PHONE)
    assert len(signed.evidence) == 1


@pytest.mark.requirement("R-5.2", "REL-03")
async def test_a_look_at_a_declaration_about_somebody_else_loses_nothing_of_the_first():
    window = Window(AYSEL)
    async with window.applying() as stage:
        await up_to_declaring(stage)
        await declare(stage, signing=False)
        await prove(stage)
        for person in (KAMRAN, AYSEL):
            await stage.press("back")
            window.undeclared(person)
            await stage.press("continue")
            await stage.until(DECLARING)

        assert name_in(stage) == "Aysel Məmmədova 0"
        assert stage.says("proof.pdf")


@pytest.mark.requirement("R-5.2", "REL-03")
async def test_what_was_written_and_taken_back_leaves_what_was_kept_before():
    window = Window(AYSEL)
    async with window.applying() as stage:
        await up_to_declaring(stage)
        await stage.type("declared-name-0", "Aysel Quliyeva")
    async with window.applying() as stage:
        await up_to_declaring(stage)
        await stage.type("declared-name-0", "Ay")
        await stage.type("declared-name-0", "Aysel Quliyeva")
    async with window.applying() as stage:
        await up_to_declaring(stage)

        assert name_in(stage) == "Aysel Quliyeva"


@pytest.mark.requirement("R-5.2")
async def test_a_declaration_that_nobody_touched_is_not_kept():
    window = Window(AYSEL)
    async with window.applying() as stage:
        await up_to_declaring(stage)
        untouched = window.drafts.of(KEPT_AS)
        await stage.type("declared-name-0", "Ay")
        touched = window.drafts.of(KEPT_AS)
        await stage.type("declared-name-0", "Aysel")

        assert (untouched, touched is None) == (None, False)
        assert window.drafts.of(KEPT_AS) is None


@pytest.mark.requirement("R-5.2")
async def test_a_half_written_declaration_goes_with_the_application_that_was_sent_without_it():
    window = Window(AYSEL)
    async with window.applying() as stage:
        await up_to_declaring(stage)
        await declare(stage, signing=False)
        await stage.press("back")
        window.undeclared()
        await stage.press("continue")
        await stage.press("send")
        await stage.until("Your application is sent")
    window.undeclared(AYSEL)
    async with window.applying() as stage:
        await up_to_declaring(stage)

        assert name_in(stage) == "Aysel"


@pytest.mark.requirement("R-1.6", "R-5.2")
async def test_starting_over_forgets_a_half_written_declaration_too():
    window = Window(AYSEL)
    await window.portal.keep_draft(Drafting(CERTIFICATE, 1, 0, StepId("first"), {USE: "Bank"}))
    async with window.applying() as stage:
        await stage.press("continue")
        await stage.until(DECLARING)
        await stage.type("declared-name-0", "Aysel Quliyeva")
    async with window.applying() as stage:
        await stage.press("Start over")
        await up_to_declaring(stage)

        assert name_in(stage) == "Aysel"


@pytest.mark.requirement("R-5.2")
async def test_what_was_signed_is_not_there_again_for_the_next_declaration():
    window = Window(AYSEL)
    async with window.applying() as stage:
        await up_to_declaring(stage)
        await declare(stage)
        await stage.until("Check your answers")
        kept = window.drafts.of(KEPT_AS)
        await stage.press("back")
        await stage.press("continue")
        await stage.until(DECLARING)

        assert kept is None
        assert name_in(stage) == "Aysel"


async def stopped(window, stage):
    """The objection came while the citizen wrote; the list is had anew after the refusal."""
    await up_to_declaring(stage)
    window.known(about(AYSEL, objecting=(AYSEL,)))
    await declare(stage)
    await stage.until(REFUSED)
    await stage.until(OBJECTS)


@pytest.mark.requirement("R-5.2", "REL-20")
async def test_a_refusal_for_an_objection_goes_once_it_is_settled_and_the_signature_is_taken():
    window = Window(AYSEL)
    window.known(about(AYSEL))
    async with window.applying() as stage:
        await stopped(window, stage)
        window.known(about(AYSEL))
        await window.hear_of_declarations(stage)
        told = stage.says(REFUSED), stage.says(OBJECTS)
        await stage.press("sign")
        await stage.until("Check your answers")

    assert told == (False, False)
    assert len(window.portal.declared) == 1


@pytest.mark.requirement("R-5.2", "REL-05")
async def test_a_refusal_stays_where_the_declarations_could_not_be_had_anew():
    """What was known before it shows no objection, and does not take it back."""
    window = Window(AYSEL)
    window.known(about(AYSEL))
    async with window.applying() as stage:
        await up_to_declaring(stage)
        window.known(about(AYSEL, objecting=(AYSEL,)))
        window.portal.failing_at["declarations"] = PortalUnreachable()
        await declare(stage)

        assert stage.says(REFUSED)
        assert not stage.says(OBJECTS)


@pytest.mark.requirement("R-5.2")
async def test_a_refusal_for_a_declaration_that_is_not_among_the_known_stays():
    window = Window(AYSEL)
    refusal = PersonObjected("person_objected")
    refusal.declaration = DeclarationId("d-7")
    window.portal.failing_at["declare"] = refusal
    async with window.applying() as stage:
        await up_to_declaring(stage)
        await declare(stage)
        await window.hear_of_declarations(stage)

        assert stage.says(REFUSED)


async def sent_back(window, stage, *people):
    """They had been declared when the citizen went on, and are not any more."""
    await stage.type("field-use", "Bank")
    await stage.press("continue")
    window.portal.failing_at["send_application"] = DeclarationRequired("declaration_required")
    window.undeclared(*people)
    await stage.press("send")
    await stage.until(DECLARING)


@pytest.mark.parametrize(
    ("objecting", "lapsed"),
    [((), True), ((AYSEL,), True), ((AYSEL, KAMRAN), False)],
    ids=["nobody", "one of two", "both"],
)
@pytest.mark.requirement("R-5.1", "R-5.2")
async def test_whose_declaration_lapsed_is_said_unless_all_of_them_object(objecting, lapsed):
    window = Window()
    window.known(about(AYSEL, KAMRAN, objecting=objecting, state=DeclarationState.EXPIRED))
    async with window.applying() as stage:
        await sent_back(window, stage, AYSEL, KAMRAN)

        assert stage.says(LAPSED) == lapsed
        assert stage.says(OBJECTS) == bool(objecting)
