"""A code is sent, and given back."""

from client.domain.step_up import StepUp, StepUpId
from client.portal.codec.step_up import read_step_up
from client.portal.contract.asking import Asking, part


class ContractStepUp(Asking):
    async def begin_step_up(self) -> StepUp:
        return await self._sent("POST", "/step-up", read_step_up)

    async def give_step_up_code(self, step_up: StepUpId, code: str) -> StepUp:
        return await self._sent("POST", f"/step-up/{part(step_up)}", read_step_up, {"code": code})
