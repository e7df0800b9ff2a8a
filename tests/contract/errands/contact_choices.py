"""Saying yes to research and promotion, answering a survey, closing a pop-up."""

from dataclasses import replace

from client.domain.surveys import SurveyAnswer
from mock_server.rules import surveys


async def run(portal, world):
    known = (await portal.contact_choices()).value
    await portal.choose_contact(replace(known, research=True, promotion=True))
    head = next(one for one in (await portal.surveys()).value if one.anonymous)
    await portal.survey(head.id)
    answers = {
        "often": SurveyAnswer(options=frozenset({"daily"})),
        "what": SurveyAnswer(options=frozenset({"data"})),
        "happy": SurveyAnswer(number=4),
    }
    await portal.answer_survey(head.id, answers, "contact-choices-survey")
    surveys.start(world, "promotion", "numune_turizm")
    (campaign,) = (await portal.campaigns()).value
    await portal.close_campaign(campaign.id, never_again=True)
