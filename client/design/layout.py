"""Where things stand: pages, panes, sections, cards and stacks."""

from collections.abc import Sequence
from typing import Literal

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.buttons import focus_ring, icon_button
from client.design.hairlines import lined
from client.design.kinds import Control, Press, named
from client.design.palette import PAIRS, Tone
from client.design.scrolling import Scroller
from client.design.texts import heading, lead, note

Gap = Literal["none", "small", "medium", "large"]
Room = Literal["form", "reading", "wide"]
"""How wide a page may grow: one question, a text, cards."""
_ROOMS = {"form": t.FORM_WIDTH, "reading": t.READING_WIDTH, "wide": t.WIDE_WIDTH}
_GAPS = {"none": 0, "small": t.XS, "medium": t.M, "large": t.L}


def page(
    title: str,
    *body: Control,
    subtitle: str | None = None,
    under: Control | None = None,
    actions: Sequence[Control] = (),
    on_back: Press | None = None,
    back_label: str = "",
    wide: bool = False,
    pinned: Control | None = None,
    scroller: Scroller | None = None,
    ident: str | None = None,
) -> Control:
    """A whole screen: title, body, scrolled together, never wider than the eye reads.

    `pinned` stays in sight above it while the rest is scrolled.

    `under` stands close below the title: since when the page is true. `on_back` needs a
    `back_label`. `wide` is for pages of cards. `scroller` goes to places within a long one.
    """
    head = header(title, subtitle, actions, on_back, back_label)
    if under is not None:
        head = ft.Column([head, under], spacing=0, horizontal_alignment=_STRETCH)
    column = ft.Column([head, *body], spacing=t.L, horizontal_alignment=_STRETCH)
    top = t.L if on_back is None else t.XS
    width = t.WIDE_WIDTH if wide else t.READING_WIDTH
    whole = _scrolled(column, width, top, scroller)
    if pinned is not None:
        whole = ft.Column([pinned, whole], spacing=0, expand=True, horizontal_alignment=_STRETCH)
    return named(whole, ident)


def bare_page(*body: Control, room: Room = "form", ident: str | None = None) -> Control:
    """A screen that brings its own title: welcome, sign-in, waiting, home."""
    column = ft.Column(list(body), spacing=t.L, horizontal_alignment=_STRETCH)
    return named(_scrolled(column, _ROOMS[room]), ident)


def two_panes(first: Control, second: Control) -> Control:
    """A list and what was chosen in it, side by side on a desktop."""
    return ft.Row(
        [
            ft.Container(first, width=t.LIST_PANE_WIDTH),
            ft.VerticalDivider(width=1, thickness=1, color=palette.LINE),
            ft.Container(second, expand=True),
        ],
        spacing=0,
        expand=True,
        vertical_alignment=ft.CrossAxisAlignment.STRETCH,
    )


def section(
    title: str,
    *body: Control,
    subtitle: str | None = None,
    action: Control | None = None,
    level: int = 2,
    ident: str | None = None,
) -> Control:
    """The action goes below a title that leaves it no room: no word is broken for it."""
    named_here = heading(title, level)
    words: list[Control] = [named_here if action is None else beside(named_here, action)]
    if subtitle is not None:
        words.append(note(subtitle))
    head = ft.Column(words, spacing=2, horizontal_alignment=_STRETCH)
    return named(
        ft.Column([head, *body], spacing=t.S, horizontal_alignment=_STRETCH),
        ident,
    )


def card(
    *body: Control,
    tone: Tone | None = None,
    gap: Gap = "small",
    on_press: Press | None = None,
    ident: str | None = None,
) -> Control:
    fill, line = palette.PAPER, palette.LINE
    if tone is not None:
        fill, line = PAIRS[tone].fill, PAIRS[tone].line
    column = ft.Column(list(body), spacing=_GAPS[gap], horizontal_alignment=_STRETCH)
    if on_press is not None:
        wide = ft.Container(ft.Row([ft.Container(column, expand=True)]), padding=t.M)
        return named(pressable(wide, on_press, fill=fill, line=line), ident)
    return named(
        ft.Container(
            column,
            padding=t.M,
            bgcolor=fill,
            border=ft.Border.all(t.HAIRLINE, line),
            border_radius=t.RADIUS_L,
        ),
        ident,
    )


