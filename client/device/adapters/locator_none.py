"""A device that cannot tell where it is, and says so."""

from client.device.adapters.system_none import NoSystem
from client.device.permissions import Grant
from client.domain.permissions import Outcome
from client.domain.positions import Fix


class NoLocator(NoSystem):
    async def fix(self, grant: Grant) -> Fix | Outcome:  # noqa: ARG002 - nothing to measure
        return Outcome.NOT_HERE
