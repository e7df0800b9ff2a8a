"""What the portal refuses at a place that the screen does not show: it is said all the same."""

import pytest

from client.domain.forms import Condition, FieldKey
from client.domain.languages import Language, Text
from client.domain.services import Finding, ServiceId
from client.domain.submissions import Checked
from client.features.applying import ApplyScreen
from client.portal.errors import Refused
from tests.builders import a_state
from tests.builders.services import a_form, a_form_field, a_form_step
from tests.client.features.failing.deed import SAID
from tests.client.features.failing.test_applying import (
    filled_in,
    up_to_the_signature,
    with_somebody_undeclared,
)
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

SERVICE, WHY = ServiceId("arayis"), "This was not asked."


def applying(portal):
    edges, state = fake_edges(portal=portal), a_state(language=Language.EN)
    return on_stage(ApplyScreen, SERVICE, edges=edges, state=state)


def refusing(portal, door, place):
    portal.failing_at[door] = Refused("validation_failed", wrong=((place, WHY),))
    return portal


@pytest.mark.parametrize("place", ["/body/answers/gone", "/body/answers/gone/0", "/body/answers"])
@pytest.mark.requirement("R-1.7", "A11Y-10")
async def test_an_answer_to_what_is_not_asked_is_refused_in_words_and_nothing_is_lost(place):
    portal = refusing(FakePortal(), "send_application", place)
    async with applying(portal) as stage:
        await filled_in(stage)
        await stage.press("send")
        await stage.until(WHY)
        kept = stage.says(SAID)
        portal.failing_at.clear()
        await stage.press("send")
        await stage.until("Your application is sent")

        assert kept


@pytest.mark.requirement("R-1.7", "A11Y-10")
async def test_what_is_wrong_with_a_question_that_is_hidden_is_said_above_those_that_are_not():
    portal = FakePortal()
    hidden = a_form_field("gone", when=(Condition(FieldKey("use"), ("Something else",)),))
    portal.held_forms = {SERVICE: a_form(a_form_step("first", a_form_field("use"), hidden))}
    finding = Finding(("gone",), "not_asked", Text(WHY, WHY, WHY), None)
    portal.told_of_answers = Checked((finding,), ())
    async with applying(portal) as stage:
        await stage.type("field-use", SAID)
        await stage.press("continue")
        await stage.until(WHY)


@pytest.mark.parametrize("place", ["/body/people/0/name", "/body/people/9/fin", "/body/people"])
@pytest.mark.requirement("R-5.1", "R-5.2", "TPD-01")
async def test_a_person_who_is_refused_elsewhere_than_at_their_fin_is_refused_in_words(place):
    portal = refusing(with_somebody_undeclared(), "declare", place)
    async with applying(portal) as stage:
        await up_to_the_signature(stage)
        await stage.press("sign")
        await stage.until(WHY)
        portal.failing_at.clear()
        await stage.press("sign")
        await stage.until("Check your answers")

    assert len(portal.declared) == 1
