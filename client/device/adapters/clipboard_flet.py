"""The clipboard through Flutter, emptied again after a while (STO-15)."""

import asyncio

import flet as ft

from client.device.deadlines import SERVICE_SECONDS, within


class FletClipboard:
    """Needs a page in context when it is built: Flet registers a service with its page."""

    def __init__(self, kept_seconds: float) -> None:
        self._clipboard = ft.Clipboard()
        self._kept_seconds = kept_seconds
        self._emptying: asyncio.Task[None] | None = None

    async def copy(self, text: str) -> bool:
        try:
            await within(SERVICE_SECONDS, self._clipboard.set(text))
        except (TimeoutError, RuntimeError):
            return False
        if self._emptying is not None:
            self._emptying.cancel()
        self._emptying = asyncio.get_running_loop().create_task(self._empty_later(text))
        return True

    async def _empty_later(self, text: str) -> None:
        """What the citizen copied elsewhere meanwhile is theirs, and stays.

        Where the clipboard may not be read (a browser asks first), it is left alone.
        """
        await asyncio.sleep(self._kept_seconds)
        try:
            if await within(SERVICE_SECONDS, self._clipboard.get()) == text:
                await within(SERVICE_SECONDS, self._clipboard.set(""))
        except (TimeoutError, RuntimeError):
            return
