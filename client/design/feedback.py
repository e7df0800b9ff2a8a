"""What the app says when it waits, has nothing, has something old, or could not."""

from typing import Final

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.buttons import focus_ring, icon_button, primary_button, secondary_button
from client.design.icons import Icon
from client.design.kinds import Action, Control, named
from client.design.palette import PAIRS, Tone
from client.design.tags import TONE_ICONS
from client.design.texts import can_be_marked, heading, note

_WIDTHS: Final = (0.62, 0.9, 0.46, 0.78)


def banner(
    text: str,
    tone: Tone = Tone.INFO,
    *,
    title: str | None = None,
    icon: Icon | None = None,
    action: Action | None = None,
    on_dismiss: Action | None = None,
    ident: str | None = None,
) -> Control:
    """Something to know before reading on. Spoken when it appears (A11Y-09)."""
    pair = PAIRS[tone]
    words: list[Control] = []
    if title is not None:
        words.append(ft.Text(title, theme_style=ft.TextThemeStyle.TITLE_SMALL, color=pair.text))
    words.append(ft.Text(text, theme_style=ft.TextThemeStyle.BODY_MEDIUM, color=pair.text))
    if action is not None:
        words.append(_quiet_on(pair.text, action))
    parts: list[Control] = [
        ft.Icon(
            icon or TONE_ICONS[tone],
            size=t.ICON_M,
            color=pair.text,
            apply_text_scaling=False,
        ),
        ft.Column(words, spacing=t.XXS, expand=True),
    ]
    if on_dismiss is not None:
        parts.append(icon_button(icons.CLOSE, on_dismiss.label, on_dismiss.on_press))
    # One line of words stands level with the button that sends it away.
    across = ft.CrossAxisAlignment.START if title or action else ft.CrossAxisAlignment.CENTER
    box = ft.Container(
        ft.Row(parts, spacing=t.S, vertical_alignment=across),
        padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.S),
        bgcolor=pair.fill,
        border=ft.Border.all(t.HAIRLINE, pair.line),
        border_radius=t.RADIUS_M,
    )
    return named(ft.Semantics(container=True, live_region=True, content=box), ident)


def as_of(
    text: str, *, old: bool = False, action: Action | None = None, ident: str = "as-of"
) -> Control:
    """When what is shown was true. `old`: asking again failed, and here is how to try."""
    if old:
        return banner(text, Tone.WARNING, icon=icons.OFFLINE, action=action, ident=ident)
    parts: list[Control] = [
        ft.Icon(icons.CLOCK, size=16, color=palette.INK_SOFT),
        ft.Container(note(text), expand=True),
    ]
    if action is not None:
        parts.append(icon_button(action.icon or icons.AGAIN, action.label, action.on_press))
    return named(ft.Row(parts, spacing=6), ident)


def trouble_card(
    title: str,
    text: str,
    *,
    icon: Icon = icons.ATTENTION,
    action: Action | None = None,
    reference: str | None = None,
    copy: Action | None = None,
    ident: str | None = None,
) -> Control:
    """What could not be shown, and what the citizen can do next.

    `reference` is for support, and `copy` takes it along.
    """
    words: list[Control] = [
        ft.Text(title, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=palette.INK),
        ft.Text(text, theme_style=ft.TextThemeStyle.BODY_MEDIUM, color=palette.INK_SOFT),
    ]
    if reference is not None:
        words.append(_reference(reference, copy))
    if action is not None:
        words.append(
            ft.Row(
                [secondary_button(action.label, action.on_press, icon=action.icon or icons.AGAIN)],
                wrap=True,
            )
        )
    box = ft.Container(
        ft.Row(
            [_disc(icon, Tone.WARNING), ft.Column(words, spacing=t.XS, expand=True)],
            spacing=t.M,
            vertical_alignment=ft.CrossAxisAlignment.START,
        ),
        padding=t.M,
        bgcolor=palette.PAPER,
        border=ft.Border.all(t.HAIRLINE, palette.LINE),
        border_radius=t.RADIUS_L,
    )
    return named(ft.Semantics(container=True, live_region=True, content=box), ident)


