"""A device whose microphone this app cannot reach, and says so."""

from client.device.microphone import Hearer, Listening
from client.device.permissions import Chosen, Grant
from client.domain.permissions import Outcome


class NoMicrophone:
    async def standing(self) -> Outcome | None:
        return Outcome.NOT_HERE

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - nobody to ask
        return Outcome.NOT_HERE

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - nothing to open
        return False

    async def listen(self, grant: Grant, hearer: Hearer) -> Listening | Outcome:  # noqa: ARG002 - nothing to hear
        return Outcome.NOT_HERE

    def cut(self) -> None:
        """Nobody listens."""
