"""A phone's system, through Flet: there the interpreter knows its kernel and not its version.

Flet hands over all that a phone says of itself, down to its serial marks. Two words are taken and
the rest is dropped at once. Written from Flet's own text; no phone has run it.
"""

import logging
from collections.abc import Awaitable, Callable
from typing import Final

import flet as ft

from client.device.adapters.identity_system import in_plain_letters
from client.device.deadlines import SERVICE_SECONDS, within

log = logging.getLogger(__name__)

Asked = Callable[[], Awaitable[ft.DeviceInfo | None]]
_REFUSALS: Final = (TimeoutError, RuntimeError, TypeError, ValueError, KeyError, AttributeError)
"""A phone that says less than Flet expects ends in any of these."""


class FletInformation:
    """Needs a page in context when it is built."""

    def __init__(self, asked: Asked | None = None) -> None:
        self._asked = asked or ft.context.page.get_device_info

    async def system(self) -> str | None:
        try:
            told = await within(SERVICE_SECONDS, self._asked())
        except _REFUSALS as error:
            log.info("The phone says nothing of its system: %s", type(error).__name__)
            return None
        match told:
            case ft.AndroidDeviceInfo():
                return in_plain_letters(f"Android {told.version.release}")
            case ft.IosDeviceInfo():
                return in_plain_letters(f"{told.system_name} {told.system_version}")
            case _:
                return None
