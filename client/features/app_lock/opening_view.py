"""The locked app as a function of what was tried. Nothing personal can come in here."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.device.local_auth import Recognition
from client.domain.app_lock import Tried
from client.features.app_lock.opening import Opening
from client.i18n.formats import Speech

_REFUSALS: Final = {
    Recognition.CANCELLED: "app_lock.device_cancelled",
    Recognition.SHUT: "app_lock.device_shut",
    Recognition.NOT_SET: "app_lock.device_not_set",
    Recognition.NOT_HERE: "app_lock.device_silent",
    Recognition.NO_ANSWER: "app_lock.device_silent",
}


@dataclass(frozen=True, slots=True)
class Unlocking:
    on_type: Callable[[str], object]
    on_reveal: Press
    on_try: Press
    on_device: Press
    on_sign_out: Press


def locked_view(
    opening: Opening, speech: Speech, doing: Unlocking, *, clock: Control | None
) -> Control:
    """`clock` counts down while nothing may be tried."""
    say = speech.say
    return design.bare_page(
        design.brand_mark(56),
        design.stack(
            design.heading(say("app_lock.locked"), 1),
            design.lead(say("app_lock.locked_text")),
            gap="small",
        ),
        _pin(opening, speech, doing),
        *_waiting(clock, speech),
        *_not_done(opening, speech),
        design.primary_button(
            say("app_lock.unlock"),
            doing.on_try if opening.can_try or opening.busy else None,
            busy=opening.busy,
            wide=True,
            ident="unlock",
        ),
        *_by_device(opening, speech, doing),
        design.quiet_button(
            say("app_lock.sign_out"),
            doing.on_sign_out,
            icon=icons.SIGN_OUT,
            wide=True,
            ident="sign-out-instead",
        ),
        ident="locked",
    )


def _pin(opening: Opening, speech: Speech, doing: Unlocking) -> Control:
    say = speech.say
    return design.pin_field(
        say("app_lock.pin"),
        opening.pin,
        doing.on_type,
        revealed=opening.revealed,
        on_reveal=doing.on_reveal,
        reveal_label=say("app_lock.hide" if opening.revealed else "app_lock.show"),
        error=_wrong(opening, speech),
        autofocus=True,
        on_submit=doing.on_try,
        ident="pin",
    )


def _wrong(opening: Opening, speech: Speech) -> str | None:
    if opening.told is Tried.WRONG:
        return speech.say("app_lock.wrong", count=opening.left)
    return None


def _waiting(clock: Control | None, speech: Speech) -> list[Control]:
    if clock is None:
        return []
    return [design.stack(clock, design.note(speech.say("app_lock.wait_help")), gap="small")]


def _not_done(opening: Opening, speech: Speech) -> list[Control]:
    if opening.told is Tried.NOT_CHECKED:
        said = speech.say("app_lock.not_kept")
    elif opening.device_said in _REFUSALS:
        said = speech.say(_REFUSALS[opening.device_said])
    else:
        return []
    return [design.banner(said, Tone.WARNING, ident="not-opened")]


def _by_device(opening: Opening, speech: Speech, doing: Unlocking) -> list[Control]:
    if not opening.device_is_here:
        return []
    return [
        design.secondary_button(
            speech.say("app_lock.unlock_by_device"),
            None if opening.busy else doing.on_device,
            icon=icons.PERSON,
            wide=True,
            ident="by-device",
        )
    ]
