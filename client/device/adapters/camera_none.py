"""A device whose camera this app cannot reach, and says so: desktops, where Flet has none."""

from client.device.camera import Looking, Watcher
from client.device.permissions import Chosen, Grant
from client.domain.permissions import Outcome


class NoCamera:
    async def standing(self) -> Outcome | None:
        return Outcome.NOT_HERE

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - nobody to ask
        return Outcome.NOT_HERE

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - nothing to open
        return False

    async def look(self, grant: Grant, watcher: Watcher) -> Looking | Outcome:  # noqa: ARG002 - nothing to see
        return Outcome.NOT_HERE

    def cut(self) -> None:
        """Nobody looks."""
