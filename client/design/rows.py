"""Rows: ways on, and facts."""

from typing import Final

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.icons import Icon
from client.design.kinds import Control, Press, named
from client.design.layout import beside, pressable

_POINTS: Final = {None: icons.FORWARD, False: icons.OPEN, True: icons.CLOSE_UP}


def nav_row(
    title: str,
    on_press: Press,
    *,
    subtitle: str | None = None,
    icon: Icon | None = None,
    lead: Control | None = None,
    trailing: Control | None = None,
    open: bool | None = None,  # noqa: A002 - the word for it
    ident: str | None = None,
) -> Control:
    """A way on: the whole row is the button. `open` is for one that unfolds below itself.
    `lead` stands in the place of an icon: a logo."""
    parts: list[Control] = [] if lead is None else [lead]
    if icon is not None:
        parts.append(badge(icon))
    parts.append(_words(title, subtitle, trailing))
    parts.append(
        ft.Icon(_POINTS[open], size=t.ICON_M, color=palette.INK_SOFT, apply_text_scaling=False)
    )
    row = pressable(_row(parts), on_press, radius=t.RADIUS_S)
    return named(
        row
        if open is None
        else ft.MergeSemantics(content=ft.Semantics(expanded=open, content=row)),
        ident,
    )


def info_row(
    title: str,
    *,
    subtitle: str | None = None,
    icon: Icon | None = None,
    trailing: Control | None = None,
    ident: str | None = None,
) -> Control:
    """The same, leading nowhere; `trailing` may hold a button."""
    parts: list[Control] = [badge(icon)] if icon is not None else []
    parts.append(_words(title, subtitle, trailing))
    return named(_row(parts), ident)


def inset(*body: Control) -> Control:
    """Anything else on a list card, in line with its rows."""
    return ft.Container(
        ft.Column(list(body), spacing=t.XS),
        padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.S),
    )


def fact_row(label: str, value: str, *, ident: str | None = None) -> Control:
    return named(
        ft.Container(
            ft.MergeSemantics(content=labelled(label, value_text(value))),
            padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.S),
        ),
        ident,
    )


def badge(icon: Icon) -> Control:
    """Decoration: where text is large, the words need its room more."""
    return ft.Container(
        ft.Icon(icon, size=t.ICON_M, color=palette.ON_BRAND_SOFT, apply_text_scaling=False),
        padding=9,
        bgcolor=palette.BRAND_SOFT,
        border_radius=t.RADIUS_M,
    )


def _row(parts: list[Control]) -> Control:
    return ft.Container(
        ft.Row(parts, spacing=t.S, vertical_alignment=ft.CrossAxisAlignment.CENTER),
        padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.S),
    )


def _words(title: str, subtitle: str | None, trailing: Control | None) -> Control:
    lines: list[Control] = [
        ft.Text(title, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=palette.INK)
    ]
    if subtitle is not None:
        lines.append(
            ft.Text(subtitle, theme_style=ft.TextThemeStyle.BODY_SMALL, color=palette.INK_SOFT)
        )
    words = ft.Column(lines, spacing=2)
    if trailing is None:
        words.expand = True
        return words
    return ft.Container(beside(words, trailing), expand=True)


def labelled(label: str, value: Control) -> Control:
    name = ft.Text(label, theme_style=ft.TextThemeStyle.BODY_SMALL, color=palette.INK_SOFT)
    return ft.Column([name, value], spacing=2)


def value_text(text: str) -> Control:
    return ft.Text(text, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=palette.INK)
