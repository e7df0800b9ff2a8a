"""Looking as it is shown: the way to it, why it cannot be, and the dialog that is in sight while
the camera is on. No hooks, no waiting."""

from collections.abc import Sequence
from dataclasses import dataclass

from client.design import (
    Action,
    Control,
    Dialog,
    Press,
    Tone,
    banner,
    icons,
    note,
    question,
    secondary_button,
    stack,
    viewfinder,
)
from client.domain.permissions import Power, Purpose
from client.i18n.formats import Speech
from client.shown.looking.sight import Sight, State
from client.shown.permissions import barred


@dataclass(frozen=True, slots=True)
class Words:
    """Keys of what one purpose says."""

    begin: str
    begin_text: str
    title: str
    aim: str
    cancel: str


WORDS = {
    Purpose.CODE_SCAN: Words(
        "camera.scan", "camera.scan_text", "camera.scan_title", "camera.scan_aim", "camera.cancel"
    ),
}


def camera_block(
    state: State, speech: Speech, purpose: Purpose, *, on_begin: Press, on_settings: Press
) -> Control:
    say, words = speech.say, WORDS[purpose]
    parts: list[Control] = [
        secondary_button(
            say(words.begin),
            on_begin,
            icon=icons.CAMERA,
            busy=state.asking,
            wide=True,
            ident="look",
        ),
        note(say(words.begin_text)),
    ]
    if state.barred is not None:
        why = barred(
            state.barred, speech, on_settings=on_settings, on_again=on_begin, power=Power.CAMERA
        )
        parts.append(why)
    if state.settings_shut:
        parts.append(note(say("permissions.settings_closed")))
    return stack(*parts)


def sight_dialog(
    sight: Sight, speech: Speech, purpose: Purpose, *, ways: Sequence[Action], on_cancel: Press
) -> Dialog:
    """`ways` do the same without the camera."""
    say, words = speech.say, WORDS[purpose]
    return question(
        say(words.title),
        banner(
            say("camera.on") if sight.is_on else say("camera.starting"),
            Tone.DANGER if sight.is_on else Tone.NEUTRAL,
            icon=icons.CAMERA,
            ident="camera-on" if sight.is_on else "camera-starting",
        ),
        viewfinder(sight.surface, label=say("camera.seen"), aim=sight.is_on, ident="viewfinder"),
        note(say(sight.hint or words.aim)),
        answers=(*ways, Action(say(words.cancel), on_cancel, icons.CLOSE)),
        dismiss=on_cancel,
    )