def list_card(*rows: Control, ident: str | None = None) -> Control:
    """Rows of one kind on one sheet, a hairline between them."""
    return named(
        ft.Container(
            ft.Column(lined(rows), spacing=0, horizontal_alignment=_STRETCH),
            bgcolor=palette.PAPER,
            border=ft.Border.all(t.HAIRLINE, palette.LINE),
            border_radius=t.RADIUS_L,
            clip_behavior=ft.ClipBehavior.ANTI_ALIAS,
        ),
        ident,
    )


def pressable(
    content: Control,
    on_press: Press,
    *,
    radius: float = t.RADIUS_L,
    fill: ft.ColorValue | None = None,
    line: ft.ColorValue | None = None,
) -> Control:
    """Anything, made a button: in the tab order, with a focus ring and one spoken name."""
    edge = None if line is None else ft.BorderSide(t.HAIRLINE, line)
    return ft.TextButton(
        content,
        on_click=on_press,
        style=ft.ButtonStyle(
            padding=0,
            bgcolor=fill,
            shape=ft.RoundedRectangleBorder(radius=radius),
            side=focus_ring(edge),
            alignment=ft.Alignment.CENTER_LEFT,
            overlay_color=ft.Colors.with_opacity(0.06, palette.BRAND),
        ),
    )


def stack(*controls: Control, gap: Gap = "medium") -> Control:
    return ft.Column(list(controls), spacing=_GAPS[gap], horizontal_alignment=_STRETCH)


def line_up(*controls: Control, gap: Gap = "small") -> Control:
    """Side by side, wrapping when there is no room."""
    return ft.Row(
        list(controls),
        wrap=True,
        spacing=_GAPS[gap],
        run_spacing=t.XS,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def beside(first: Control, last: Control) -> Control:
    """At the two ends of a line, one below the other where there is no room: no word is broken."""
    return ft.Row(
        [first, last],
        wrap=True,
        spacing=t.S,
        run_spacing=t.XS,
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
        vertical_alignment=ft.CrossAxisAlignment.CENTER,
    )


def grid(*controls: Control, narrow: int = 1, wide: int = 2) -> Control:
    """Equal columns: `narrow` on a phone, `wide` from a small window on."""
    cells: list[Control] = [
        ft.Container(control, col={"xs": 12 // narrow, "md": 12 // wide}) for control in controls
    ]
    return ft.ResponsiveRow(cells, spacing=t.S, run_spacing=t.S)


_STRETCH = ft.CrossAxisAlignment.STRETCH
_TOP = ft.CrossAxisAlignment.START


def header(
    title: str,
    subtitle: str | None,
    actions: Sequence[Control],
    on_back: Press | None,
    back_label: str,
) -> Control:
    words: list[Control] = [heading(title, 1)]
    if subtitle is not None:
        words.append(lead(subtitle))
    column = ft.Column(words, spacing=t.XXS, expand=True)
    if on_back is None:
        return ft.Row([column, *actions], spacing=t.XS, vertical_alignment=_TOP)
    back = icon_button(icons.BACK, back_label, on_back, ident="back")
    outset = ft.Container(back, offset=ft.Offset(-0.25, 0))
    bar = ft.Row(
        [outset, ft.Row(list(actions), spacing=t.XS)],
        alignment=ft.MainAxisAlignment.SPACE_BETWEEN,
    )
    return ft.Column([bar, ft.Row([column])], spacing=0)


def _scrolled(
    content: Control, width: float, top: float = t.L, scroller: Scroller | None = None
) -> Control:
    return ft.Column(
        [sheet_of(content, width, top)],
        scroll=ft.ScrollMode.AUTO,
        expand=True,
        horizontal_alignment=_STRETCH,
        ref=None if scroller is None else scroller.column,
    )


def sheet_of(content: Control, width: float, top: float) -> Control:
    """Centred, and at most `width`: a tighter window wins over a fixed width."""
    return ft.Container(
        ft.Container(content, width=width),
        alignment=ft.Alignment.TOP_CENTER,
        padding=ft.Padding.only(left=t.M, right=t.M, top=top, bottom=t.XXL),
    )
