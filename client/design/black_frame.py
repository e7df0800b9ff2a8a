"""A frame for what is looked at: black in every theme, and one thing for a screen reader."""

import flet as ft

from client.design import palette
from client.design import tokens as t
from client.design.kinds import Control


def black_frame(content: Control, *, height: float, label: str, ident: str) -> Control:
    frame = ft.Container(
        content,
        height=height,
        alignment=ft.Alignment.CENTER,
        bgcolor=ft.Colors.BLACK,
        border=ft.Border.all(t.HAIRLINE, palette.LINE),
        border_radius=t.RADIUS_L,
        clip_behavior=ft.ClipBehavior.HARD_EDGE,
    )
    return ft.Semantics(
        identifier=ident,
        label=label,
        image=True,
        container=True,
        exclude_semantics=True,
        content=frame,
    )
