"""Our own sign: two panes of a Sheki window, turned into a star."""

from typing import Final

import flet as ft

from client.design import palette
from client.design import tokens as t
from client.design.icons import Icon
from client.design.kinds import Control

MARK: Final = "art/mark.png"
LATTICE: Final = "art/lattice.png"


def brand_mark(size: float = 48) -> Control:
    return ft.Image(MARK, width=size, height=size, exclude_from_semantics=True)


def window_light(width: float = 260, opacity: float = 0.13) -> Control:
    """The lattice of a Sheki window behind a text, faint enough to be read over."""
    return ft.Image(
        LATTICE,
        fit=ft.BoxFit.COVER,
        opacity=opacity,
        width=width,
        top=0,
        right=0,
        bottom=0,
        exclude_from_semantics=True,
    )


def logo(name: str, icon: Icon | None, size: float = 40) -> Control:
    """An institution's sign, drawn; its first letters where it has none."""
    if icon is None:
        return initials(name, size, radius=t.RADIUS_M)
    return ft.Container(
        ft.Icon(icon, size=t.ICON_M, color=palette.ON_BRAND_SOFT, apply_text_scaling=False),
        width=size,
        height=size,
        bgcolor=palette.BRAND_SOFT,
        border_radius=t.RADIUS_M,
        alignment=ft.Alignment.CENTER,
    )


def initials(name: str, size: float = 40, *, radius: float = t.RADIUS_FULL) -> Control:
    """A person without a photo, an institution without a sign."""
    letters = "".join(word[0] for word in name.split()[:2])
    return ft.Container(
        ft.Text(
            letters,
            theme_style=ft.TextThemeStyle.TITLE_SMALL,
            color=palette.ON_ACCENT_SOFT,
            semantics_label="",
        ),
        width=size,
        height=size,
        bgcolor=palette.ACCENT_SOFT,
        border_radius=radius,
        alignment=ft.Alignment.CENTER,
    )
