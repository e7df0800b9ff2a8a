"""A map of the country, drawn by the app itself: no tile is fetched, so nobody learns where one
looks. The list beside it says the same in words."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.kinds import Control

_RATIO: Final = 1.5
"""Width to height."""
_LEAST_DEGREES: Final = 0.12
"""Of latitude: nearer than that the sketch has nothing to show."""
_MARGIN: Final = 0.22
_SPOT: Final = 26
_DOT: Final = 12
_UNITS: Final = 1000
"""Of the drawing, to a degree."""
_SVG: Final = 'xmlns="http://www.w3.org/2000/svg"'

_MAINLAND: Final = (
    (47.37, 41.22), (47.82, 41.15), (47.99, 41.41), (48.58, 41.81), (48.80, 41.60),
    (49.11, 41.28), (49.30, 41.02), (49.46, 40.74), (49.56, 40.68), (49.63, 40.63),
    (49.70, 40.60), (49.80, 40.58), (49.90, 40.60), (50.03, 40.57), (50.12, 40.52),
    (50.20, 40.46), (50.31, 40.40), (50.38, 40.34), (50.27, 40.33), (50.12, 40.31),
    (50.00, 40.30), (49.93, 40.34), (49.89, 40.36), (49.86, 40.37), (49.84, 40.355),
    (49.84, 40.31), (49.76, 40.28), (49.70, 40.29), (49.60, 40.22), (49.50, 40.12),
    (49.45, 39.95), (49.40, 39.75), (49.42, 39.55), (49.40, 39.35), (49.28, 39.33),
    (49.20, 39.10), (49.05, 38.98), (48.88, 38.82), (48.87, 38.60), (48.88, 38.43),
    (48.63, 38.40), (48.32, 38.60), (48.01, 38.79), (48.36, 39.29), (48.06, 39.58),
    (47.69, 39.51), (47.10, 39.18), (46.51, 38.77), (46.48, 39.46), (46.03, 39.63),
    (45.61, 39.90), (45.89, 40.22), (45.36, 40.56), (45.56, 40.81), (45.18, 40.99),
    (44.97, 41.25), (45.22, 41.41), (45.96, 41.12), (46.50, 41.06), (46.64, 41.18),
    (46.15, 41.72), (46.40, 41.86), (46.69, 41.83),
)  # fmt: skip
"""Longitude and latitude of our own sketch of the borders: a likeness, and no survey."""
_NAKHCHIVAN: Final = (
    (46.14, 38.87), (45.80, 38.90), (45.46, 38.95), (45.15, 39.20), (44.95, 39.34),
    (44.79, 39.71), (45.00, 39.74), (45.30, 39.47), (45.74, 39.47), (45.74, 39.32), (46.05, 39.10),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MapSpot:
    latitude: float
    longitude: float
    number: str = ""
    """As on the list; without one it is a dot."""


@dataclass(frozen=True, slots=True)
class _Window:
    west: float
    north: float
    wide: float
    high: float

    def place(self, latitude: float, longitude: float) -> ft.Alignment:
        across = (longitude - self.west) / self.wide * 2 - 1
        down = (self.north - latitude) / self.high * 2 - 1
        return ft.Alignment(round(across, 3), round(down, 3))


def country_map(
    spots: Sequence[MapSpot], here: tuple[float, float] | None, *, label: str
) -> Control:
    """`here` is (latitude, longitude), no more exact than what was sent."""
    window = _window(spots, here)
    drawn: list[Control] = [
        ft.Image(
            _land(window),
            fit=ft.BoxFit.FILL,
            color=palette.PAPER,
            left=0,
            right=0,
            top=0,
            bottom=0,
            gapless_playback=True,
            exclude_from_semantics=True,
        )
    ]
    # The nearest is drawn last, above its neighbours.
    drawn += [_spot(spot, window) for spot in reversed(spots)]
    if here is not None:
        drawn.append(_here(window.place(*here)))
    frame = ft.Container(
        ft.Stack(drawn, expand=True),
        aspect_ratio=_RATIO,
        bgcolor=palette.PAIRS[palette.Tone.INFO].fill,
        border=ft.Border.all(t.HAIRLINE, palette.LINE),
        border_radius=t.RADIUS_L,
        clip_behavior=ft.ClipBehavior.HARD_EDGE,
    )
    return ft.Semantics(
        label=label, image=True, container=True, exclude_semantics=True, content=frame
    )


def _spot(spot: MapSpot, window: _Window) -> Control:
    size = _SPOT if spot.number else _DOT
    number = ft.Text(
        spot.number,
        theme_style=ft.TextThemeStyle.LABEL_MEDIUM,
        color=palette.ON_BRAND,
        no_wrap=True,
    )
    return ft.Container(
        number if spot.number else None,
        width=size,
        height=size,
        bgcolor=palette.BRAND,
        border=ft.Border.all(2, palette.PAPER),
        border_radius=t.RADIUS_FULL,
        alignment=ft.Alignment.CENTER,
        align=window.place(spot.latitude, spot.longitude),
    )


def _here(place: ft.Alignment) -> Control:
    """The citizen: another shape, and not another colour alone."""
    return ft.Container(
        ft.Icon(icons.HERE, size=t.ICON_M, color=palette.ON_WARM_SOFT, apply_text_scaling=False),
        padding=t.XXS,
        bgcolor=palette.WARM_SOFT,
        border=ft.Border.all(2, palette.PAPER),
        border_radius=t.RADIUS_S,
        align=place,
    )


def _window(spots: Sequence[MapSpot], here: tuple[float, float] | None) -> _Window:
    """All of them with room around, in the shape of the frame."""
    points = [(spot.latitude, spot.longitude) for spot in spots]
    points += [here] if here is not None else []
    if not points:
        points = [(latitude, longitude) for longitude, latitude in _MAINLAND]
    north, south = max(p[0] for p in points), min(p[0] for p in points)
    east, west = max(p[1] for p in points), min(p[1] for p in points)
    middle = (north + south) / 2
    squeeze = math.cos(math.radians(middle))
    high = max(north - south, (east - west) * squeeze / _RATIO, _LEAST_DEGREES)
    high *= 1 + 2 * _MARGIN
    wide = high * _RATIO / squeeze
    return _Window((east + west - wide) / 2, middle + high / 2, wide, high)


@lru_cache(maxsize=32)
def _land(window: _Window) -> str:
    """Black land on nothing: the theme gives it its colour."""
    wide, high = round(window.wide * _UNITS), round(window.high * _UNITS)
    paths = "".join(
        f'<path d="M{" ".join(_units(window, *point) for point in land)}Z"/>'
        for land in (_MAINLAND, _NAKHCHIVAN)
    )
    return (
        f'<svg {_SVG} viewBox="0 0 {wide} {high}" '
        f'width="{wide}" height="{high}" preserveAspectRatio="none">{paths}</svg>'
    )


def _units(window: _Window, longitude: float, latitude: float) -> str:
    across = round((longitude - window.west) * _UNITS)
    return f"{across},{round((window.north - latitude) * _UNITS)}"
