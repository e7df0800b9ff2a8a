"""Values that come from somewhere: masked, copied, withheld, and traced to their origin."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.buttons import focus_ring, icon_button
from client.design.kinds import Control, Fact, Press, named
from client.design.palette import Tone
from client.design.rows import labelled, value_text
from client.design.tags import tag


@dataclass(frozen=True, slots=True)
class Mask:
    """A value kept from the eyes around until its owner taps. The dots are drawn here."""

    shown: bool
    on_toggle: Press
    show_label: str
    hide_label: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a value comes from, one line closed and every line open."""

    summary: str | None
    """In a word or two: the owner's short name. `None` where it is named above already."""
    facts: tuple[Fact, ...]
    open: bool
    on_toggle: Press
    open_label: str
    close_label: str
    locked: bool = True
    """Only its owner may change it; else the citizen may."""


def data_row(
    label: str,
    value: str,
    *,
    mark: str | None = None,
    mask: Mask | None = None,
    on_copy: Press | None = None,
    copy_label: str = "",
    withheld: str | None = None,
    origin: Origin | None = None,
    below: Sequence[Control] = (),
    ident: str | None = None,
) -> Control:
    """One value. `mark` is the number printed beside it, `withheld` the reason it is not here,
    `below` what is being done about it."""
    text = value if mask is None or mask.shown else dots(value)
    shown = value_text(text) if withheld is None else tag(withheld, Tone.NEUTRAL, icons.LOCKED)
    name = label if mark is None else f"{mark}  {label}"
    parts: list[Control] = [ft.Container(labelled(name, shown), expand=True)]
    if mask is not None:
        parts.append(_eye(mask))
    if on_copy is not None:
        parts.append(icon_button(icons.COPY, copy_label, on_copy))
    if origin is not None and origin.summary is None:
        parts.append(_origin_sign(origin))
    lines: list[Control] = [ft.Row(parts, spacing=0)]
    if origin is not None:
        if origin.summary is not None:
            lines.append(_origin_line(origin, origin.summary))
        if origin.open:
            lines.append(provenance(origin.facts))
    lines.extend(ft.Row([part], wrap=True) for part in below)
    return named(
        ft.Container(
            ft.Column(lines, spacing=t.XXS, horizontal_alignment=ft.CrossAxisAlignment.STRETCH),
            padding=ft.Padding.only(left=t.M, right=t.XS, top=t.S, bottom=t.XS),
        ),
        ident,
    )


def machine_lines(
    lines: Sequence[str],
    *,
    mask: Mask,
    on_copy: Press,
    copy_label: str,
    ident: str | None = None,
) -> Control:
    """Lines that machines read. Broken only where a group of them ends, never cut."""
    rows: list[Control] = [_machine_line(line if mask.shown else dots(line)) for line in lines]
    acts = ft.Row(
        [_eye(mask), icon_button(icons.COPY, copy_label, on_copy)],
        spacing=0,
        alignment=ft.MainAxisAlignment.END,
    )
    return named(
        ft.Container(
            ft.Column(
                [*rows, acts], spacing=t.XS, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
            ),
            padding=ft.Padding.only(left=t.M, right=t.XS, top=t.M, bottom=t.XS),
            bgcolor=palette.PAPER,
            border=ft.Border.all(t.HAIRLINE, palette.LINE),
            border_radius=t.RADIUS_L,
        ),
        ident,
    )


_MACHINE_GROUP = 11


def _machine_line(line: str) -> Control:
    groups = [line[at : at + _MACHINE_GROUP] for at in range(0, len(line), _MACHINE_GROUP)]
    parts: list[Control] = [
        ft.Text(
            group,
            theme_style=ft.TextThemeStyle.BODY_SMALL,
            color=palette.INK,
            style=ft.TextStyle(letter_spacing=1),
            semantics_label="",
        )
        for group in groups
    ]
    return ft.Semantics(
        label=", ".join(line),
        container=True,
        exclude_semantics=True,
        content=ft.Row(parts, wrap=True, spacing=0, run_spacing=0),
    )


def provenance(facts: Sequence[Fact]) -> Control:
    """The whole origin: owner, register, when it was fetched, on what legal ground."""
    return ft.Container(
        ft.Column([_origin_fact(fact) for fact in facts], spacing=t.S),
        padding=t.M,
        margin=ft.Margin.only(right=t.XS, bottom=t.XS),
        bgcolor=palette.PAPER_SOFT,
        border=ft.Border.all(t.HAIRLINE, palette.LINE),
        border_radius=t.RADIUS_M,
    )


def dots(value: str) -> str:
    """As many as the eye counts at a glance; never the true length of what they hide."""
    return "•" * 8 if value else ""


def _eye(mask: Mask) -> Control:
    if mask.shown:
        return icon_button(icons.HIDE, mask.hide_label, mask.on_toggle)
    return icon_button(icons.SHOW, mask.show_label, mask.on_toggle)


def _origin_sign(origin: Origin) -> Control:
    """Who may change it, and a press away why: small enough to stand in the value's own line."""
    closed = icons.LOCKED if origin.locked else icons.EDIT
    label = origin.close_label if origin.open else origin.open_label
    sign = icon_button(icons.CLOSE_UP if origin.open else closed, label, origin.on_toggle)
    return ft.Semantics(expanded=origin.open, content=sign)


def _origin_line(origin: Origin, summary: str) -> Control:
    sign = icons.LOCKED if origin.locked else icons.EDIT
    label = origin.close_label if origin.open else origin.open_label
    button = ft.TextButton(
        ft.Row(
            [
                ft.Icon(sign, size=t.ICON_S, color=palette.INK_SOFT, semantics_label=label),
                ft.Text(
                    summary,
                    theme_style=ft.TextThemeStyle.LABEL_MEDIUM,
                    color=palette.INK_SOFT,
                    expand=True,
                    expand_loose=True,
                ),
                ft.Icon(
                    icons.CLOSE_UP if origin.open else icons.OPEN,
                    size=t.ICON_S,
                    color=palette.INK_SOFT,
                ),
            ],
            spacing=t.XXS,
            tight=True,
        ),
        on_click=origin.on_toggle,
        style=ft.ButtonStyle(
            padding=ft.Padding.symmetric(horizontal=t.XXS, vertical=15),
            shape=ft.RoundedRectangleBorder(radius=t.RADIUS_S),
            side=focus_ring(),
        ),
    )
    return ft.Container(button, alignment=ft.Alignment.CENTER_LEFT)


def _origin_fact(fact: Fact) -> Control:
    words = ft.MergeSemantics(
        content=labelled(
            fact.label,
            ft.Text(fact.value, theme_style=ft.TextThemeStyle.BODY_MEDIUM, color=palette.INK),
        )
    )
    if fact.icon is None:
        return words
    return ft.Row(
        [
            ft.Icon(fact.icon, size=t.ICON_S, color=palette.ACCENT),
            ft.Container(words, expand=True),
        ],
        spacing=t.S,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )
