"""A survey: one question a page, skipping what is needless, kept when left, sent once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from client.domain.languages import Language
from client.domain.surveys import OnlyIf, QuestionKind, SurveyAnswer, SurveyId, SurveyState, asked
from client.features.home import HomeScreen
from client.features.surveys import SurveyScreen, SurveysScreen, model
from client.places.privacy import OneSurvey
from client.portal.errors import PortalUnreachable
from client.storage.drafts import MemoryDrafts
from tests.builders import a_state
from tests.builders.contact_choices import a_campaign, a_question, a_survey
from tests.doubles.device import Steps
from tests.doubles.edges import fake_edges
from tests.doubles.portal import FakePortal
from tests.stage import on_stage

SURVEY = a_survey()
presses = st.lists(
    st.tuples(st.sampled_from(SURVEY.questions[:3]), st.sampled_from(["daily", "rarely"])),
    max_size=8,
)


def answering(portal, drafts=None):
    edges = fake_edges(portal=portal, drafts=drafts or MemoryDrafts())
    return on_stage(
        SurveyScreen, SurveyId("s-1"), edges=edges, state=a_state(language=Language.EN)
    )


@pytest.mark.requirement("R-3.7")
@given(presses)
def test_whatever_is_pressed_only_what_is_asked_is_sent(told):
    state = model.State()
    for question, value in told:
        state = model.answered(state, question, value)

    sent = model.to_send(SURVEY, state)
    assert set(sent) <= {one.id for one in model.questions(SURVEY, state)}
    assert ("why" in sent) <= (sent.get("often") == SurveyAnswer(frozenset({"rarely"})))


def test_a_question_that_hangs_on_a_skipped_one_is_skipped_too():
    first = a_question()
    second = a_question("second", only_if=OnlyIf("often", "rarely"))
    third = a_question("third", only_if=OnlyIf("second", "daily"))
    answers = {"often": SurveyAnswer(frozenset({"daily"}))}
    answers |= {"second": SurveyAnswer(frozenset({"daily"}))}

    assert asked([first, second, third], answers) == (first,)


@pytest.mark.requirement("R-3.7")
async def test_a_survey_is_answered_question_by_question_looked_over_and_sent():
    portal = FakePortal()
    async with answering(portal) as stage:
        who = stage.says("Anonymous: your answer is kept without your name and FIN.")
        await stage.press("option-daily")
        await stage.press("forward")
        assert stage.says("Question 2 of 3")
        await stage.press("option-rarely")
        await stage.press("forward")
        await stage.press("option-4")
        await stage.press("forward")
        assert stage.says("Look over your answers")
        await stage.press("send")
        await stage.until("Thank you")

    (answers,) = portal.survey_answers
    assert who
    assert answers["happy"].number == 4
    assert "why" not in answers


async def test_a_required_question_is_not_passed_without_an_answer():
    async with answering(FakePortal()) as stage:
        await stage.press("forward")

        assert stage.says("Choose an answer to go on.")
        assert stage.says("Question 1 of 3")


@pytest.mark.requirement("R-3.7")
async def test_answers_outlive_the_screen_and_a_portal_that_is_away():
    portal, drafts = FakePortal(), MemoryDrafts()
    portal.held_surveys = {SurveyId("s-1"): a_survey(a_question("say", QuestionKind.TEXT))}
    portal.failing_at["answer_survey"] = PortalUnreachable()
    async with answering(portal, drafts) as stage:
        await stage.type("words", "Növbə az olsun")
        await stage.press("forward")
        await stage.press("send")
        await stage.settle()
        assert stage.says("The answers were not sent")
    async with answering(portal, drafts) as stage:
        assert stage.says("Your answers were kept")
        assert stage.says("Növbə az olsun")


@pytest.mark.requirement("R-3.7")
async def test_only_an_open_survey_can_be_opened():
    portal, steps = FakePortal(), Steps()
    over = a_survey(ident="s-2", state=SurveyState.EXPIRED)
    portal.held_surveys |= {over.head.id: over}
    edges = fake_edges(portal=portal, go=steps)
    async with on_stage(SurveysScreen, edges=edges, state=a_state(language=Language.EN)) as stage:
        assert stage.says("Over")
        await stage.press("survey-s-1")

    assert steps.places == [OneSurvey(SurveyId("s-1"))]


@pytest.mark.requirement("R-3.6", "R-3.7")
async def test_a_pop_up_says_who_and_why_and_can_be_the_last_of_its_sender():
    portal = FakePortal()
    portal.held_campaigns = [a_campaign()]
    edges = fake_edges(portal=portal)
    async with on_stage(HomeScreen, edges=edges, state=a_state(language=Language.EN)) as stage:
        await stage.until("Onlayn yeniləyin")
        assert stage.says("Göndərən")
        assert stage.says("Seçmisiniz")
        await stage.press("never-again")
        await stage.settle()

    assert portal.closed_campaigns == [("p-1", True)]
