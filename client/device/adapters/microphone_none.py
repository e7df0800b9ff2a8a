"""A device whose microphone this app cannot reach, and says so."""

from client.device.adapters.system_none import NoSystem
from client.device.microphone import Hearer, Listening
from client.device.permissions import Grant
from client.domain.permissions import Outcome


class NoMicrophone(NoSystem):
    async def listen(self, grant: Grant, hearer: Hearer) -> Listening | Outcome:  # noqa: ARG002 - nothing to hear
        return Outcome.NOT_HERE

    def cut(self) -> None:
        """Nobody listens."""
