"""Ways around the app: bar below on phones, labelled rail on desktops, the ribbon above."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.brand import brand_mark
from client.design.buttons import focus_ring
from client.design.icons import Icon
from client.design.kinds import Control, T, named


@dataclass(frozen=True, slots=True)
class Destination(Generic[T]):
    value: T
    label: str
    icon: Icon
    icon_on: Icon
    ident: str


def bottom_bar(
    destinations: Sequence[Destination[T]], here: T | None, on_go: Callable[[T], object]
) -> ft.NavigationBar:
    """`on_go` is called at once and returns nothing to wait for."""
    chosen = next((i for i, d in enumerate(destinations) if d.value == here), 0)

    def go(event: ft.Event[ft.NavigationBar]) -> None:
        on_go(destinations[int(event.control.selected_index)].value)

    return ft.NavigationBar(
        destinations=[
            ft.NavigationBarDestination(
                icon=ft.Icon(d.icon, color=palette.INK_SOFT, apply_text_scaling=False),
                selected_icon=ft.Icon(
                    d.icon_on, color=palette.ON_BRAND_SOFT, apply_text_scaling=False
                ),
                label=d.label,
            )
            for d in destinations
        ],
        selected_index=chosen,
        on_change=go,
        bgcolor=palette.PAPER,
        border=ft.Border.only(top=ft.BorderSide(t.HAIRLINE, palette.LINE)),
        indicator_color=palette.BRAND_SOFT,
        label_behavior=ft.NavigationBarLabelBehavior.ALWAYS_SHOW,
    )


def rail(
    destinations: Sequence[Destination[T]],
    here: T | None,
    on_go: Callable[[T], object],
    *,
    title: str,
    footer: Control | None = None,
) -> Control:
    """Labels always in sight. `footer` stands at its foot: who is here, the language."""
    items = [_rail_item(d, partial(on_go, d.value), chosen=d.value == here) for d in destinations]
    head = ft.Container(
        ft.Row([brand_mark(36), _name(title)], spacing=t.S),
        padding=ft.Padding.only(left=t.XS, top=t.XS, bottom=t.L),
    )
    foot: list[Control] = [] if footer is None else [footer]
    return ft.Container(
        ft.Column(
            [
                ft.Column(
                    [head, *items],
                    spacing=t.XXS,
                    expand=True,
                    scroll=ft.ScrollMode.AUTO,
                    horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
                ),
                *foot,
            ],
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        width=t.RAIL_WIDTH,
        padding=t.M,
        bgcolor=palette.PAPER,
        border=ft.Border.only(right=ft.BorderSide(t.HAIRLINE, palette.LINE)),
    )


def ribbon(text: str, *, action: Control | None = None) -> Control:
    """Always in sight while the portal is not the real one."""
    parts: list[Control] = [
        ft.Icon(icons.TEST, size=t.ICON_S, color=palette.ON_WARM_SOFT),
        ft.Text(
            text,
            theme_style=ft.TextThemeStyle.LABEL_MEDIUM,
            color=palette.ON_WARM_SOFT,
            expand=True,
        ),
    ]
    if action is not None:
        parts.append(action)
    return named(
        ft.Container(
            ft.Row(parts, spacing=t.XS),
            padding=ft.Padding.symmetric(horizontal=t.M, vertical=6),
            bgcolor=palette.WARM_SOFT,
        ),
        "ribbon",
    )


def _name(title: str) -> Control:
    return ft.Text(
        title, theme_style=ft.TextThemeStyle.TITLE_LARGE, color=palette.INK, expand=True
    )


def _rail_item(
    destination: Destination[T],
    on_press: Callable[[], object],
    *,
    chosen: bool,
) -> Control:
    color = palette.ON_BRAND_SOFT if chosen else palette.INK_SOFT
    button = ft.TextButton(
        destination.label,
        icon=destination.icon_on if chosen else destination.icon,
        on_click=on_press,
        style=ft.ButtonStyle(
            color=color,
            icon_color=color,
            icon_size=t.ICON_M,
            bgcolor=palette.BRAND_SOFT if chosen else ft.Colors.TRANSPARENT,
            padding=ft.Padding.symmetric(horizontal=t.M, vertical=14),
            alignment=ft.Alignment.CENTER_LEFT,
            shape=ft.RoundedRectangleBorder(radius=t.RADIUS_M),
            side=focus_ring(),
        ),
    )
    return named(
        ft.MergeSemantics(content=ft.Semantics(selected=chosen, content=button)), destination.ident
    )
