"""Notices on Windows and macOS desktops, through plyer.

plyer says neither whether the system showed it nor that it was tapped, and reads no setting of
the system. On macOS it needs pyobjus, which no package of ours brings: then there are none.
"""

import asyncio
import importlib
import logging
from collections.abc import Callable
from typing import Final, Protocol, cast

from client.device.adapters.reminders_none import NoReminders
from client.device.deadlines import SERVICE_SECONDS, within
from client.device.permissions import Chosen, Grant
from client.domain.notices import Notice
from client.domain.permissions import Outcome

log = logging.getLogger(__name__)

_LONGEST_TITLE: Final = 63
_LONGEST_TEXT: Final = 255
"""What a notice of Windows holds; more makes it fail."""


class Facade(Protocol):
    """The part of `plyer.facades.Notification` we use."""

    def notify(self, title: str, message: str, app_name: str) -> None: ...


def plyer_facade(system: str) -> Facade | None:
    """`system` in plyer's words: `win`, `macosx`. plyer's own way in would print its failures."""
    try:
        module = importlib.import_module(f"plyer.platforms.{system}.notification")
        return cast("Facade", module.instance())
    except Exception as error:  # noqa: BLE001 - each system fails in its own way
        log.info("There are no notices: %s", type(error).__name__)
        return None


class PlyerNotices(NoReminders):
    def __init__(self, app_name: str, facade: Callable[[], Facade | None]) -> None:
        self._app_name = app_name
        self._facade = facade

    async def standing(self) -> Outcome | None:
        return Outcome.NOT_HERE if self._facade() is None else Outcome.GRANTED

    async def prompt(self, chosen: Chosen) -> Outcome:  # noqa: ARG002 - these systems do not ask
        return await self.standing() or Outcome.GRANTED

    async def show(self, grant: Grant, notice: Notice) -> Outcome | None:  # noqa: ARG002 - the proof that it may
        facade = self._facade()
        if facade is None:
            return Outcome.NOT_HERE
        title, text = notice.title[:_LONGEST_TITLE], notice.text[:_LONGEST_TEXT]
        told = asyncio.to_thread(facade.notify, title, text, self._app_name)
        try:
            await within(SERVICE_SECONDS, told)
        except TimeoutError:
            return Outcome.UNANSWERED
        except Exception as error:  # noqa: BLE001 - each system fails in its own way
            log.warning("A notice was not shown: %s", type(error).__name__)
            return Outcome.NOT_HERE
        return None

    async def clear(self) -> None:
        """plyer takes nothing back; the system puts it away by itself."""

    async def open_settings(self, why: Outcome) -> bool:  # noqa: ARG002 - plyer opens none
        return False
