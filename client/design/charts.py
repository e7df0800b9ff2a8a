"""How much of each: bars that are read as a table, by eye and by ear."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from client.design import palette
from client.design import tokens as t
from client.design.kinds import Control, named


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    value: int
    spoken: str
    """The whole row in words: "November 2026: 14 times"."""


def bar_chart(bars: Sequence[Bar], *, ident: str | None = None) -> Control:
    """One line each, its number beside it: nobody has to guess a length."""
    most = max((bar.value for bar in bars), default=0)
    rows = [_row(bar, most) for bar in bars]
    return named(ft.Column(rows, spacing=t.S, horizontal_alignment=_STRETCH), ident)


_STRETCH = ft.CrossAxisAlignment.STRETCH
_PARTS = 100


def _row(bar: Bar, most: int) -> Control:
    filled = max(2, round(bar.value * _PARTS / most)) if most and bar.value else 0
    line: list[Control] = []
    if filled:
        line.append(
            ft.Container(
                height=t.XS, bgcolor=palette.BRAND, border_radius=t.RADIUS_FULL, expand=filled
            )
        )
    if filled < _PARTS:
        line.append(ft.Container(expand=_PARTS - filled))
    track = ft.Container(ft.Row(line, spacing=0), bgcolor=palette.SUNK, border_radius=t.RADIUS_S)
    words = ft.Row(
        [
            ft.Text(
                bar.label,
                theme_style=ft.TextThemeStyle.BODY_MEDIUM,
                color=palette.INK,
                expand=True,
            ),
            ft.Text(str(bar.value), theme_style=ft.TextThemeStyle.TITLE_SMALL, color=palette.INK),
        ],
        spacing=t.S,
    )
    drawn = ft.Column([words, track], spacing=t.XXS, horizontal_alignment=_STRETCH)
    return ft.Semantics(label=bar.spoken, exclude_semantics=True, container=True, content=drawn)
