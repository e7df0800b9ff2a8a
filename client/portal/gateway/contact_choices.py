"""How the portal may address the citizen: channels, surveys, pop-up messages."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.contact_choices import ContactChoices
from client.domain.surveys import Answers, Campaign, Survey, SurveyHead, SurveyId


class ContactChoicesPortal(Protocol):
    async def contact_choices(self) -> Ready[ContactChoices]: ...

    async def choose_contact(self, choices: ContactChoices) -> ContactChoices:
        """`Refused` with `conflict` when another device has chosen meanwhile."""
        ...

    async def surveys(self) -> Ready[tuple[SurveyHead, ...]]: ...

    async def survey(self, survey: SurveyId) -> Ready[Survey]: ...

    async def answer_survey(self, survey: SurveyId, answers: Answers, key: str) -> None: ...

    async def campaigns(self) -> Ready[tuple[Campaign, ...]]: ...

    async def close_campaign(self, campaign: str, *, never_again: bool) -> None: ...
