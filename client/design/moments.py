"""Pieces of a page that set its mood: the welcome, the greeting, tiles, codes and clocks."""

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.brand import brand_mark, window_light
from client.design.icons import Icon
from client.design.kinds import Control, Press, named
from client.design.layout import pressable
from client.design.palette import CARDS, ON_CARD, ON_CARD_SOFT, Family
from client.design.rows import badge
from client.design.texts import heading


def hero(title: str, text: str, *, ident: str | None = None) -> Control:
    """The first thing anybody sees. Blue in the dark as well, as the cards are."""
    start, end = CARDS[Family.IDENTITY]
    words = ft.Column(
        [
            brand_mark(64),
            heading(title, 1, color=ON_CARD),
            ft.Text(text, theme_style=ft.TextThemeStyle.BODY_LARGE, color=ON_CARD_SOFT),
        ],
        spacing=t.M,
    )
    sheet = ft.Container(
        ft.Stack([window_light(420, 0.16), ft.Container(words, padding=t.L)]),
        gradient=ft.LinearGradient(
            [start, end], begin=ft.Alignment.TOP_LEFT, end=ft.Alignment.BOTTOM_RIGHT
        ),
        border_radius=t.RADIUS_XL,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
    return named(sheet, ident)


def greeting(text: str, name: str, *, below: Control | None = None) -> Control:
    """Whom the page is for, and since when it is true."""
    parts: list[Control] = [
        ft.Text(text, theme_style=ft.TextThemeStyle.BODY_LARGE, color=palette.INK_SOFT),
        heading(name, 1),
    ]
    if below is not None:
        parts.append(below)
    return ft.Column(parts, spacing=2, horizontal_alignment=ft.CrossAxisAlignment.STRETCH)


def search_bar(
    label: str, on_press: Press, *, keys: str | None = None, ident: str | None = None
) -> Control:
    """Looks like a field and opens the search; `keys` do the same."""
    parts: list[Control] = [
        ft.Icon(icons.SEARCH, size=t.ICON_M, color=palette.INK_SOFT, apply_text_scaling=False),
        ft.Text(
            label,
            theme_style=ft.TextThemeStyle.BODY_LARGE,
            color=palette.INK_SOFT,
            expand=True,
        ),
    ]
    if keys is not None:
        parts.append(
            ft.Text(keys, theme_style=ft.TextThemeStyle.LABEL_MEDIUM, color=palette.INK_SOFT)
        )
    row = ft.Container(
        ft.Row(parts, spacing=t.S), padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.S)
    )
    bar = pressable(row, on_press, radius=t.RADIUS_M, fill=palette.PAPER, line=palette.LINE_STRONG)
    return named(bar, ident)


def tile(
    icon: Icon,
    title: str,
    on_press: Press,
    *,
    subtitle: str | None = None,
    ident: str | None = None,
) -> Control:
    """A big way in."""
    words: list[Control] = [
        badge(icon),
        ft.Text(title, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=palette.INK),
    ]
    if subtitle is not None:
        words.append(
            ft.Text(subtitle, theme_style=ft.TextThemeStyle.BODY_SMALL, color=palette.INK_SOFT)
        )
    sheet = ft.Container(
        ft.Row([ft.Column(words, spacing=t.XS, expand=True)]),
        padding=t.M,
    )
    return named(pressable(sheet, on_press, fill=palette.PAPER, line=palette.LINE), ident)


def spoken_code(code: str, *, label: str, ident: str | None = None) -> Control:
    """Digits to compare with another screen: large, apart, and read one by one (A11Y-12)."""
    digits = [
        ft.Container(
            ft.Text(
                digit,
                theme_style=ft.TextThemeStyle.DISPLAY_LARGE,
                color=palette.ON_BRAND_SOFT,
                semantics_label="",
            ),
            bgcolor=palette.BRAND_SOFT,
            border_radius=t.RADIUS_M,
            padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.XS),
        )
        for digit in code
    ]
    return ft.Semantics(
        identifier=ident,
        label=f"{label}: {', '.join(code)}",
        container=True,
        exclude_semantics=True,
        content=ft.Row(
            list(digits),
            wrap=True,
            spacing=t.XS,
            run_spacing=t.XS,
            alignment=ft.MainAxisAlignment.CENTER,
        ),
    )


def countdown(left: float, text: str, *, ident: str | None = None) -> Control:
    """`left` of 1.0 remains; `text` says it in minutes and seconds."""
    ring = ft.ProgressRing(
        value=max(0.0, min(1.0, left)),
        width=28,
        height=28,
        stroke_width=4,
        bgcolor=palette.SUNK,
    )
    words = ft.Text(text, theme_style=ft.TextThemeStyle.BODY_MEDIUM, color=palette.INK_SOFT)
    return named(
        ft.Row([ring, words], spacing=t.S, alignment=ft.MainAxisAlignment.CENTER, wrap=True),
        ident,
    )


def steps(*sentences: str) -> Control:
    """What to do, in order."""
    lines = [
        ft.Row(
            [
                ft.Container(
                    ft.Text(
                        str(number),
                        theme_style=ft.TextThemeStyle.LABEL_LARGE,
                        color=palette.ON_BRAND_SOFT,
                    ),
                    padding=ft.Padding.symmetric(horizontal=t.S, vertical=t.XXS),
                    bgcolor=palette.BRAND_SOFT,
                    border_radius=t.RADIUS_FULL,
                ),
                ft.Text(sentence, theme_style=ft.TextThemeStyle.BODY_LARGE, expand=True),
            ],
            spacing=t.S,
            vertical_alignment=ft.CrossAxisAlignment.START,
        )
        for number, sentence in enumerate(sentences, 1)
    ]
    return ft.Column(list(lines), spacing=t.S)
