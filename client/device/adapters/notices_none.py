"""A surface that shows no notices of the system and says so: a phone without the plugin."""

from client.device.adapters.reminders_none import NoReminders
from client.device.adapters.system_none import NoSystem
from client.device.permissions import Grant
from client.domain.notices import Notice
from client.domain.permissions import Outcome


class NoNotices(NoReminders, NoSystem):
    async def show(self, grant: Grant, notice: Notice) -> Outcome | None:  # noqa: ARG002 - nowhere to show it
        return Outcome.NOT_HERE

    async def clear(self) -> None:
        """There is nothing of ours."""
