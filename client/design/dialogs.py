"""What opens above a screen. A screen hands these to `use_dialog`, or none of them."""

from collections.abc import Sequence
from typing import Final

import flet as ft

from client.design import palette
from client.design import tokens as t
from client.design.buttons import danger_button, primary_button, quiet_button, secondary_button
from client.design.kinds import Action, Control, Dialog, Press
from client.design.texts import heading

_AROUND: Final = ft.Padding.all(t.M)
"""Between a dialog and the edge of the window: a small phone has no more to give."""


def confirmation(
    title: str,
    *body: Control,
    confirm: Action,
    cancel: Action,
    danger: bool = False,
    busy: bool = False,
) -> Dialog:
    """A question with two answers. Escape and a tap outside mean `cancel`."""
    yes = danger_button if danger else primary_button
    return ft.AlertDialog(
        title=heading(title, 2),
        content=ft.Container(
            ft.Column(list(body), tight=True, spacing=t.S),
            width=t.FORM_WIDTH,
        ),
        actions=[
            quiet_button(cancel.label, cancel.on_press, ident="cancel"),
            yes(confirm.label, confirm.on_press, icon=confirm.icon, busy=busy, ident="confirm"),
        ],
        actions_overflow_button_spacing=t.XS,
        inset_padding=_AROUND,
        on_dismiss=cancel.on_press,
        scrollable=True,
        bgcolor=palette.PAPER,
        shape=ft.RoundedRectangleBorder(radius=t.RADIUS_XL),
    )


def question(title: str, *body: Control, answers: Sequence[Action], dismiss: Press) -> Dialog:
    """Several answers with one weight, and none of them chosen beforehand. Escape and a tap
    outside are no answer: they mean `dismiss`."""
    buttons = [
        secondary_button(one.label, one.on_press, icon=one.icon, wide=True, ident=f"answer-{n}")
        for n, one in enumerate(answers)
    ]
    return pinned(title, *body, answers=buttons, dismiss=dismiss)


def pinned(title: str, *body: Control, answers: list[Control], dismiss: Press) -> Dialog:
    """What is asked scrolls; the answers stay in sight beneath it."""
    return ft.AlertDialog(
        title=heading(title, 2),
        content=ft.Container(
            ft.Column(
                list(body),
                tight=True,
                spacing=t.S,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            ),
            width=t.FORM_WIDTH,
        ),
        # Below what scrolls: no answer is further away than another.
        actions=[_answers(answers)],
        actions_padding=ft.Padding.only(bottom=t.M),
        content_padding=ft.Padding.only(left=t.L, right=t.L, top=t.S, bottom=t.M),
        inset_padding=_AROUND,
        on_dismiss=dismiss,
        scrollable=True,
        bgcolor=palette.PAPER,
        shape=ft.RoundedRectangleBorder(radius=t.RADIUS_XL),
    )


def _answers(buttons: list[Control]) -> Control:
    """Under a line: on a small phone one sees that the text goes on beneath it."""
    return ft.Container(
        ft.Column(
            buttons,
            tight=True,
            spacing=t.XS,
            horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
        ),
        width=t.FORM_WIDTH + 2 * t.L,
        padding=ft.Padding.only(left=t.L, right=t.L, top=t.S),
        border=ft.Border.only(top=ft.BorderSide(t.HAIRLINE, palette.LINE)),
    )


def sheet(title: str, *body: Control, close: Action) -> Dialog:
    """More about something, from below."""
    return ft.BottomSheet(
        ft.Container(
            ft.Column(
                [heading(title, 2), *body, quiet_button(close.label, close.on_press, wide=True)],
                tight=True,
                spacing=t.M,
                horizontal_alignment=ft.CrossAxisAlignment.STRETCH,
            ),
            padding=t.L,
        ),
        on_dismiss=close.on_press,
        show_drag_handle=True,
        scrollable=True,
        use_safe_area=True,
        bgcolor=palette.PAPER,
    )


def message(text: str, *, on_gone: Press | None = None) -> Dialog:
    """A word in passing; nothing is lost with it."""
    return ft.SnackBar(
        ft.Text(
            text,
            theme_style=ft.TextThemeStyle.BODY_MEDIUM,
            color=ft.Colors.ON_INVERSE_SURFACE,
        ),
        behavior=ft.SnackBarBehavior.FLOATING,
        duration=t.MESSAGE_SHOWN,
        bgcolor=ft.Colors.INVERSE_SURFACE,
        shape=ft.RoundedRectangleBorder(radius=t.RADIUS_M),
        on_dismiss=on_gone,
    )
