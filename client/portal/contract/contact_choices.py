"""How the portal may address the citizen."""

from client.domain.answers import Ready
from client.domain.contact_choices import ContactChoices
from client.domain.surveys import Answers, Campaign, Survey, SurveyHead, SurveyId
from client.portal.codec.contact_choices import (
    read_campaigns,
    read_contact_choices,
    read_survey,
    read_surveys,
    written_answers,
    written_choices,
)
from client.portal.contract.asking import Asking, part


class ContractContactChoices(Asking):
    async def contact_choices(self) -> Ready[ContactChoices]:
        return await self._read("/contact-choices", read_contact_choices)

    async def choose_contact(self, choices: ContactChoices) -> ContactChoices:
        told = written_choices(choices)
        return await self._sent("PUT", "/contact-choices", read_contact_choices, told)

    async def surveys(self) -> Ready[tuple[SurveyHead, ...]]:
        return await self._read("/surveys", read_surveys)

    async def survey(self, survey: SurveyId) -> Ready[Survey]:
        return await self._read(f"/surveys/{part(survey)}", read_survey)

    async def answer_survey(self, survey: SurveyId, answers: Answers, key: str) -> None:
        path = f"/surveys/{part(survey)}/answers"
        await self._exchange.send("POST", path, written_answers(answers), key=key)

    async def campaigns(self) -> Ready[tuple[Campaign, ...]]:
        return await self._read("/campaigns", read_campaigns)

    async def close_campaign(self, campaign: str, *, never_again: bool) -> None:
        path = f"/campaigns/{part(campaign)}/close"
        await self._exchange.send("POST", path, {"never_again": never_again})
