"""A list in an order of one's own: dragged by its handle, or moved a step at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from inspect import isawaitable
from typing import cast

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.buttons import icon_button
from client.design.icons import Icon
from client.design.kinds import Control, named
from client.design.layout import list_card
from client.design.rows import badge, labelled

Move = Callable[[int, int], object]
"""From which place to which; the others close up."""


@dataclass(frozen=True, slots=True)
class Movable:
    """A row, and what a screen reader calls its two steps."""

    title: str
    subtitle: str
    icon: Icon
    up_label: str
    down_label: str
    ident: str


def order_list(rows: Sequence[Movable], on_move: Move, *, ident: str | None = None) -> Control:
    last = len(rows) - 1
    return list_card(*(_row(row, at, last, on_move) for at, row in enumerate(rows)), ident=ident)


def _row(row: Movable, at: int, last: int, on_move: Move) -> Control:
    title = ft.Text(row.title, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=palette.INK)
    words = ft.Container(labelled(row.subtitle, title), expand=True)
    up = None if at == 0 else partial(on_move, at, at - 1)
    down = None if at == last else partial(on_move, at, at + 1)
    line = ft.Container(
        ft.Row(
            [
                _handle(row, at),
                words,
                icon_button(icons.UP, row.up_label, up, ident=f"{row.ident}-up"),
                icon_button(icons.DOWN, row.down_label, down, ident=f"{row.ident}-down"),
            ],
            spacing=t.XS,
        ),
        padding=ft.Padding.only(left=t.XS, right=t.XS, top=t.XXS, bottom=t.XXS),
    )

    async def accept(event: ft.DragTargetEvent) -> None:
        source = cast("int | None", event.src.data)
        if source is not None and source != at:
            moved = on_move(source, at)
            if isawaitable(moved):
                await moved

    return named(ft.DragTarget(group=_GROUP, content=line, on_accept=accept), row.ident)


_GROUP = "order"


def _handle(row: Movable, at: int) -> Control:
    """For a pointer or a finger; who has neither uses the buttons, so readers pass it by."""
    sign = ft.Row(
        [
            ft.Icon(icons.DRAG, size=t.ICON_M, color=palette.INK_SOFT, apply_text_scaling=False),
            badge(row.icon),
        ],
        spacing=t.XXS,
        tight=True,
    )
    handle = ft.Draggable(
        group=_GROUP,
        data=at,
        content=ft.Container(sign, padding=ft.Padding.symmetric(vertical=t.S)),
        content_feedback=badge(row.icon),
    )
    return ft.Semantics(exclude_semantics=True, content=handle)
