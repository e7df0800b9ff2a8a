"""A talk by video: the other's picture, and what they say in writing."""

from collections.abc import Sequence
from typing import Final

import flet as ft

from client.design import palette
from client.design import tokens as t
from client.design.kinds import Control, named
from client.design.texts import note

_RATIO: Final = 4 / 3
_WIDEST: Final = 480


def live_picture(
    content: bytes | None, *, label: str, waiting: str, ident: str | None = None
) -> Control:
    """One picture after the other in one frame; `waiting` is said until the first has come."""
    inside: Control = (
        ft.Container(note(waiting), alignment=ft.Alignment.CENTER)
        if content is None
        else ft.Image(
            content,
            fit=ft.BoxFit.COVER,
            gapless_playback=True,
            exclude_from_semantics=True,
        )
    )
    frame = ft.Container(
        inside,
        aspect_ratio=_RATIO,
        bgcolor=palette.SUNK,
        border_radius=t.RADIUS_L,
        clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
    )
    spoken = ft.Semantics(identifier=ident, label=label, image=True, container=True, content=frame)
    return ft.Row(
        [ft.Container(spoken, width=_WIDEST)], alignment=ft.MainAxisAlignment.CENTER, wrap=True
    )


def captions(lines: Sequence[str], *, large: bool = False, ident: str | None = None) -> Control:
    """What was said last, set off from the page, and read aloud as it comes (A11Y-20)."""
    style = ft.TextThemeStyle.HEADLINE_SMALL if large else ft.TextThemeStyle.BODY_LARGE
    said: list[Control] = [
        ft.Text(line, theme_style=style, color=ft.Colors.ON_INVERSE_SURFACE) for line in lines
    ]
    box = ft.Container(
        ft.Column(said, spacing=t.XS, horizontal_alignment=ft.CrossAxisAlignment.STRETCH),
        padding=t.M,
        bgcolor=ft.Colors.INVERSE_SURFACE,
        border_radius=t.RADIUS_M,
    )
    return named(ft.Semantics(container=True, live_region=True, content=box), ident)


def said_line(who: str, when: str, words: str, *, own: bool, ident: str | None = None) -> Control:
    """One of a chat: the citizen's own stand to the right."""
    small = ft.TextThemeStyle.BODY_SMALL
    ink = palette.ON_BRAND_SOFT if own else palette.INK
    bubble = ft.Container(
        ft.Column(
            [
                ft.Text(f"{who} · {when}", theme_style=small, color=ink),
                ft.Text(words, theme_style=ft.TextThemeStyle.BODY_LARGE, color=ink),
            ],
            spacing=t.XXS,
        ),
        padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.S),
        bgcolor=palette.BRAND_SOFT if own else palette.SUNK,
        border_radius=t.RADIUS_M,
        expand=7,
    )
    room = ft.Container(expand=1)
    row = ft.Row([room, bubble] if own else [bubble, room], spacing=0)
    return named(ft.MergeSemantics(content=row), ident)
