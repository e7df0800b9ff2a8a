"""Choosing in a form: one of a list, several of it, a statement to tick, stars, and how far along.

`choice` is for a few words; these are for sentences, and for lists that grow.
"""

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.buttons import focus_ring, icon_button
from client.design.icons import Icon
from client.design.kinds import Control, Option, T, named

_STARS = 5


def pick_list(
    options: Sequence[Option[T]],
    chosen: T | None,
    on_choose: Callable[[T], object],
    *,
    label: str,
    error: str | None = None,
    help_text: str | None = None,
    ident: str | None = None,
) -> Control:
    """One of them. An option's note stands under its label."""
    rows = [
        _row(
            option,
            icons.PICKED if option.value == chosen else icons.NOT_PICKED,
            partial(on_choose, option.value),
            on=option.value == chosen,
            ident=ident,
        )
        for option in options
    ]
    return named(_group(label, rows, error, help_text), ident)


def tick_list(
    options: Sequence[Option[T]],
    ticked: Sequence[T],
    on_turn: Callable[[T], object],
    *,
    label: str,
    error: str | None = None,
    help_text: str | None = None,
    ident: str | None = None,
) -> Control:
    """Any number of them; nothing is ticked for anybody."""
    rows = [
        _row(
            option,
            icons.TICKED if option.value in ticked else icons.NOT_TICKED,
            partial(on_turn, option.value),
            on=option.value in ticked,
            ident=ident,
        )
        for option in options
    ]
    return named(_group(label, rows, error, help_text), ident)


def tick_row(
    statement: str,
    on_turn: Callable[[], object],
    *,
    ticked: bool,
    error: str | None = None,
    ident: str | None = None,
) -> Control:
    """A statement that its maker stands by, ticked by nobody else."""
    sign = icons.TICKED if ticked else icons.NOT_TICKED
    row = _row(Option("", statement), sign, on_turn, on=ticked, ident=None)
    return named(_with_error([row], error), ident)


def stars(
    chosen: int | None,
    on_choose: Callable[[int], object],
    *,
    names: Sequence[str],
    ident: str | None = None,
) -> Control:
    """One to five. `names` says each aloud, the fewest stars first."""
    row: list[Control] = [
        icon_button(
            icons.STAR_ON if chosen is not None and number <= chosen else icons.STAR,
            name,
            partial(on_choose, number),
            ident=ident and f"{ident}-{number}",
        )
        for number, name in zip(range(1, _STARS + 1), names, strict=True)
    ]
    return named(ft.Row(row, spacing=0, wrap=True), ident)


def progress(part: float, text: str, *, ident: str | None = None) -> Control:
    """`part` of 1.0 is done; `text` says so in words."""
    bar = ft.ProgressBar(
        value=max(0.0, min(1.0, part)),
        bar_height=6,
        bgcolor=palette.SUNK,
        color=palette.BRAND,
        border_radius=t.RADIUS_FULL,
    )
    words = ft.Text(text, theme_style=ft.TextThemeStyle.BODY_SMALL, color=palette.INK_SOFT)
    return named(
        ft.Column([words, bar], spacing=t.XXS, horizontal_alignment=ft.CrossAxisAlignment.STRETCH),
        ident,
    )


def _group(label: str, rows: list[Control], error: str | None, help_text: str | None) -> Control:
    parts: list[Control] = [
        ft.Text(label, theme_style=ft.TextThemeStyle.TITLE_SMALL, color=palette.INK)
    ]
    if help_text is not None:
        parts.append(
            ft.Text(help_text, theme_style=ft.TextThemeStyle.BODY_SMALL, color=palette.INK_SOFT)
        )
    return ft.Column(
        [*parts, _with_error(rows, error)],
        spacing=t.XS,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def _with_error(rows: list[Control], error: str | None) -> Control:
    said: list[Control] = []
    if error is not None:
        words = ft.Text(error, theme_style=ft.TextThemeStyle.BODY_SMALL, color=palette.DANGER)
        said.append(ft.Semantics(live_region=True, container=True, content=words))
    return ft.Column(
        [*rows, *said], spacing=t.XS, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
    )


def _row(
    option: Option[T],
    sign: Icon,
    on_press: Callable[[], object],
    *,
    on: bool,
    ident: str | None,
) -> Control:
    words: list[Control] = [
        ft.Text(option.label, theme_style=ft.TextThemeStyle.BODY_LARGE, color=palette.INK)
    ]
    if option.note is not None:
        words.append(
            ft.Text(option.note, theme_style=ft.TextThemeStyle.BODY_SMALL, color=palette.INK_SOFT)
        )
    color = palette.BRAND if on else palette.INK_SOFT
    content = ft.Container(
        ft.Row(
            [
                ft.Icon(sign, size=t.ICON_M, color=color, apply_text_scaling=False),
                ft.Column(words, spacing=2, expand=True),
            ],
            spacing=t.S,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        padding=ft.Padding.symmetric(horizontal=t.M, vertical=14),
    )
    button = ft.TextButton(content, on_click=on_press, style=_style(on=on))
    name = f"{ident}-{option.value}" if ident and isinstance(option.value, str) else None
    return named(ft.MergeSemantics(content=ft.Semantics(checked=on, content=button)), name)


def _style(*, on: bool) -> ft.ButtonStyle:
    line = ft.BorderSide(t.HAIRLINE, palette.BRAND if on else palette.LINE_STRONG)
    return ft.ButtonStyle(
        padding=0,
        bgcolor=palette.BRAND_SOFT if on else palette.PAPER,
        shape=ft.RoundedRectangleBorder(radius=t.RADIUS_M),
        side=focus_ring(line),
        alignment=ft.Alignment.CENTER_LEFT,
        overlay_color=ft.Colors.with_opacity(0.06, palette.BRAND),
    )
