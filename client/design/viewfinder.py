"""What a camera sees, in a frame that says where to hold things."""

from collections.abc import Callable
from typing import Final, cast

import flet as ft

from client.design import palette
from client.design import tokens as t
from client.design.kinds import Control

_HEIGHT: Final = 300
_AIM: Final = 208
"""A square of the frame: a code that fills it is surely read."""
_ARM: Final = 36
_LINE: Final = 4


def viewfinder(
    surface: Callable[[], object] | None, *, label: str, aim: bool, ident: str
) -> Control:
    """Black in every theme, and of one size whether the camera is on already or not."""
    parts: list[Control] = []
    if surface is not None:
        seen = cast("Control", surface())
        parts.append(ft.Container(seen, left=0, right=0, top=0, bottom=0))
    if aim:
        parts.append(ft.TransparentPointer(_corners()))
    frame = ft.Container(
        ft.Stack(parts, alignment=ft.Alignment.CENTER, expand=True),
        height=_HEIGHT,
        bgcolor=ft.Colors.BLACK,
        border=ft.Border.all(t.HAIRLINE, palette.LINE),
        border_radius=t.RADIUS_L,
        clip_behavior=ft.ClipBehavior.HARD_EDGE,
    )
    return ft.Semantics(
        identifier=ident,
        label=label,
        image=True,
        container=True,
        exclude_semantics=True,
        content=frame,
    )


def _corners() -> Control:
    side = ft.BorderSide(_LINE, ft.Colors.WHITE)
    turned = (
        (ft.Border(left=side, top=side), 0, 0, None, None),
        (ft.Border(right=side, top=side), None, 0, 0, None),
        (ft.Border(left=side, bottom=side), 0, None, None, 0),
        (ft.Border(right=side, bottom=side), None, None, 0, 0),
    )
    return ft.Stack(
        [
            ft.Container(
                width=_ARM,
                height=_ARM,
                border=border,
                left=left,
                top=top,
                right=right,
                bottom=bottom,
            )
            for border, left, top, right, bottom in turned
        ],
        width=_AIM,
        height=_AIM,
    )
