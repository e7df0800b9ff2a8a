"""Tags and chips: a state by colour, icon and word; a choice among few."""

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from typing import Final

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.buttons import focus_ring
from client.design.icons import Icon
from client.design.kinds import Control, Option, T, named
from client.design.palette import PAIRS, Tone

TONE_ICONS: Final = {
    Tone.NEUTRAL: icons.NEUTRAL,
    Tone.SUCCESS: icons.SUCCESS,
    Tone.WARNING: icons.WARNING,
    Tone.DANGER: icons.DANGER,
    Tone.INFO: icons.INFO,
}


def tag(word: str, tone: Tone = Tone.NEUTRAL, icon: Icon | None = None) -> Control:
    """A state. The word carries it; the colour and the icon make it quick (A11Y-10)."""
    pair = PAIRS[tone]
    return ft.Container(
        ft.Row(
            [
                ft.Icon(icon or TONE_ICONS[tone], size=16, color=pair.text),
                ft.Text(
                    word,
                    theme_style=ft.TextThemeStyle.LABEL_MEDIUM,
                    color=pair.text,
                    expand=True,
                    expand_loose=True,
                ),
            ],
            spacing=6,
            tight=True,
        ),
        padding=ft.Padding.only(left=t.XS, right=10, top=t.XXS, bottom=t.XXS),
        bgcolor=pair.fill,
        border=ft.Border.all(t.HAIRLINE, pair.line),
        border_radius=t.RADIUS_FULL,
    )


def count(number: int) -> Control:
    return ft.Container(
        ft.Text(
            str(number),
            theme_style=ft.TextThemeStyle.LABEL_MEDIUM,
            color=palette.ON_BRAND_SOFT,
        ),
        padding=ft.Padding.symmetric(horizontal=10, vertical=2),
        bgcolor=palette.BRAND_SOFT,
        border_radius=t.RADIUS_FULL,
    )


def choice(
    options: Sequence[Option[T]],
    chosen: T | None,
    on_choose: Callable[[T], object],
    *,
    label: str | None = None,
    ident: str | None = None,
) -> Control:
    """One of a few, all of them in sight. `on_choose` may be a coroutine function."""
    chips = ft.Row(
        [
            _chip(
                option,
                partial(on_choose, option.value),
                chosen=chosen == option.value,
                ident=ident,
            )
            for option in options
        ],
        wrap=True,
        spacing=t.XS,
        run_spacing=t.XS,
    )
    if label is None:
        return named(chips, ident)
    name = ft.Text(label, theme_style=ft.TextThemeStyle.TITLE_SMALL, color=palette.INK)
    return named(ft.Column([name, chips], spacing=t.XS), ident)


def _chip(
    option: Option[T],
    on_press: Callable[[], object],
    *,
    chosen: bool,
    ident: str | None,
) -> Control:
    button = ft.TextButton(
        option.label,
        icon=icons.CHOSEN if chosen else option.icon,
        on_click=on_press,
        style=ft.ButtonStyle(
            color=palette.ON_BRAND_SOFT if chosen else palette.INK,
            icon_color=palette.ON_BRAND_SOFT if chosen else palette.INK_SOFT,
            bgcolor=palette.BRAND_SOFT if chosen else palette.PAPER,
            padding=ft.Padding.symmetric(horizontal=t.M, vertical=14),
            shape=ft.RoundedRectangleBorder(radius=t.RADIUS_M),
            side=focus_ring(
                ft.BorderSide(t.HAIRLINE, palette.BRAND if chosen else palette.LINE_STRONG)
            ),
        ),
    )
    return named(
        ft.MergeSemantics(content=ft.Semantics(selected=chosen, content=button)),
        ident and f"{ident}-{_spelled(option.value)}",
    )


def _spelled(value: object) -> object:
    return _spelled(value.value) if isinstance(value, Enum) else value
