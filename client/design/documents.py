"""Documents as cards: real text on a coloured card of the size everybody carries."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from client.design import tokens as t
from client.design.brand import window_light
from client.design.icons import Icon
from client.design.kinds import Control, Press, named
from client.design.layout import pressable
from client.design.palette import CARDS, ON_CARD, ON_CARD_SOFT, PAIRS, Family, Tone
from client.design.rows import dots
from client.design.tags import tag


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


def document_card(
    face: CardFace,
    *,
    on_press: Press | None = None,
    width: float | None = None,
    ident: str | None = None,
) -> Control:
    """At 85.6 : 54, and taller when the text is large: nothing on it is ever cut."""
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
    return named(sheet if on_press is None else pressable(sheet, on_press), ident)


def carousel(*cards: Control, ident: str | None = None) -> Control:
    """Cards side by side; the next one peeks in, so that nobody needs telling it is there."""
    return named(
        ft.Row(
            [ft.Container(card, width=t.CARD_WIDTH) for card in cards],
            scroll=ft.ScrollMode.AUTO,
            spacing=t.S,
            vertical_alignment=ft.CrossAxisAlignment.START,
        ),
        ident,
    )


def card_grid(cards: Sequence[Control], *, ident: str | None = None) -> Control:
    """One column on a phone, two or three where there is room."""
    cells: list[Control] = [ft.Container(card, col={"xs": 12, "sm": 6, "lg": 4}) for card in cards]
    return named(ft.ResponsiveRow(cells, spacing=t.M, run_spacing=t.M), ident)


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
    title = ft.Text(face.title, theme_style=ft.TextThemeStyle.TITLE_LARGE, color=ON_CARD)
    issuer = ft.Text(face.issuer, theme_style=ft.TextThemeStyle.BODY_SMALL, color=ON_CARD_SOFT)
    return ft.Row(
        [
            ft.Column([title, issuer], spacing=2, expand=True),
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
