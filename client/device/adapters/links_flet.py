"""Opening an address through Flutter's launcher: always outside the app (AUTH-01)."""

from typing import Final
from urllib.parse import urlsplit

import flet as ft

from client.device.deadlines import SERVICE_SECONDS, within

_GOES_OUT: Final = frozenset({"http", "https", "mailto", "tel"})
_UNKNOWN_TO_FLET: Final = (RuntimeError, ft.FletUnsupportedPlatformException)


class FletLinks:
    """Needs a page in context when it is built: Flet registers a service with its page."""

    def __init__(self) -> None:
        self._launcher = ft.UrlLauncher()

    async def open(self, address: str) -> bool:
        if not _goes_out(address):
            return False
        launch = self._launcher.launch_url(
            address,
            mode=ft.LaunchMode.EXTERNAL_APPLICATION,
            web_only_window_name="_blank",
        )
        try:
            await within(SERVICE_SECONDS, launch)
        except (TimeoutError, *_UNKNOWN_TO_FLET):
            return False
        return True


def _goes_out(address: str) -> bool:
    try:
        return urlsplit(address).scheme in _GOES_OUT
    except ValueError:
        return False
