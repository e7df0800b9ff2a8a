"""The device's wish for less motion, through Flutter."""

import flet as ft

from client.device.deadlines import SERVICE_SECONDS, within


class FletMotion:
    """Needs a page in context when it is built: Flet registers a service with its page."""

    def __init__(self) -> None:
        self._semantics = ft.SemanticsService()

    async def is_reduced(self) -> bool:
        try:
            wished = await within(SERVICE_SECONDS, self._semantics.get_accessibility_features())
        except (TimeoutError, RuntimeError):
            return True
        return wished.disable_animations or wished.reduce_motion
