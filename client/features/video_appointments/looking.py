"""Looking into a room as often as the portal says, and coming back on a lost line by itself."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from client.domain.video_appointments import AppointmentId, Known, Room, Stage
from client.edges import Edges
from client.features.video_appointments import model
from client.features.video_appointments.booking import TOPIC
from client.features.video_appointments.model import State
from client.hooks import Change
from client.portal.errors import PortalBusy, PortalError, PortalUnreachable

RETRY: Final = 3.0
"""Seconds between two tries while the portal does not answer."""


@dataclass(eq=False)
class Line:
    """Between the loop that looks and the screen that may hurry it."""

    known: Known = field(default_factory=Known)
    hurry: asyncio.Event = field(default_factory=asyncio.Event)

    async def rest(self, seconds: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self.hurry.wait()
        self.hurry.clear()


async def follow(
    appointment: AppointmentId, edges: Edges, change: Change[State], line: Line, retry: float
) -> None:
    """Until the talk is over or nobody is let in. Whoever was cut off enters again."""
    enters = True
    while True:
        try:
            room = await _asked(appointment, edges, line, enters=enters)
        except (PortalUnreachable, PortalBusy) as error:
            change(model.lost_touch)
            enters = True
            await line.rest(error.retry_after or retry)
            continue
        except PortalError as error:
            code, failed = error.code, error.as_failed()
            change(partial(model.shut, code=code, failed=failed))
            return
        change(partial(model.heard, room=room))
        if room.is_over:
            edges.hints.changed(TOPIC)
            return
        enters = room.stage is Stage.LOST
        await line.rest(room.look_again)


async def _asked(appointment: AppointmentId, edges: Edges, line: Line, *, enters: bool) -> Room:
    if enters:
        return await edges.portal.enter_room(appointment)
    return await edges.portal.look_into_room(appointment, line.known)
