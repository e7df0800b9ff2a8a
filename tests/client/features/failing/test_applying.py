"""The catalogue and a form, each deed failing in every way."""

from dataclasses import replace

import pytest

from client.domain.forms import Declares, FieldKey, FormDraft, Named, StepId
from client.domain.languages import Language
from client.domain.services import ServiceId
from client.domain.submissions import Checked, Undeclared
from client.features.applying import ApplyScreen
from client.features.services import ServiceScreen, ServicesScreen
from client.i18n import speaker
from client.portal.errors import PortalUnreachable
from client.shown.troubles import NAMES
from tests.builders import NOON, a_state, a_text
from tests.builders.services import a_form, a_form_field, a_form_step
from tests.client.features.applying.driving import declare
from tests.client.features.failing.declared import each_way, failures_of
from tests.client.features.failing.deed import SAID, Deed, tried_failing
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

SERVICE, FIELD = ServiceId("arayis"), FieldKey("use")
say = speaker(Language.EN)


async def filled_in(stage):
    await stage.type("field-use", SAID)
    await stage.press("continue")
    await stage.until("Check your answers")


async def up_to_the_signature(stage):
    await stage.type("field-use", SAID)
    await stage.press("continue")
    await declare(stage, signing=False)


def with_recent():
    portal = FakePortal()
    portal.held_catalogue = replace(portal.held_catalogue, recent=(SERVICE,))
    return portal


def with_draft():
    portal = FakePortal()
    draft = FormDraft("begun", 1, StepId("first"), {FIELD: SAID}, NOON, ())
    portal.held_forms = {SERVICE: a_form(draft=draft)}
    return portal


def with_somebody_undeclared():
    portal = FakePortal()
    declares = Declares("permit", a_text("Səfər"), (a_text("FİN"),))
    field = a_form_field("use", declares=declares)
    portal.held_forms = {SERVICE: a_form(a_form_step("first", field))}
    portal.told_of_answers = Checked((), (Undeclared(FIELD, Named("0TA1B2C", "Aysel")),))
    return portal


DEEDS = [
    Deed(
        "favour_service",
        ServiceScreen,
        "favourite",
        lambda p: p.held_catalogue.favourites,
        kept="Haqqında",
        about=(SERVICE,),
        operation="favourService",
    ),
    Deed(
        "rate_service",
        ServiceScreen,
        "stars-5",
        lambda p: p.stars_given,
        kept="Haqqında",
        about=(SERVICE,),
        operation="rateService",
    ),
    Deed(
        "forget_recent_services",
        ServicesScreen,
        "forget-recent",
        lambda p: not p.held_catalogue.recent,
        kept="Arayış",
        portal=with_recent,
        operation="forgetRecentServices",
    ),
    Deed(
        "drop_draft",
        ApplyScreen,
        "Start over",
        lambda p: p.held_forms[SERVICE].draft is None,
        about=(SERVICE,),
        portal=with_draft,
        operation="dropDraft",
    ),
    Deed(
        "declare",
        ApplyScreen,
        "sign",
        lambda p: p.declared,
        kept="Aysel",
        prepare=up_to_the_signature,
        about=(SERVICE,),
        portal=with_somebody_undeclared,
        operation="declare",
    ),
    Deed(
        "keep_draft",
        ApplyScreen,
        "send",
        lambda p: p.submissions,
        prepare=filled_in,
        about=(SERVICE,),
        operation="keepDraft",
    ),
    Deed(
        "send_application",
        ApplyScreen,
        "send",
        lambda p: p.submissions,
        prepare=filled_in,
        about=(SERVICE,),
        operation="sendApplication",
    ),
]


@pytest.mark.requirement("R-1.7", "R-5.1", "REL-04", "REL-08")
@pytest.mark.parametrize(("deed", "failure"), each_way(DEEDS))
async def test_what_fails_says_why_keeps_everything_and_is_done_afterwards(deed, failure):
    await tried_failing(deed, failure)


@pytest.mark.requirement("R-1.7", "REL-08")
@pytest.mark.parametrize(
    "failure",
    [
        error
        for _, error in failures_of("checkAnswers")
        if not isinstance(error, PortalUnreachable)
    ],
    ids=lambda error: error.trouble.value,
)
async def test_a_step_that_could_not_be_judged_says_why_keeps_the_answers_and_goes_on_afterwards(
    failure,
):
    portal = FakePortal()
    portal.failing_at["check_answers"] = failure
    state = a_state(language=Language.EN)
    async with on_stage(
        ApplyScreen, SERVICE, edges=fake_edges(portal=portal), state=state
    ) as stage:
        await stage.type("field-use", SAID)
        await stage.press("continue")
        await stage.until(say(NAMES[failure.trouble]))
        kept = stage.says(SAID)
        del portal.failing_at["check_answers"]
        await stage.press("continue")
        await stage.until("Check your answers")

        assert kept


@pytest.mark.requirement("R-1.7", "REL-08")
async def test_without_a_line_a_step_goes_on_and_says_that_nobody_judged_it():
    portal = FakePortal()
    portal.failing_at["check_answers"] = PortalUnreachable()
    state = a_state(language=Language.EN)
    async with on_stage(
        ApplyScreen, SERVICE, edges=fake_edges(portal=portal), state=state
    ) as stage:
        await filled_in(stage)

        assert stage.says(say("applying.unchecked"))
        assert stage.says(SAID)
