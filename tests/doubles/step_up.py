"""Codes in memory: one is right, and the citizen is confirmed unless a test says otherwise."""

from dataclasses import replace

from client.domain.step_up import StepUp, StepUpId, StepUpState
from client.portal.errors import NotFound, StepUpNeeded
from tests.doubles.asked import Asked

RIGHT_CODE = "271828"


class FakeStepUp(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.assured = True
        """Whether this sign-in was confirmed a moment ago."""
        self.resend_in = 60
        self.step_ups: dict[StepUpId, StepUp] = {}

    def require_step_up(self) -> None:
        if not self.assured:
            raise StepUpNeeded("step_up_needed")

    async def begin_step_up(self) -> StepUp:
        await self._asked("begin_step_up")
        number = len(self.step_ups) + 1
        begun = StepUp(
            StepUpId(f"s-{number}"),
            StepUpState.OPEN,
            "+994 98 ••• •• 67",
            tries_left=3,
            seconds_left=180,
            resend_in=self.resend_in,
            resends_left=4 - number,
        )
        self.step_ups[begun.id] = begun
        return begun

    async def give_step_up_code(self, step_up: StepUpId, code: str) -> StepUp:
        await self._asked("give_step_up_code", step_up)
        if step_up not in self.step_ups:
            raise NotFound("not_found")
        self.step_ups[step_up] = self._after(self.step_ups[step_up], code)
        return self.step_ups[step_up]

    def expire(self, step_up: str) -> None:
        """Its three minutes are over."""
        known = self.step_ups[StepUpId(step_up)]
        self.step_ups[known.id] = replace(known, state=StepUpState.EXPIRED)

    def _after(self, known: StepUp, code: str) -> StepUp:
        if not known.takes_a_code:
            return known
        if code == RIGHT_CODE:
            self.assured = True
            return replace(known, state=StepUpState.CONFIRMED)
        left = known.tries_left - 1
        state = StepUpState.OPEN if left else StepUpState.USED_UP
        return replace(known, state=state, tries_left=left)
