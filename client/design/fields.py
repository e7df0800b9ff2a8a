"""What a citizen types: every field is controlled, labelled, and says what is wrong."""

from collections.abc import Callable
from inspect import isawaitable
from typing import Final

import flet as ft

from client.design import icons, palette
from client.design import tokens as t
from client.design.buttons import icon_button
from client.design.kinds import Control, Press, Typed, named

_LINES: Final = 6
"""Flutter cuts a hint after one line unless it is told otherwise."""
_LONG_LABEL: Final = 18
"""Letters. A field's own label has one line, and longer ones end in "…" on a phone at 200 %."""


def text_field(
    label: str,
    value: str,
    on_change: Typed,
    *,
    error: str | None = None,
    help_text: str | None = None,
    max_length: int | None = None,
    capitals: bool = False,
    literal: bool = False,
    digits: bool = False,
    lines: int = 1,
    autofocus: bool = False,
    on_submit: Press | None = None,
    ident: str | None = None,
) -> Control:
    """`capitals` asks the keyboard for them; what comes is put right when it is sent, because
    text changed while it is typed loses keys (guide 1.8).
    `literal` is for codes and addresses: nothing of them is put right.
    `digits` asks for the keyboard with numbers; `lines` is how much room a long text begins with.
    A long label stands above the field, where it may wrap.
    """
    is_long = len(label) > _LONG_LABEL
    inside = None if is_long else label
    field = _field(inside, value, on_change, error=error, help_text=help_text)
    field.max_length = max_length
    field.autofocus = autofocus
    field.on_submit = on_submit
    if digits:
        field.keyboard_type = ft.KeyboardType.DATETIME
    if lines > 1:
        field.multiline, field.min_lines, field.max_lines = True, lines, lines * 3
    if literal:
        field.autocorrect = False
        field.enable_suggestions = False
    if capitals:
        field.capitalization = ft.TextCapitalization.CHARACTERS
        field.autocorrect = False
    return named(_below(label, field) if is_long else field, ident)


def search_field(
    label: str,
    value: str,
    on_change: Typed,
    *,
    clear_label: str,
    on_submit: Press | None = None,
    ident: str | None = None,
) -> Control:
    """What is looked for; the cross empties it."""
    field = _field(label, value, on_change, error=None, help_text=None)
    field.prefix_icon = icons.SEARCH
    field.on_submit = on_submit
    field.autocorrect = False
    row: list[Control] = [ft.Container(named(field, ident), expand=True)]
    if value:
        row.append(icon_button(icons.CLOSE, clear_label, lambda: on_change("")))
    return ft.Row(row, spacing=t.XXS)


def code_field(
    label: str,
    value: str,
    on_change: Typed,
    *,
    length: int,
    error: str | None = None,
    help_text: str | None = None,
    autofocus: bool = False,
    on_submit: Press | None = None,
    ident: str | None = None,
) -> Control:
    """A one-time code: one field, so that pasting and autofill work (A11Y-12)."""
    field = _digits(label, value, on_change, error, help_text)
    field.max_length = length
    field.autofocus = autofocus
    field.on_submit = on_submit
    field.autofill_hints = [ft.AutofillHint.ONE_TIME_CODE]
    field.text_align = ft.TextAlign.CENTER
    field.text_style = ft.TextStyle(size=28, letter_spacing=8)
    return named(field, ident)


def password_field(
    label: str,
    value: str,
    on_change: Typed,
    *,
    revealed: bool,
    on_reveal: Press,
    reveal_label: str,
    error: str | None = None,
    help_text: str | None = None,
    on_submit: Press | None = None,
    ident: str | None = None,
) -> Control:
    """`reveal_label` names what the eye will do next. Flet's own eye has no name (L28)."""
    field = _field(label, value, on_change, error=error, help_text=help_text)
    field.autofill_hints = [ft.AutofillHint.PASSWORD]
    field.on_submit = on_submit
    return _veiled(field, ident, revealed=revealed, on_reveal=on_reveal, reveal_label=reveal_label)


