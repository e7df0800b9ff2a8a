"""Documents as cards: real text on a coloured card of the size everybody carries."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.brand import window_light
from client.design.icons import Icon
from client.design.kinds import Control, Press, named
from client.design.palette import CARDS, ON_CARD, ON_CARD_SOFT, PAIRS, Family, Tone
from client.design.tags import tag
from client.design.values import dots


@dataclass(frozen=True, slots=True)
class CardFace:
    """What is printed on a card. Every word is ready to read."""

    family: Family
    icon: Icon
    title: str
    holder: str
    number_label: str
    number: str
    masked: bool
    validity: str
    issuer: str
    state: str
    tone: Tone
    state_icon: Icon | None = None
    star: str | None = None
    """The word for a favourite, on one that is."""


def document_card(
    face: CardFace,
    *,
    on_press: Press | None = None,
    width: float = t.CARD_WIDEST,
    ident: str | None = None,
) -> Control:
    """At 85.6 : 54, and taller when the text is large: nothing on it is ever cut.

    `width` is the most it takes; a narrower place makes it narrower.
    """
    start, end = CARDS[face.family]
    sheet = ft.Container(
        ft.Row(
            [
                ft.Stack(
                    [_strut(), window_light(), _print(face)], expand=True, fit=ft.StackFit.EXPAND
                )
            ],
            intrinsic_height=True,
            vertical_alignment=ft.CrossAxisAlignment.STRETCH,
            spacing=0,
        ),
        gradient=ft.LinearGradient(
            [start, end], begin=ft.Alignment.TOP_LEFT, end=ft.Alignment.BOTTOM_RIGHT
        ),
        border=ft.Border.all(2, PAIRS[face.tone].line),
        border_radius=t.RADIUS_L,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        width=width,
    )
    card = sheet if on_press is None else _button(sheet, on_press)
    return named(ft.Container(card, alignment=ft.Alignment.CENTER_LEFT), ident)


def pile_card(face: CardFace, *, on_press: Press, ident: str | None = None) -> Control:
    """Many of a kind on one another: the edges of those below look out above the first."""
    start, _ = CARDS[face.family]
    edges = [
        ft.Container(
            height=t.XS,
            bgcolor=ft.Colors.with_opacity(opacity, start),
            border_radius=ft.BorderRadius.only(top_left=t.RADIUS_M, top_right=t.RADIUS_M),
            margin=ft.Margin.symmetric(horizontal=inset),
        )
        for inset, opacity in ((t.L, 0.35), (t.M, 0.6))
    ]
    card = document_card(face, on_press=on_press)
    sheet = ft.Container(ft.Column([*edges, card], spacing=2), width=t.CARD_WIDEST)
    return named(sheet, ident)


def carousel(*cards: Control, ident: str | None = None) -> Control:
    """Cards side by side; the next one peeks in, so that nobody needs telling it is there."""
    return named(
        ft.Row(
            [ft.Container(card, width=t.CARD_WIDTH, padding=t.FOCUS_LINE) for card in cards],
            scroll=ft.ScrollMode.AUTO,
            spacing=t.XXS,
            vertical_alignment=ft.CrossAxisAlignment.START,
        ),
        ident,
    )


def card_grid(cards: Sequence[Control], *, ident: str | None = None) -> Control:
    """As many beside each other as the place has room for; on a phone and in a pane, one."""
    cells: list[Control] = [ft.Container(card, width=t.CARD_WIDEST) for card in cards]
    return named(ft.Row(cells, wrap=True, spacing=t.M, run_spacing=t.M), ident)


def _button(sheet: Control, on_press: Press) -> Control:
    """Its focus ring lies outside: inside, the sheet would cover it."""
    ring = ft.BorderSide(
        t.FOCUS_LINE, palette.FOCUS, stroke_align=ft.BorderSideStrokeAlign.OUTSIDE
    )
    return ft.TextButton(
        sheet,
        on_click=on_press,
        style=ft.ButtonStyle(
            padding=0,
            shape=ft.RoundedRectangleBorder(radius=t.RADIUS_L),
            side={ft.ControlState.FOCUSED: ring},
        ),
    )


_FILL = ft.StackFit.EXPAND


def _strut() -> Control:
    return ft.Container(aspect_ratio=t.CARD_RATIO)


def _print(face: CardFace) -> Control:
    return ft.Container(
        ft.Column(
            [_top(face), _bottom(face)],
            alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            spacing=t.S,
        ),
        padding=t.M,
    )


def _top(face: CardFace) -> Control:
    words: list[Control] = [
        ft.Text(face.title, theme_style=ft.TextThemeStyle.TITLE_LARGE, color=ON_CARD)
    ]
    if face.issuer:
        small = ft.TextThemeStyle.BODY_SMALL
        words.append(ft.Text(face.issuer, theme_style=small, color=ON_CARD_SOFT))
    star = ft.Icon(icons.FAVOURITE_ON, size=t.ICON_M, color=ON_CARD, semantics_label=face.star)
    return ft.Row(
        [
            ft.Column(words, spacing=2, expand=True),
            *([] if face.star is None else [star]),
            ft.Icon(face.icon, size=t.ICON_L, color=ON_CARD),
        ],
        vertical_alignment=ft.CrossAxisAlignment.START,
        spacing=t.S,
    )


def _bottom(face: CardFace) -> Control:
    number = dots(face.number) if face.masked else face.number
    return ft.Column(
        [
            ft.Text(
                number,
                theme_style=ft.TextThemeStyle.HEADLINE_SMALL,
                color=ON_CARD,
                semantics_label=f"{face.number_label}: {number}",
            ),
            ft.Text(face.holder, theme_style=ft.TextThemeStyle.BODY_MEDIUM, color=ON_CARD),
            ft.Row(
                [
                    tag(face.state, face.tone, face.state_icon),
                    ft.Text(
                        face.validity,
                        theme_style=ft.TextThemeStyle.BODY_SMALL,
                        color=ON_CARD_SOFT,
                    ),
                ],
                wrap=True,
                spacing=t.XS,
                run_spacing=t.XXS,
                vertical_alignment=ft.CrossAxisAlignment.CENTER,
            ),
        ],
        spacing=t.XXS,
    )
