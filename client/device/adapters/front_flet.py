"""The app's window, brought before the others where the surface has one."""

import asyncio
import logging

import flet as ft

from client.device.deadlines import SERVICE_SECONDS, within

log = logging.getLogger(__name__)


class FletFront:
    """Needs a page in context when it is built."""

    def __init__(self) -> None:
        self._page = ft.context.page
        self._coming: asyncio.Task[None] | None = None

    def come(self) -> None:
        self._coming = asyncio.get_running_loop().create_task(self._come())

    async def _come(self) -> None:
        try:
            await within(SERVICE_SECONDS, self._page.window.to_front())
        except (TimeoutError, RuntimeError, ft.FletUnsupportedPlatformException) as error:
            log.info("The window stays where it is: %s", type(error).__name__)
