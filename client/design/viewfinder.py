"""What a camera sees, in a frame that says where to hold things."""

from collections.abc import Callable
from enum import Enum
from typing import Final, cast

import flet as ft

from client.design.black_frame import black_frame
from client.design.kinds import Control

_HEIGHT: Final = 300
_ARM: Final = 36
_LINE: Final = 4


class Held(Enum):
    """What is held before the camera, and so how wide and high the frame for it is."""

    CODE = (208, 208)
    """A code that fills it is surely read."""
    PAGE = (200, 283)
    """An A4 sheet."""
    FACE = (190, 234)
    """26 to 32, as portraits of documents are."""


def viewfinder(
    surface: Callable[[], object] | None,
    *,
    label: str,
    aim: bool,
    ident: str,
    held: Held = Held.CODE,
) -> Control:
    """Of one size whether the camera is on already or not."""
    parts: list[Control] = []
    if surface is not None:
        seen = cast("Control", surface())
        parts.append(ft.Container(seen, left=0, right=0, top=0, bottom=0))
    if aim:
        parts.append(ft.TransparentPointer(_oval() if held is Held.FACE else _corners(held)))
    seen_through = ft.Stack(parts, alignment=ft.Alignment.CENTER, expand=True)
    return black_frame(seen_through, height=_HEIGHT, label=label, ident=ident)


def _oval() -> Control:
    width, height = Held.FACE.value
    return ft.Container(
        width=width,
        height=height,
        border=ft.Border.all(_LINE, ft.Colors.WHITE),
        border_radius=ft.BorderRadius.all(height),
    )


def _corners(held: Held) -> Control:
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
        width=held.value[0],
        height=held.value[1],
    )
