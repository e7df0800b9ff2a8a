"""Photographs that are worked on: one large, several in a row, what is cut off, and what next."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from inspect import isawaitable
from typing import Final

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.black_frame import black_frame
from client.design.buttons import icon_button, primary_button, secondary_button
from client.design.dialogs import pinned
from client.design.kinds import Action, Control, Dialog, Press, named

_HEIGHT: Final = 320
_THUMB: Final = (60, 76)


@dataclass(frozen=True, slots=True)
class Main:
    """The one way on that most will take; `None` for `on_press` greys it out."""

    label: str
    on_press: Press | None
    icon: ft.IconData | None = None
    busy: bool = False


@dataclass(frozen=True, slots=True)
class PageRow:
    """A page among others, and what can be done with it."""

    picture: bytes | None
    title: str
    tools: Sequence[tuple[Action, bool]]
    """Each with whether it can be done just now."""
    ident: str


def work_dialog(
    title: str, *body: Control, main: Main, others: Sequence[Action], dismiss: Press
) -> Dialog:
    """The way on stands first and apart. Escape and a tap outside mean `dismiss`."""
    first = primary_button(
        main.label, main.on_press, icon=main.icon, busy=main.busy, wide=True, ident="way-on"
    )
    rest = [
        secondary_button(
            one.label,
            None if main.busy else one.on_press,
            icon=one.icon,
            wide=True,
            ident=f"answer-{n}",
        )
        for n, one in enumerate(others)
    ]
    return pinned(title, *body, answers=[first, *rest], dismiss=dismiss)


def photograph(picture: bytes | None, *, label: str, ident: str) -> Control:
    """All of it, on black in every theme; the same room before it is there."""
    image = _image(picture, ft.BoxFit.CONTAIN)
    return black_frame(image, height=_HEIGHT, label=label, ident=ident)


def page_row(row: PageRow) -> Control:
    """The tools wrap beneath the words where the text is large."""
    width, height = _THUMB
    thumb = ft.Container(
        _image(row.picture, ft.BoxFit.COVER),
        width=width,
        height=height,
        bgcolor=palette.SUNK,
        border=ft.Border.all(t.HAIRLINE, palette.LINE),
        border_radius=t.RADIUS_S,
        clip_behavior=ft.ClipBehavior.HARD_EDGE,
    )
    tools = [
        icon_button(
            one.icon or icons.EDIT,
            one.label,
            one.on_press if is_on else None,
            ident=f"{row.ident}-{n}",
        )
        for n, (one, is_on) in enumerate(row.tools)
    ]
    words = ft.Column(
        [
            ft.Text(row.title, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=palette.INK),
            ft.Row(tools, wrap=True, spacing=0, run_spacing=0),
        ],
        spacing=0,
        expand=True,
    )
    line = ft.Row(
        [ft.Semantics(exclude_semantics=True, content=thumb), words],
        spacing=t.S,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
    padding = ft.Padding.symmetric(horizontal=t.S, vertical=t.XS)
    return named(ft.Container(line, padding=padding), row.ident)


def slide(
    label: str,
    said: str,
    value: float,
    on_move: Callable[[float], object],
    *,
    most: float,
    ident: str,
) -> Control:
    """A part of a whole, by a finger, the arrow keys, or a screen reader's up and down."""

    async def move(event: "ft.Event[ft.Slider]") -> None:
        moved = on_move(float(event.control.value or 0))
        if isawaitable(moved):
            await moved

    end = max(most, 0.01)
    slider = ft.Slider(
        value=min(max(value, 0.0), end),
        min=0.0,
        max=end,
        divisions=round(end * 100),
        on_change_end=move,
        active_color=palette.BRAND,
        inactive_color=palette.LINE_STRONG,
        padding=ft.Padding.symmetric(horizontal=t.XS, vertical=0),
    )
    words = ft.Row(
        [
            ft.Text(
                label,
                theme_style=ft.TextThemeStyle.BODY_MEDIUM,
                color=palette.INK,
                expand=True,
            ),
            ft.Text(said, theme_style=ft.TextThemeStyle.BODY_MEDIUM, color=palette.INK_SOFT),
        ],
        spacing=t.XS,
    )
    read = ft.Semantics(label=f"{label}: {said}", identifier=ident, content=slider)
    return ft.Column([ft.Semantics(exclude_semantics=True, content=words), read], spacing=0)


def _image(picture: bytes | None, fit: ft.BoxFit) -> Control:
    if picture is None:
        return ft.Container()
    return ft.Image(
        picture, fit=fit, expand=True, gapless_playback=True, exclude_from_semantics=True
    )
