"""A surface that shows no notices of the system, and says so: a browser tab of the preview.

Flet 1.0.5 has nothing for a page's notifications, and the stock web client no extension for them.
"""

from client.device.permissions import Chosen, Grant
from client.domain.notices import Notice
from client.domain.permissions import Outcome


class NoNotices:
    async def standing(self) -> Outcome | None:
        return Outcome.NOT_HERE

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - nobody to ask
        return Outcome.NOT_HERE

    async def show(self, grant: Grant, notice: Notice) -> Outcome | None:  # noqa: ARG002 - nowhere to show it
        return Outcome.NOT_HERE

    async def clear(self) -> None:
        """There is nothing of ours."""

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - nothing to open
        return False
