"""Yes or no, with one weight: same size, same colours, neither chosen beforehand (CON-02)."""

from collections.abc import Callable
from functools import partial

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.buttons import focus_ring
from client.design.icons import Icon
from client.design.kinds import Control, named


def decision(
    no: str,
    yes: str,
    chosen: bool | None,  # noqa: FBT001 - `None` is undecided
    on_choose: Callable[[bool], object],
    *,
    still: bool = False,
    yes_off: bool = False,
    ident: str | None = None,
) -> Control:
    """No stands first, as it does in reading order. `yes_off` where a Yes is not possible."""
    return named(
        ft.Row(
            [
                _half(
                    no,
                    icons.CLOSE,
                    partial(on_choose, False),  # noqa: FBT003 - the answer itself
                    chosen=chosen is False,
                    off=still,
                    ident=ident and f"{ident}-no",
                ),
                _half(
                    yes,
                    icons.CHOSEN,
                    partial(on_choose, True),  # noqa: FBT003 - the answer itself
                    chosen=chosen is True,
                    off=still or yes_off,
                    ident=ident and f"{ident}-yes",
                ),
            ],
            spacing=t.S,
            intrinsic_height=True,
            vertical_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        ident,
    )


def _half(
    label: str,
    icon: Icon,
    on_press: Callable[[], object],
    *,
    chosen: bool,
    off: bool,
    ident: str | None,
) -> Control:
    ink = palette.ON_BRAND_SOFT if chosen else palette.INK
    words = ft.Row(
        [
            ft.Icon(icon, size=t.ICON_S, color=ink if not off else palette.INK_SOFT),
            ft.Text(
                label,
                theme_style=ft.TextThemeStyle.LABEL_LARGE,
                color=ink if not off else palette.INK_SOFT,
                expand=True,
                expand_loose=True,
            ),
        ],
        spacing=t.XS,
        alignment=ft.MainAxisAlignment.CENTER,
    )
    line = ft.BorderSide(
        2 if chosen else t.HAIRLINE, palette.BRAND if chosen else palette.LINE_STRONG
    )
    button = ft.TextButton(
        words,
        on_click=None if off else on_press,
        disabled=off,
        style=ft.ButtonStyle(
            bgcolor=palette.BRAND_SOFT if chosen else palette.PAPER,
            padding=ft.Padding.symmetric(horizontal=t.S, vertical=14),
            shape=ft.RoundedRectangleBorder(radius=t.RADIUS_M),
            side=focus_ring(line),
        ),
    )
    spoken = ft.MergeSemantics(content=ft.Semantics(selected=chosen, content=button))
    return ft.Container(named(spoken, ident), expand=True)
