"""Confirming who is here."""

from typing import Protocol

from client.domain.step_up import StepUp, StepUpId


class StepUpPortal(Protocol):
    async def begin_step_up(self) -> StepUp:
        """Sends a code; within a minute, means the one that is on its way already."""
        ...

    async def give_step_up_code(self, step_up: StepUpId, code: str) -> StepUp: ...
