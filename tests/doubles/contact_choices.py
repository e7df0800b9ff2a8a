"""Contact choices of a portal in memory: an old look is refused, an answer is taken once."""

from dataclasses import replace

from client.domain.answers import Ready
from client.domain.contact_choices import ContactChoices
from client.domain.surveys import Answers, Campaign, Survey, SurveyHead, SurveyId, SurveyState
from client.portal.errors import NotFound, Refused
from tests.builders.contact_choices import a_survey, some_contact_choices
from tests.doubles.asked import Asked


class FakeContactChoices(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_contact_choices = some_contact_choices()
        first = a_survey()
        self.held_surveys: dict[SurveyId, Survey] = {first.head.id: first}
        self.held_campaigns: list[Campaign] = []
        self.survey_answers: list[Answers] = []
        self.closed_campaigns: list[tuple[str, bool]] = []

    async def contact_choices(self) -> Ready[ContactChoices]:
        return await self._answer(self.held_contact_choices, "contact_choices")

    async def choose_contact(self, choices: ContactChoices) -> ContactChoices:
        await self._asked("choose_contact")
        if choices.version != self.held_contact_choices.version:
            raise Refused("conflict")
        self.held_contact_choices = replace(choices, version=choices.version + 1)
        return self.held_contact_choices

    async def surveys(self) -> Ready[tuple[SurveyHead, ...]]:
        heads = tuple(one.head for one in self.held_surveys.values())
        return await self._answer(heads, "surveys")

    async def survey(self, survey: SurveyId) -> Ready[Survey]:
        await self._asked("survey", survey)
        if survey not in self.held_surveys:
            raise NotFound("not_found")
        return self._ready(self.held_surveys[survey])

    async def answer_survey(self, survey: SurveyId, answers: Answers, key: str) -> None:
        await self._asked("answer_survey", key)
        known = self.held_surveys[survey]
        if known.head.state is not SurveyState.OPEN:
            raise Refused("conflict")
        self.survey_answers.append(answers)
        answered = replace(known.head, state=SurveyState.ANSWERED)
        self.held_surveys[survey] = replace(known, head=answered)

    async def campaigns(self) -> Ready[tuple[Campaign, ...]]:
        return await self._answer(tuple(self.held_campaigns), "campaigns")

    async def close_campaign(self, campaign: str, *, never_again: bool) -> None:
        await self._asked("close_campaign", campaign)
        self.closed_campaigns.append((campaign, never_again))
