"""Bringing a page to a part of itself: the one thing about it that is not drawn but done."""

from typing import Final

import flet as ft


class Scroller:
    """Belongs to one page as long as that page is shown; see `page(scroller=...)`."""

    def __init__(self) -> None:
        self.column: Final[ft.Ref[ft.Column]] = ft.Ref()

    async def to(self, place: str) -> None:
        """At once, without motion (A11Y-16). Nothing happens when the place is not there."""
        column = self.column.current
        if column is not None:
            await column.scroll_to(scroll_key=ft.ScrollKey(place))
