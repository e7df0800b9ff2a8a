"""Buttons: one primary on a page, the others quieter. Each shows where the focus is."""

from dataclasses import dataclass

import flet as ft

from client.design import palette
from client.design import tokens as t
from client.design.icons import Icon
from client.design.kinds import Control, Press, named


@dataclass(frozen=True, slots=True)
class _Paint:
    fill: ft.ColorValue
    text: ft.ColorValue
    line: ft.ColorValue | None = None
    still: ft.ColorValue = palette.SUNK


_PRIMARY = _Paint(palette.BRAND, palette.ON_BRAND)
_SECONDARY = _Paint(palette.PAPER, palette.BRAND, palette.LINE_STRONG)
_QUIET = _Paint(ft.Colors.TRANSPARENT, palette.BRAND, still=ft.Colors.TRANSPARENT)
_DANGER = _Paint(palette.DANGER, palette.ON_DANGER)


def primary_button(
    label: str,
    on_press: Press | None,
    *,
    icon: Icon | None = None,
    busy: bool = False,
    wide: bool = False,
    ident: str | None = None,
) -> Control:
    """`busy` keeps the words and refuses the second press; `None` greys the button out."""
    return _button(_PRIMARY, label, on_press, icon=icon, busy=busy, wide=wide, ident=ident)


def secondary_button(
    label: str,
    on_press: Press | None,
    *,
    icon: Icon | None = None,
    busy: bool = False,
    wide: bool = False,
    ident: str | None = None,
) -> Control:
    return _button(_SECONDARY, label, on_press, icon=icon, busy=busy, wide=wide, ident=ident)


def quiet_button(
    label: str,
    on_press: Press | None,
    *,
    icon: Icon | None = None,
    busy: bool = False,
    wide: bool = False,
    ident: str | None = None,
) -> Control:
    return _button(_QUIET, label, on_press, icon=icon, busy=busy, wide=wide, ident=ident)


def danger_button(
    label: str,
    on_press: Press | None,
    *,
    icon: Icon | None = None,
    busy: bool = False,
    wide: bool = False,
    ident: str | None = None,
) -> Control:
    """For what cannot be taken back; always behind a dialog that says so."""
    return _button(_DANGER, label, on_press, icon=icon, busy=busy, wide=wide, ident=ident)


def icon_button(
    icon: Icon, label: str, on_press: Press | None, *, ident: str | None = None
) -> Control:
    """Merged, because Flet leaves the tooltip on a node beside the button (L28)."""
    button = ft.IconButton(
        icon=icon,
        icon_size=t.ICON_M,
        tooltip=label,
        on_click=on_press,
        disabled=on_press is None,
        icon_color=palette.LINE_STRONG if on_press is None else palette.INK_SOFT,
        size_constraints=ft.BoxConstraints(min_width=t.TARGET, min_height=t.TARGET),
        style=ft.ButtonStyle(side=focus_ring()),
    )
    return named(ft.MergeSemantics(content=button), ident)


def button_row(*buttons: Control) -> Control:
    """Wraps instead of squeezing: a button pushed out of a row vanishes for everybody (L29)."""
    return ft.Row(list(buttons), wrap=True, spacing=t.S, run_spacing=t.S)


def focus_ring(line: ft.BorderSide | None = None) -> dict[ft.ControlState, ft.BorderSide]:
    """Thick and warm where all else is thin and cool. Flutter paints it below what a button
    holds, so a button that holds an opaque sheet brings a ring of its own."""
    ring = {ft.ControlState.FOCUSED: ft.BorderSide(t.FOCUS_LINE, palette.FOCUS)}
    return ring if line is None else {**ring, ft.ControlState.DEFAULT: line}


def _button(
    paint: _Paint,
    label: str,
    on_press: Press | None,
    *,
    icon: Icon | None,
    busy: bool,
    wide: bool,
    ident: str | None,
) -> Control:
    still = busy or on_press is None
    button = ft.TextButton(
        label,
        icon=_ring() if busy else icon,
        on_click=None if still else on_press,
        disabled=still,
        style=_style(paint),
    )
    if not wide:
        return named(button, ident)
    return named(ft.Row([ft.Container(button, expand=True)]), ident)


def _style(paint: _Paint) -> ft.ButtonStyle:
    line = None if paint.line is None else ft.BorderSide(t.HAIRLINE, paint.line)
    return ft.ButtonStyle(
        color={ft.ControlState.DISABLED: palette.INK_SOFT, ft.ControlState.DEFAULT: paint.text},
        icon_color={
            ft.ControlState.DISABLED: palette.INK_SOFT,
            ft.ControlState.DEFAULT: paint.text,
        },
        bgcolor={ft.ControlState.DISABLED: paint.still, ft.ControlState.DEFAULT: paint.fill},
        overlay_color=ft.Colors.with_opacity(0.10, paint.text),
        padding=ft.Padding.symmetric(horizontal=t.L, vertical=14),
        shape=ft.RoundedRectangleBorder(radius=t.RADIUS_M),
        side=focus_ring(line),
        icon_size=t.ICON_M,
    )


def _ring() -> Control:
    return ft.ProgressRing(width=t.ICON_S, height=t.ICON_S, stroke_width=2)
