"""A device that shows nothing of ours with the app closed: there the running app tells."""

from collections.abc import Sequence
from datetime import datetime

from client.device.permissions import Grant
from client.domain.permissions import Outcome
from client.domain.reminders import Reminder


class NoReminders:
    @property
    def keeps_reminders(self) -> bool:
        return False

    async def keep(
        self,
        grant: Grant,  # noqa: ARG002 - nowhere to keep them
        reminders: Sequence[Reminder],  # noqa: ARG002 - as above
        now: datetime,  # noqa: ARG002 - as above
    ) -> Outcome | None:
        return Outcome.NOT_HERE