def pin_field(
    label: str,
    value: str,
    on_change: Typed,
    *,
    revealed: bool,
    on_reveal: Press,
    reveal_label: str,
    error: str | None = None,
    help_text: str | None = None,
    autofocus: bool = False,
    on_submit: Press | None = None,
    ident: str | None = None,
) -> Control:
    """Digits behind dots; no keyboard learns them, no store of passwords offers to keep them."""
    field = _digits(label, value, on_change, error, help_text)
    field.enable_suggestions = False
    field.autocorrect = False
    field.autofocus = autofocus
    field.on_submit = on_submit
    return _veiled(field, ident, revealed=revealed, on_reveal=on_reveal, reveal_label=reveal_label)


def _digits(
    label: str, value: str, on_change: Typed, error: str | None, help_text: str | None
) -> ft.TextField:
    field = _field(label, value, on_change, error=error, help_text=help_text)
    field.keyboard_type = ft.KeyboardType.NUMBER
    field.input_filter = ft.NumbersOnlyInputFilter()
    return field


def _veiled(
    field: ft.TextField, ident: str | None, *, revealed: bool, on_reveal: Press, reveal_label: str
) -> Control:
    field.password = not revealed
    eye = icon_button(icons.HIDE if revealed else icons.SHOW, reveal_label, on_reveal)
    return ft.Row(
        [ft.Container(named(field, ident), expand=True), eye],
        spacing=t.XXS,
        vertical_alignment=ft.CrossAxisAlignment.START,
    )


def switch_row(
    label: str,
    on_change: Callable[[bool], object],
    *,
    on: bool,
    help_text: str | None = None,
    ident: str | None = None,
) -> Control:
    """Words and switch are one target and one name."""
    words: list[Control] = [
        ft.Text(label, theme_style=ft.TextThemeStyle.TITLE_MEDIUM, color=palette.INK)
    ]
    if help_text is not None:
        words.append(
            ft.Text(help_text, theme_style=ft.TextThemeStyle.BODY_SMALL, color=palette.INK_SOFT)
        )

    async def changed(event: ft.Event[ft.Switch]) -> None:
        await _done(on_change(bool(event.control.value)))

    row = ft.Row(
        [ft.Column(words, spacing=2, expand=True), ft.Switch(value=on, on_change=changed)],
        spacing=t.M,
    )
    return named(
        ft.MergeSemantics(
            content=ft.Container(row, padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.S))
        ),
        ident,
    )


def _below(label: str, field: ft.TextField) -> Control:
    """Merged, so that a screen reader finds one field with this name."""
    words = ft.Text(label, theme_style=ft.TextThemeStyle.TITLE_SMALL, color=palette.INK)
    return ft.MergeSemantics(
        content=ft.Column(
            [words, field], spacing=t.XS, horizontal_alignment=ft.CrossAxisAlignment.STRETCH
        )
    )


def _field(
    label: str | None, value: str, on_change: Typed, *, error: str | None, help_text: str | None
) -> ft.TextField:
    async def changed(event: ft.Event[ft.TextField]) -> None:
        await _done(on_change(event.control.value))

    return ft.TextField(
        label=label,
        value=value,
        error=error,
        helper=help_text,
        helper_max_lines=_LINES,
        error_max_lines=_LINES,
        on_change=changed,
        filled=True,
        bgcolor=palette.PAPER,
        border={
            ft.ControlState.DEFAULT: _edge(palette.LINE_STRONG, t.HAIRLINE),
            ft.ControlState.FOCUSED: _edge(palette.BRAND, t.FOCUS_LINE),
            ft.ControlState.ERROR: _edge(palette.DANGER, 2),
        },
        content_padding=ft.Padding.symmetric(horizontal=t.M, vertical=t.M),
    )


def _edge(color: ft.ColorValue, width: float) -> ft.OutlineInputBorder:
    return ft.OutlineInputBorder(side=ft.BorderSide(width, color), border_radius=t.RADIUS_M)


async def _done(result: object) -> None:
    if isawaitable(result):
        await result
