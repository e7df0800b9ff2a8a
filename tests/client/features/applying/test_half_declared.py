"""A declaration half written: left, gone on with, signed, or over with its application."""

import pytest

from client.domain.declarations import Ground, Informed, Relation
from client.domain.forms import StepId
from client.domain.languages import Language
from client.domain.submissions import Drafting
from client.features.applying import model
from client.features.applying.declare_screen import DeclareStep
from tests.builders import a_state
from tests.builders.services import some_terms
from tests.client.features.applying.drawing import asking_in
from tests.client.features.applying.driving import declare, is_busy
from tests.client.features.applying.window import (
    AYSEL,
    CERTIFICATE,
    DECLARING,
    FORM,
    KAMRAN,
    KEPT_AS,
    USE,
    Window,
    about,
    up_to_declaring,
)
from tests.stage import on_stage


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


@pytest.mark.requirement("R-5.2")
async def test_what_was_signed_is_not_kept_again_before_the_form_has_gone_on():
    window, gone_on = Window(AYSEL), []
    form = model.judged(model.begun(FORM), window.portal.told_of_answers)
    asking, edges = asking_in(Language.EN), window.edges()
    args = form, asking, lambda: gone_on.append(True)
    async with on_stage(DeclareStep, *args, edges=edges, state=a_state()) as stage:
        await stage.settle()
        await declare(stage)
        await stage.settle()

    assert gone_on == [True]
    assert window.drafts.of(KEPT_AS) is None
