"""The device's network through Flutter: phones, desktops and browsers."""

from collections.abc import Callable

import flet as ft

from client.device.deadlines import SERVICE_SECONDS, within

Kinds = frozenset[ft.ConnectivityType]


class FletConnectivity:
    """Needs a page in context when it is built: Flet registers a service with its page."""

    def __init__(self) -> None:
        self._known: Kinds | None = None
        self._hearing: list[Callable[[], object]] = []
        self._service = ft.Connectivity(on_change=self._changed)

    async def is_there(self) -> bool | None:
        try:
            told = await within(SERVICE_SECONDS, self._service.get_connectivity())
        except (TimeoutError, RuntimeError, ValueError, ft.FletUnsupportedPlatformException):
            return None
        return bool(_networks(told)) if told else None

    def on_change(self, hear: Callable[[], object]) -> Callable[[], None]:
        self._hearing.append(hear)

        def leave() -> None:
            if hear in self._hearing:
                self._hearing.remove(hear)

        return leave

    def _changed(self, event: ft.ConnectivityChangeEvent) -> None:
        """Some devices say the same several times over."""
        told = _networks(event.connectivity)
        if told == self._known:
            return
        self._known = told
        for hear in tuple(self._hearing):
            hear()


def _networks(told: list[ft.ConnectivityType]) -> Kinds:
    return frozenset(told) - {ft.ConnectivityType.NONE}
