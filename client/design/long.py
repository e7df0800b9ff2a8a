"""A page with a list of any length: only the rows near the screen are sent to the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import flet as ft

from client.design import palette
from client.design import tokens as t
from client.design.hairlines import lined
from client.design.kinds import Control, Press, named
from client.design.layout import header, sheet_of
from client.design.nearness import BLOCK, Nearby

_OFTEN = 80
"""Milliseconds between two words of the window about where it is."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Who is told where the reader is and how high things came out; see `shown.long_lists`."""

    on_scroll: Callable[[float, float], None]
    """How far, and how high the window is."""
    on_room: Callable[[float], None]
    """How high the window has become, though nobody scrolled."""
    on_head: Callable[[float], None]
    on_block: Callable[[int, float, float], None]
    """Its number, width and height."""


def long_page(
    title: str,
    *above: Control,
    count: int,
    row: Callable[[int], Control],
    nearby: Nearby,
    watch: Watch,
    below: Sequence[Control] = (),
    subtitle: str | None = None,
    actions: Sequence[Control] = (),
    on_back: Press | None = None,
    back_label: str = "",
    ident: str | None = None,
) -> Control:
    """`row` draws one of `count`; `below` says what comes after the last that is known."""
    head = ft.Column(
        [header(title, subtitle, actions, on_back, back_label), *above],
        spacing=t.L,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    top = t.L if on_back is None else t.XS
    column = ft.Column(
        [
            _measured_head(head, watch, top + t.L),
            *([_rows(count, row, nearby, watch)] if count else []),
            *below,
        ],
        spacing=t.L,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
    )
    whole = ft.Column(
        [sheet_of(column, t.READING_WIDTH, top)],
        scroll=ft.ScrollMode.AUTO,
        expand=True,
        horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        scroll_interval=_OFTEN,
        on_scroll=_scrolls(watch),
    )
    return named(_roomed(whole, watch), ident)


def _rows(count: int, row: Callable[[int], Control], nearby: Nearby, watch: Watch) -> Control:
    """One sheet for all, so that nothing shows where a block begins."""
    blocks = [_block(number, count, row, watch) for number in range(nearby.first, nearby.last)]
    return ft.Container(
        ft.Column(
            [_nothing(nearby.above, "above"), *blocks, _nothing(nearby.below, "below")],
            spacing=0,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        bgcolor=palette.PAPER,
        border=ft.Border.all(t.HAIRLINE, palette.LINE),
        border_radius=t.RADIUS_L,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )


def _block(number: int, count: int, row: Callable[[int], Control], watch: Watch) -> Control:
    rows = map(row, range(number * BLOCK, min((number + 1) * BLOCK, count)))
    lines = lined(rows, goes_on=number > 0)

    def sized(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        watch.on_block(number, event.width, event.height)

    return ft.Container(
        ft.Column(lines, spacing=0, horizontal_alignment=ft.CrossAxisAlignment.STRETCH),
        key=f"block-{number}",
        on_size_change=sized,
    )


def _nothing(height: float, key: str) -> Control:
    return ft.Container(height=height, key=key)


def _measured_head(head: Control, watch: Watch, around: float) -> Control:
    def sized(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        watch.on_head(event.height + around)

    return ft.Container(head, on_size_change=sized)


def _roomed(whole: ft.Column, watch: Watch) -> Control:
    """A window that was made higher shows more, though nobody scrolled."""

    def sized(event: ft.LayoutSizeChangeEvent[ft.LayoutControl]) -> None:
        watch.on_room(event.height)

    return ft.Container(whole, expand=True, on_size_change=sized)


def _scrolls(watch: Watch) -> Callable[[ft.OnScrollEvent], None]:
    def scrolled(event: ft.OnScrollEvent) -> None:
        watch.on_scroll(event.pixels, event.viewport_dimension)

    return scrolled
