"""A message in a list: who, what, when; bold while nobody has read it."""

from collections.abc import Sequence

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.kinds import Control, Press, named
from client.design.layout import pressable
from client.design.theme import BOLD, REGULAR

_DOT = 10


def message_row(
    sender: str,
    subject: str,
    on_press: Press,
    *,
    when: str,
    preview: str | None = None,
    unread: str | None = None,
    chosen: bool | None = None,
    tags: Sequence[Control] = (),
    ident: str | None = None,
) -> Control:
    """`unread` is the word that says so; `chosen` is for a list one picks from."""
    lead: list[Control] = []
    if chosen is not None:
        box = icons.TICKED if chosen else icons.NOT_TICKED
        color = palette.BRAND if chosen else palette.INK_SOFT
        lead.append(ft.Icon(box, size=t.ICON_M, color=color, apply_text_scaling=False))
    row = ft.Container(
        ft.Row(
            [*lead, _words(sender, subject, when, preview, unread, tags)],
            spacing=t.S,
            vertical_alignment=ft.CrossAxisAlignment.START,
        ),
        padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.S),
    )
    pressed = pressable(row, on_press, radius=t.RADIUS_S)
    if chosen is None:
        return named(pressed, ident)
    return named(ft.MergeSemantics(content=ft.Semantics(checked=chosen, content=pressed)), ident)


def bell(label: str, unread: int, on_press: Press, *, ident: str = "bell") -> Control:
    """The way to the inbox, and how much waits there. `label` says the number in words."""
    button = ft.IconButton(
        icon=icons.BELL,
        icon_size=t.ICON_M,
        icon_color=palette.INK_SOFT,
        tooltip=label,
        on_click=on_press,
        size_constraints=ft.BoxConstraints(min_width=t.TARGET, min_height=t.TARGET),
        badge=_badge(unread) if unread else None,
    )
    return named(ft.MergeSemantics(content=button), ident)


def _badge(unread: int) -> ft.Badge:
    return ft.Badge(
        label=str(unread) if unread < _MANY else f"{_MANY - 1}+",
        bgcolor=palette.BRAND,
        text_color=palette.ON_BRAND,
        offset=ft.Offset(-8, 4),
    )


_MANY = 100


def _words(
    sender: str,
    subject: str,
    when: str,
    preview: str | None,
    unread: str | None,
    tags: Sequence[Control],
) -> Control:
    strong = unread is not None
    title = ft.Text(
        subject,
        theme_style=ft.TextThemeStyle.TITLE_MEDIUM,
        color=palette.INK,
        font_family=BOLD if strong else REGULAR,
    )
    lines: list[Control] = [_above(sender, when, unread), title]
    if preview is not None:
        lines.append(
            ft.Text(
                preview,
                theme_style=ft.TextThemeStyle.BODY_SMALL,
                color=palette.INK_SOFT,
                max_lines=2,
                overflow=ft.TextOverflow.ELLIPSIS,
            )
        )
    if tags:
        lines.append(
            ft.Container(
                ft.Row(list(tags), wrap=True, spacing=t.XS, run_spacing=t.XS),
                padding=ft.Padding.only(top=t.XXS),
            )
        )
    return ft.Column(lines, spacing=2, expand=True)


def _above(sender: str, when: str, unread: str | None) -> Control:
    small = ft.TextThemeStyle.BODY_SMALL
    parts: list[Control] = [
        ft.Text(sender, theme_style=small, color=palette.INK_SOFT),
        ft.Text(when, theme_style=small, color=palette.INK_SOFT),
    ]
    if unread is not None:
        dot = ft.Semantics(
            label=unread,
            content=ft.Container(
                width=_DOT, height=_DOT, bgcolor=palette.BRAND, border_radius=t.RADIUS_FULL
            ),
        )
        parts.insert(0, dot)
    return ft.Row(
        parts,
        wrap=True,
        spacing=t.XS,
        run_spacing=0,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )
