"""A device that cannot tell where it is, and says so."""

from client.device.permissions import Chosen, Grant
from client.domain.permissions import Outcome
from client.domain.positions import Fix


class NoLocator:
    async def standing(self) -> Outcome | None:
        return Outcome.NOT_HERE

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - nobody to ask
        return Outcome.NOT_HERE

    async def fix(self, grant: Grant) -> Fix | Outcome:  # noqa: ARG002 - nothing to measure
        return Outcome.NOT_HERE

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - nothing to open
        return False
