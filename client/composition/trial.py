"""The demo's desk: there at once, and real with the first question."""

import asyncio

from client.domain.trial import Phone, PhoneQuestion
from client.portal.trial import TrialDesk
from client.settings import Settings


class DeferredTrial:
    def __init__(self, portal: str, settings: Settings) -> None:
        self._portal = portal
        self._settings = settings
        self._known: TrialDesk | None = None

    async def phone(self) -> Phone:
        return await (await self._desk()).phone()

    async def approve(self, question: PhoneQuestion, code: str) -> None:
        await (await self._desk()).approve(question, code)

    async def refuse(self, question: PhoneQuestion) -> None:
        await (await self._desk()).refuse(question)

    async def begin_again(self) -> None:
        await (await self._desk()).begin_again()

    async def _desk(self) -> TrialDesk:
        if self._known is None:
            self._known = await asyncio.to_thread(self._opened)
        return self._known

    def _opened(self) -> TrialDesk:
        from client.composition.inside import trial_desk  # noqa: PLC0415 - off the first frame

        return trial_desk(self._portal, self._settings)