def empty_state(
    title: str,
    text: str,
    *,
    icon: Icon = icons.EMPTY,
    action: Action | None = None,
    ident: str | None = None,
) -> Control:
    """Nothing here, said kindly, with a way on where there is one."""
    return named(_centred(icon, Tone.NEUTRAL, title, text, action), ident)


def outcome(
    title: str,
    text: str,
    tone: Tone,
    *,
    icon: Icon | None = None,
    action: Action | None = None,
    ident: str | None = None,
) -> Control:
    """How something ended: a picture, a sentence, the one next step."""
    return named(_centred(icon or TONE_ICONS[tone], tone, title, text, action), ident)


def waiting(label: str, *, ident: str | None = None) -> Control:
    """For short waits of the citizen's own making; screens wait in skeletons."""
    ring = ft.ProgressRing(width=36, height=36, stroke_width=4, semantics_label=label)
    words = ft.Text(label, theme_style=ft.TextThemeStyle.BODY_MEDIUM, color=palette.INK_SOFT)
    return named(
        ft.Container(
            ft.Column(
                [ring, words], horizontal_alignment=ft.CrossAxisAlignment.CENTER, spacing=t.M
            ),
            alignment=ft.Alignment.CENTER,
            padding=t.XL,
        ),
        ident,
    )


def skeleton(lines: int = 3, *, label: str = "") -> Control:
    """The shape of what comes, without motion: calm for everybody (A11Y-16)."""
    bars = [_bar(_WIDTHS[index % len(_WIDTHS)]) for index in range(lines)]
    sheet = ft.Container(
        ft.Column(list(bars), spacing=t.S),
        padding=t.M,
        bgcolor=palette.PAPER,
        border=ft.Border.all(t.HAIRLINE, palette.LINE),
        border_radius=t.RADIUS_L,
    )
    return ft.Semantics(label=label or None, container=True, content=sheet)


def card_skeleton(*, label: str = "", width: float | None = None) -> Control:
    """A document card that has not arrived."""
    sheet = ft.Container(
        aspect_ratio=t.CARD_RATIO, width=width, bgcolor=palette.SUNK, border_radius=t.RADIUS_L
    )
    return ft.Semantics(label=label or None, container=True, content=sheet)


def _reference(text: str, copy: Action | None) -> Control:
    words = can_be_marked(
        ft.Text(text, theme_style=ft.TextThemeStyle.LABEL_SMALL, color=palette.INK_SOFT)
    )
    if copy is None:
        return words
    button = icon_button(icons.COPY, copy.label, copy.on_press)
    return ft.Row([ft.Container(words, expand=True), button], spacing=t.XXS)


def _bar(part: float) -> Control:
    filled = round(part * 100)
    bar = ft.Container(height=14, bgcolor=palette.SUNK, border_radius=t.RADIUS_S, expand=filled)
    return ft.Row([bar, ft.Container(expand=100 - filled)], spacing=0)


def _disc(icon: Icon, tone: Tone, size: float = 40) -> Control:
    pair = PAIRS[tone]
    return ft.Container(
        ft.Icon(icon, size=size * 0.55, color=pair.text),
        padding=size * 0.225,
        bgcolor=pair.fill,
        border_radius=t.RADIUS_FULL,
    )


def _centred(icon: Icon, tone: Tone, title: str, text: str, action: Action | None) -> Control:
    words = ft.Text(
        text,
        theme_style=ft.TextThemeStyle.BODY_LARGE,
        color=palette.INK_SOFT,
        text_align=ft.TextAlign.CENTER,
    )
    parts: list[Control] = [_disc(icon, tone, 80), heading(title, 2), words]
    if action is not None:
        parts.append(primary_button(action.label, action.on_press, icon=action.icon))
    return ft.Container(
        ft.Column(parts, horizontal_alignment=ft.CrossAxisAlignment.CENTER, spacing=t.M),
        padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.XXL),
        alignment=ft.Alignment.CENTER,
    )


def _quiet_on(color: ft.ColorValue, action: Action) -> Control:
    return ft.TextButton(
        action.label,
        icon=action.icon,
        on_click=action.on_press,
        style=ft.ButtonStyle(
            color=color,
            icon_color=color,
            padding=ft.Padding.only(right=t.S, top=14, bottom=14),
            side=focus_ring(),
            shape=ft.RoundedRectangleBorder(radius=t.RADIUS_S),
        ),
    )
