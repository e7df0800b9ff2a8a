"""Tokens and palette as the themes Flutter paints with."""

from typing import Final

import flet as ft

from client.design import tokens as t
from client.design.palette import SCHEMES

FONTS: Final = {
    "Onest": "fonts/Onest-Regular.ttf",
    "Onest Medium": "fonts/Onest-Medium.ttf",
    "Onest SemiBold": "fonts/Onest-SemiBold.ttf",
    "Onest Bold": "fonts/Onest-Bold.ttf",
}
"""For `page.fonts`. One family a weight: Flet loads one file for a name, and a missing
weight would be smeared from the regular one."""

REGULAR, MEDIUM, SEMIBOLD, BOLD = FONTS


def theme(*, dark: bool, high_contrast: bool = False, text_scale: float = 1.0) -> ft.Theme:
    """`text_scale` is the citizen's choice, on top of what the system asks for."""
    scheme = SCHEMES[dark, high_contrast]
    return ft.Theme(
        color_scheme=scheme,
        font_family=REGULAR,
        text_theme=_text_theme(text_scale, scheme),
        scaffold_bgcolor=scheme.surface,
        canvas_color=scheme.surface_container_lowest,
        visual_density=ft.VisualDensity.STANDARD,
        focus_color=ft.Colors.with_opacity(0.28, ft.Colors.TERTIARY),
        hover_color=ft.Colors.with_opacity(0.06, ft.Colors.PRIMARY),
        splash_color=ft.Colors.with_opacity(0.10, ft.Colors.PRIMARY),
        icon_theme=ft.IconTheme(apply_text_scaling=True),
        navigation_bar_theme=_bar_theme(text_scale),
        tooltip_theme=_tooltip_theme(text_scale),
        page_transitions=_transitions(),
    )


def _style(
    size: float, line: float, family: str, scale: float, color: ft.ColorValue | None
) -> ft.TextStyle:
    return ft.TextStyle(
        size=round(size * scale, 1),
        height=round(line / size, 3),
        font_family=family,
        weight=ft.FontWeight.NORMAL,
        letter_spacing=0,
        color=color,
    )


def _text_theme(scale: float, scheme: ft.ColorScheme) -> ft.TextTheme:
    def style(size: float, line: float, family: str) -> ft.TextStyle:
        return _style(size, line, family, scale, scheme.on_surface)

    return ft.TextTheme(
        display_large=style(44, 52, SEMIBOLD),
        display_medium=style(36, 44, SEMIBOLD),
        display_small=style(30, 38, SEMIBOLD),
        headline_large=style(28, 36, SEMIBOLD),
        headline_medium=style(24, 32, SEMIBOLD),
        headline_small=style(20, 28, SEMIBOLD),
        title_large=style(18, 26, SEMIBOLD),
        title_medium=style(16, 24, MEDIUM),
        title_small=style(14, 20, SEMIBOLD),
        body_large=style(16, 25, REGULAR),
        body_medium=style(14.5, 22, REGULAR),
        body_small=style(13, 19, REGULAR),
        label_large=style(15, 20, SEMIBOLD),
        label_medium=style(13, 18, MEDIUM),
        label_small=style(12, 16, MEDIUM),
    )


def _bar_theme(scale: float) -> ft.NavigationBarTheme:
    """Five names share a phone's width, and the system makes them larger as well."""
    scale = min(scale, 1.2)
    return ft.NavigationBarTheme(
        label_text_style={
            ft.ControlState.SELECTED: _style(11, 15, SEMIBOLD, scale, ft.Colors.PRIMARY),
            ft.ControlState.DEFAULT: _style(11, 15, MEDIUM, scale, ft.Colors.ON_SURFACE_VARIANT),
        },
    )


def _tooltip_theme(scale: float) -> ft.TooltipTheme:
    return ft.TooltipTheme(
        text_style=_style(13, 18, MEDIUM, scale, ft.Colors.ON_INVERSE_SURFACE),
        padding=ft.Padding.symmetric(horizontal=t.S, vertical=t.XS),
    )


def _transitions() -> ft.PageTransitionsTheme:
    """One calm fade on every platform: it tells "next", and stops when motion is reduced."""
    fade = ft.PageTransitionTheme.FADE_FORWARDS
    return ft.PageTransitionsTheme(android=fade, linux=fade, windows=fade, macos=fade)
