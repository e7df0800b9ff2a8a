"""Several of a few, all in sight: each chip is on or off by itself."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.buttons import focus_ring
from client.design.kinds import Control, named


@dataclass(frozen=True, slots=True)
class Toggle:
    value: str
    label: str
    on: bool
    locked: bool = False
    """Stays as it is; the words around it say why."""


def toggles(
    options: Sequence[Toggle],
    on_turn: Callable[[str], object],
    *,
    label: str | None = None,
    ident: str | None = None,
) -> Control:
    """On is said by the mark and to the reader, and not by colour alone (A11Y-10)."""
    chips = ft.Row(
        [_chip(one, partial(on_turn, one.value), ident) for one in options],
        wrap=True,
        spacing=t.XS,
        run_spacing=t.XS,
    )
    if label is None:
        return chips
    words = ft.Text(label, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=palette.INK)
    return ft.Column([words, chips], spacing=t.XS)


def _chip(one: Toggle, on_press: Callable[[], object], ident: str | None) -> Control:
    mark = icons.LOCKED if one.locked else icons.CHOSEN if one.on else icons.ADD
    ink = palette.ON_BRAND_SOFT if one.on else palette.INK
    button = ft.TextButton(
        one.label,
        icon=mark,
        on_click=None if one.locked else on_press,
        disabled=one.locked,
        style=ft.ButtonStyle(
            color=ink,
            icon_color=ink if one.on else palette.INK_SOFT,
            bgcolor=palette.BRAND_SOFT if one.on else palette.PAPER,
            padding=ft.Padding.symmetric(horizontal=t.M, vertical=14),
            shape=ft.RoundedRectangleBorder(radius=t.RADIUS_M),
            side=focus_ring(
                ft.BorderSide(t.HAIRLINE, palette.BRAND if one.on else palette.LINE_STRONG)
            ),
        ),
    )
    spoken = ft.MergeSemantics(content=ft.Semantics(checked=one.on, content=button))
    return named(spoken, ident and f"{ident}-{one.value}")
