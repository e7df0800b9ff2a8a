"""The app's own screen as Flutter has drawn it; cameras and other apps are not in it."""

import logging
from typing import Final

import flet as ft

from client.device.deadlines import SERVICE_SECONDS, within
from client.device.screen import NoPicture

log = logging.getLogger(__name__)

_RATIO: Final = 1.5
"""Pixels of the picture for one of the layout: small print stays legible."""
_SETTLES: Final = ft.Duration(milliseconds=300)
"""What was just put away is off the screen."""


class FletScreen:
    """Needs a page in context when it is built."""

    def __init__(self) -> None:
        self._page = ft.context.page
        self._page.enable_screenshots = True

    async def picture(self) -> bytes:
        taking = self._page.take_screenshot(pixel_ratio=_RATIO, delay=_SETTLES)
        try:
            picture = await within(SERVICE_SECONDS, taking)
        except (TimeoutError, RuntimeError) as error:
            log.info("No picture of the screen: %s", type(error).__name__)
            raise NoPicture from error
        if not picture:
            raise NoPicture
        return picture
