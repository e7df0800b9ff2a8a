"""A device whose camera this app cannot reach, and says so: desktops, where Flet has none."""

from client.device.adapters.system_none import NoSystem
from client.device.camera import Looking, Watcher
from client.device.filming import Filming
from client.device.permissions import Grant
from client.domain.permissions import Outcome


class NoCamera(NoSystem):
    async def look(self, grant: Grant, watcher: Watcher) -> Looking | Outcome:  # noqa: ARG002 - nothing to see
        return Outcome.NOT_HERE

    async def film(self, grant: Grant, sound: Grant | None, watcher: Watcher) -> Filming | Outcome:  # noqa: ARG002 - nothing to see
        return Outcome.NOT_HERE

    def cut(self) -> None:
        """Nobody looks."""
