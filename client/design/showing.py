"""A document held up to somebody: a QR, a number to read aloud, and proof that it is live."""

import io
from functools import lru_cache
from typing import Final

import flet as ft

from client.design import palette
from client.design import tokens as t
from client.design.brand import MARK
from client.design.kinds import Control, named

_QR_WIDTH: Final = 264
_PIXELS_A_MODULE: Final = 8
_QUIET_ZONE: Final = 4
"""Modules of white around it (ISO/IEC 18004, 6.3.8)."""
_SEAL: Final = 36
_GROUPS_IN_A_LINE: Final = 2
"""A longer code is set smaller, so that a phone holds it in one line."""
_PLACES: Final = 6
"""Where the moving mark can be."""


def qr_code(address: str, *, label: str, ident: str | None = None) -> Control:
    """Black on white in every theme: that is what cameras read."""
    image = ft.Image(
        _drawn(address),
        width=_QR_WIDTH,
        fit=ft.BoxFit.CONTAIN,
        filter_quality=ft.FilterQuality.NONE,
        gapless_playback=True,
        exclude_from_semantics=True,
    )
    sheet = ft.Container(image, bgcolor=ft.Colors.WHITE, border_radius=t.RADIUS_M, padding=t.XXS)
    return ft.Row(
        [ft.Semantics(identifier=ident, label=label, image=True, container=True, content=sheet)],
        alignment=ft.MainAxisAlignment.CENTER,
    )


def qr_room(content: Control) -> Control:
    """As much room as a QR takes, so that nothing jumps when one comes."""
    return ft.Container(content, height=_QR_WIDTH, alignment=ft.Alignment.CENTER)


def grouped_code(groups: str, *, label: str, ident: str | None = None) -> Control:
    """`ABCD 1234`, large, and read one character after the other (A11Y-12)."""
    several = groups.split()
    fits = len(several) <= _GROUPS_IN_A_LINE
    style = ft.TextThemeStyle.DISPLAY_SMALL if fits else ft.TextThemeStyle.HEADLINE_SMALL
    parts: list[Control] = [
        ft.Text(
            group,
            theme_style=style,
            color=palette.INK,
            style=ft.TextStyle(letter_spacing=3 if fits else 2),
            semantics_label="",
        )
        for group in several
    ]
    spoken = ", ".join(groups.replace(" ", ""))
    return ft.Semantics(
        identifier=ident,
        label=f"{label}: {spoken}",
        container=True,
        exclude_semantics=True,
        content=ft.Row(
            parts,
            wrap=True,
            spacing=t.M if fits else t.S,
            run_spacing=0,
            alignment=ft.MainAxisAlignment.CENTER,
        ),
    )


def live_strip(
    clock: str, day: str, beat: int, *, still: bool, ident: str | None = None
) -> Control:
    """The time to the second beside a mark that wanders: a picture of it stands still.

    `still` leaves the mark in its place; the seconds go on.
    """
    words = ft.Column(
        [
            ft.Text(clock, theme_style=ft.TextThemeStyle.HEADLINE_SMALL, color=palette.INK),
            ft.Text(day, theme_style=ft.TextThemeStyle.BODY_SMALL, color=palette.INK_SOFT),
        ],
        spacing=0,
    )
    strip = ft.Container(
        ft.Row(
            [words, ft.Container(_wandering(0 if still else beat), expand=True)],
            spacing=t.M,
            vertical_alignment=ft.CrossAxisAlignment.CENTER,
        ),
        padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.S),
        bgcolor=palette.BRAND_SOFT,
        border_radius=t.RADIUS_M,
    )
    return named(strip, ident)


def announced(content: Control) -> Control:
    """Spoken when it appears (A11Y-09)."""
    return ft.Semantics(container=True, live_region=True, content=content)


def _wandering(beat: int) -> Control:
    """To and fro, one place a second. Flutter itself cuts it short where motion is reduced."""
    turn = 2 * (_PLACES - 1)
    place = min(beat % turn, turn - beat % turn)
    mark = ft.Image(MARK, width=_SEAL, height=_SEAL, exclude_from_semantics=True)
    return ft.Container(
        mark,
        alignment=ft.Alignment(place / (_PLACES - 1) * 2 - 1, 0),
        animate=ft.Animation(900, ft.AnimationCurve.EASE_IN_OUT),
        height=_SEAL,
    )


@lru_cache(maxsize=2)
def _drawn(address: str) -> bytes:
    """The same object for the same address, so that a second costs no picture on the wire."""
    import segno  # noqa: PLC0415 - off the first frame

    picture = io.BytesIO()
    code = segno.make(address, error="m", micro=False)
    code.save(picture, kind="png", scale=_PIXELS_A_MODULE, border=_QUIET_ZONE)
    return picture.getvalue()
