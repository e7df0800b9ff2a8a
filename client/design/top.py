"""Above every screen: the product's name, the language, and what one should know just now."""

from collections.abc import Callable, Sequence
from functools import partial

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.brand import brand_mark
from client.design.buttons import focus_ring
from client.design.icons import Icon
from client.design.kinds import Action, Control, Option, T, named
from client.design.palette import PAIRS, Tone
from client.design.tags import TONE_ICONS


def top_bar(title: str, *, trailing: Control) -> Control:
    """For phones, where no rail says whose app this is."""
    name = ft.Text(
        title, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=palette.INK, expand=True
    )
    return ft.Container(
        ft.Row([brand_mark(28), name, trailing], spacing=t.S),
        padding=ft.Padding.only(left=t.M, right=t.XS, top=t.XXS, bottom=t.XXS),
        bgcolor=palette.PAPER,
        border=ft.Border.only(bottom=ft.BorderSide(t.HAIRLINE, palette.LINE)),
    )


def switcher(
    options: Sequence[Option[T]],
    chosen: T,
    on_choose: Callable[[T], object],
    *,
    label: str,
    ident: str,
) -> Control:
    """A choice small enough to be always at hand. `label` is spoken with each option."""
    keys: list[Control] = [
        _key(option, partial(on_choose, option.value), chosen=option.value == chosen, label=label)
        for option in options
    ]
    return named(ft.Row(keys, spacing=0, tight=True), ident)


def strip(
    text: str, tone: Tone, *, icon: Icon | None = None, action: Action | None = None, ident: str
) -> Control:
    """One line over the whole width. Spoken when it appears (A11Y-09)."""
    pair = PAIRS[tone]
    parts: list[Control] = [
        ft.Icon(icon or TONE_ICONS[tone], size=t.ICON_S, color=pair.text),
        ft.Text(text, theme_style=ft.TextThemeStyle.LABEL_MEDIUM, color=pair.text, expand=True),
    ]
    if action is not None:
        parts.append(_again(action, pair.text))
    line = ft.Container(
        ft.Row(parts, spacing=t.XS),
        padding=ft.Padding.symmetric(horizontal=t.M, vertical=6),
        bgcolor=pair.fill,
    )
    return named(ft.Semantics(container=True, live_region=True, content=line), ident)


def standing(text: str, tone: Tone, *actions: Action, icon: Icon, ident: str) -> Control:
    """A line that stays until one of its actions is taken; with its actions below it."""
    pair = PAIRS[tone]
    told = ft.Row(
        [
            ft.Icon(icon, size=t.ICON_S, color=pair.text),
            ft.Text(
                text, theme_style=ft.TextThemeStyle.LABEL_MEDIUM, color=pair.text, expand=True
            ),
        ],
        spacing=t.XS,
    )
    keys = ft.Row([_again(one, pair.text) for one in actions], wrap=True, spacing=0, run_spacing=0)
    line = ft.Container(
        ft.Column([told, keys], spacing=0, tight=True),
        padding=ft.Padding.only(left=t.M, right=t.M, top=t.S),
        bgcolor=pair.fill,
    )
    return named(ft.Semantics(container=True, live_region=True, content=line), ident)


def _again(action: Action, color: ft.ColorValue) -> Control:
    return ft.TextButton(
        action.label,
        icon=action.icon or icons.AGAIN,
        on_click=action.on_press,
        style=ft.ButtonStyle(
            color=color,
            icon_color=color,
            padding=ft.Padding.symmetric(horizontal=t.S, vertical=t.S),
            side=dict(focus_ring()),
        ),
    )


def _key(
    option: Option[T], on_press: Callable[[], object], *, chosen: bool, label: str
) -> Control:
    button = ft.TextButton(
        ft.Text(
            option.label,
            theme_style=ft.TextThemeStyle.LABEL_MEDIUM,
            color=palette.ON_BRAND_SOFT if chosen else palette.INK_SOFT,
            semantics_label=f"{label}: {option.label}",
        ),
        on_click=on_press,
        style=ft.ButtonStyle(
            bgcolor=palette.BRAND_SOFT if chosen else ft.Colors.TRANSPARENT,
            padding=0,
            shape=ft.RoundedRectangleBorder(radius=t.RADIUS_S),
            side=dict(focus_ring()),
        ),
        width=t.TARGET,
        height=t.TARGET,
    )
    return ft.MergeSemantics(content=ft.Semantics(selected=chosen, content=button))
