"""A power that this app cannot reach on a device, and says so."""

from client.device.permissions import Chosen
from client.domain.permissions import Outcome


class NoSystem:
    async def standing(self) -> Outcome | None:
        return Outcome.NOT_HERE

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - nobody to ask
        return Outcome.NOT_HERE

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - nothing to open
        return False
