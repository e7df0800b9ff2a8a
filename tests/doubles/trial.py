"""The demo's desk with nobody behind it: questions and messages as the test lays them."""

from dataclasses import replace

from client.domain.trial import Phone, PhoneQuestion
from client.portal.errors import PortalError


class FakeTrialDesk:
    def __init__(self, phone: Phone | None = None) -> None:
        self.on_it = phone or Phone((), ())
        self.approved: list[tuple[str, str]] = []
        self.refused: list[str] = []
        self.begun_again = 0
        self.refuses: PortalError | None = None

    async def phone(self) -> Phone:
        return self.on_it

    async def approve(self, question: PhoneQuestion, code: str) -> None:
        self.approved.append((question.id, code))
        self._answered(question)

    async def refuse(self, question: PhoneQuestion) -> None:
        self.refused.append(question.id)
        self._answered(question)

    async def begin_again(self) -> None:
        if self.refuses is not None:
            raise self.refuses
        self.begun_again += 1

    def _answered(self, question: PhoneQuestion) -> None:
        left = tuple(one for one in self.on_it.questions if one != question)
        self.on_it = replace(self.on_it, questions=left)
