"""Our own sign: two panes of a Sheki window, turned into a star."""

from typing import Final

import flet as ft

from client.design import palette
from client.design import tokens as t
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


def initials(name: str, size: float = 40) -> Control:
    """A person without a photo."""
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
        border_radius=t.RADIUS_FULL,
        alignment=ft.Alignment.CENTER,
    )
