"""Text, by the part it plays on a page."""

from typing import Final

import flet as ft

from client.design import palette
from client.design import tokens as t
from client.design.kinds import Control, Press, named

_HEADINGS: Final = {
    1: ft.TextThemeStyle.HEADLINE_LARGE,
    2: ft.TextThemeStyle.HEADLINE_SMALL,
    3: ft.TextThemeStyle.TITLE_LARGE,
    4: ft.TextThemeStyle.TITLE_SMALL,
}
LONG_WORD: Final = 11
"""Longer ones take a smaller title, so that a phone at 200 % text need not break them."""


def heading(
    text: str,
    level: int = 2,
    *,
    color: ft.ColorValue = palette.INK,
    ident: str | None = None,
) -> Control:
    """One level-1 heading a page, none skipped (A11Y-14)."""
    style = _HEADINGS[level]
    if level == 1 and max((len(word) for word in text.split()), default=0) > LONG_WORD:
        style = ft.TextThemeStyle.HEADLINE_MEDIUM
    return ft.Semantics(
        header=True,
        heading_level=level,
        identifier=ident,
        content=ft.Text(text, theme_style=style, color=color),
    )


def lead(text: str) -> Control:
    """The sentence under a title."""
    return ft.Text(text, theme_style=ft.TextThemeStyle.BODY_LARGE, color=palette.INK_SOFT)


def paragraph(text: str, *, selectable: bool = False) -> Control:
    words = ft.Text(text, theme_style=ft.TextThemeStyle.BODY_LARGE, color=palette.INK)
    return can_be_marked(words) if selectable else words


def can_be_marked(words: ft.Text) -> Control:
    """For copying. Never `Text.selectable`: in a browser that is an empty field to a screen
    reader.
    """
    return ft.SelectionArea(words)


def strong(text: str) -> Control:
    return ft.Text(text, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=palette.INK)


def note(text: str) -> Control:
    """Smaller and softer: what one may skip."""
    return ft.Text(text, theme_style=ft.TextThemeStyle.BODY_SMALL, color=palette.INK_SOFT)


def link(text: str, on_press: Press, *, ident: str | None = None) -> Control:
    button = ft.TextButton(
        text,
        on_click=on_press,
        style=ft.ButtonStyle(
            color=palette.BRAND,
            padding=ft.Padding.symmetric(horizontal=t.XXS, vertical=14),
            side={ft.ControlState.FOCUSED: ft.BorderSide(t.FOCUS_LINE, palette.FOCUS)},
            shape=ft.RoundedRectangleBorder(radius=t.RADIUS_S),
        ),
    )
    return named(button, ident)
