"""While the citizen confirms somewhere else: in the browser, or on the phone."""

from typing import Final

from client.design import (
    Control,
    Press,
    Tone,
    banner,
    button_row,
    card,
    icons,
    lead,
    quiet_button,
    secondary_button,
    spoken_code,
    stack,
    steps,
    waiting,
)
from client.features.sign_in.model import InBrowser, Way
from client.i18n.formats import Speech

_STARTING: Final = {Way.BROWSER: "sign_in.opening", Way.PHONE: "sign_in.asking_phone"}


def starting(way: Way, speech: Speech, on_cancel: Press) -> list[Control]:
    return [
        card(waiting(speech.say(_STARTING[way])), ident="starting"),
        button_row(_cancel(speech, on_cancel)),
    ]


def in_browser(
    step: InBrowser,
    speech: Speech,
    clock: Control,
    *,
    on_open: Press,
    on_copy: Press,
    on_cancel: Press,
) -> list[Control]:
    say = speech.say
    unopened = [banner(say("sign_in.not_opened"), Tone.WARNING, ident="not-opened")]
    return [
        *([] if step.opened else unopened),
        lead(say("sign_in.go_on_in_browser")),
        card(
            steps(
                say("sign_in.browser_step_1"),
                say("sign_in.browser_step_2"),
                say("sign_in.browser_step_3"),
            ),
            clock,
            gap="medium",
        ),
        stack(
            button_row(
                secondary_button(
                    say("sign_in.open_again"), on_open, icon=icons.OPEN_OUTSIDE, ident="open-again"
                ),
                secondary_button(
                    say("sign_in.copy_address"), on_copy, icon=icons.COPY, ident="copy-address"
                ),
            ),
            button_row(_cancel(speech, on_cancel)),
            gap="small",
        ),
    ]


def on_phone(
    code: str, speech: Speech, clock: Control, *, on_cancel: Press, on_browser: Press
) -> list[Control]:
    say = speech.say
    return [
        lead(say("sign_in.compare")),
        card(
            spoken_code(code, label=say("sign_in.code"), ident="verification-code"),
            clock,
            gap="large",
        ),
        banner(say("sign_in.compare_warning"), Tone.INFO, icon=icons.PRIVACY),
        button_row(
            _cancel(speech, on_cancel),
            quiet_button(say("sign_in.other_way"), on_browser, ident="other-way"),
        ),
    ]


def _cancel(speech: Speech, on_cancel: Press) -> Control:
    return quiet_button(speech.say("sign_in.cancel"), on_cancel, ident="cancel-sign-in")
