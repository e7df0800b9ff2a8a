"""The whole window: what is always there, around what changes."""

import flet as ft

from client.design.kinds import Control

_STRETCH = ft.CrossAxisAlignment.STRETCH


def framed(
    body: Control,
    *,
    ribbon: Control | None = None,
    rail: Control | None = None,
    bottom: Control | None = None,
) -> Control:
    """The whole window: what is always there, around what changes."""
    middle: Control = ft.Container(body, expand=True)
    if rail is not None:
        middle = ft.Row(
            [rail, middle],
            spacing=0,
            expand=True,
            vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        )
    parts = [part for part in (ribbon, middle, bottom) if part is not None]
    return ft.Column(parts, spacing=0, expand=True, horizontal_alignment=_STRETCH)
