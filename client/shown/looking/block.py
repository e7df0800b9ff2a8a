"""Looking as it is shown: the way to it, why it cannot be, and the dialog that is in sight while
the camera is on. No hooks, no waiting."""

from collections.abc import Sequence
from dataclasses import dataclass

from client.design import (
    Action,
    Control,
    Dialog,
    Held,
    Main,
    Press,
    Tone,
    banner,
    icons,
    note,
    question,
    secondary_button,
    stack,
    viewfinder,
    work_dialog,
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
    shutter: str = ""
    """Where the citizen says when."""
    held: Held = Held.CODE


WORDS = {
    Purpose.CODE_SCAN: Words(
        "camera.scan", "camera.scan_text", "camera.scan_title", "camera.scan_aim", "camera.cancel"
    ),
    Purpose.DOCUMENT_PAGE: Words(
        "photographing.begin",
        "photographing.begin_text",
        "photographing.title",
        "photographing.aim",
        "camera.cancel",
        "photographing.shutter",
        Held.PAGE,
    ),
    Purpose.PORTRAIT: Words(
        "photographing.portrait_begin",
        "photographing.portrait_text",
        "photographing.portrait_title",
        "photographing.portrait_aim",
        "camera.cancel",
        "photographing.shutter",
        Held.FACE,
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
    sight: Sight,
    speech: Speech,
    purpose: Purpose,
    *,
    ways: Sequence[Action],
    on_cancel: Press,
    shutter: Press | None = None,
) -> Dialog:
    """`ways` do the same without the camera; `shutter` is for what is taken when one says so."""
    say, words = speech.say, WORDS[purpose]
    others = (*ways, Action(say(words.cancel), on_cancel, icons.CLOSE))
    if shutter is None:
        body = _seen(sight, speech, words)
        return question(say(words.title), *body, answers=others, dismiss=on_cancel)
    press = shutter if sight.is_on and not sight.is_taking else None
    main = Main(say(words.shutter), press, icons.CAMERA)
    return work_dialog(
        say(words.title),
        *_seen(sight, speech, words),
        main=main,
        others=others,
        dismiss=on_cancel,
    )


def _seen(sight: Sight, speech: Speech, words: Words) -> list[Control]:
    say = speech.say
    return [
        banner(
            say("camera.on") if sight.is_on else say("camera.starting"),
            Tone.DANGER if sight.is_on else Tone.NEUTRAL,
            icon=icons.CAMERA,
            ident="camera-on" if sight.is_on else "camera-starting",
        ),
        viewfinder(
            sight.surface,
            label=say("camera.seen"),
            aim=sight.is_on,
            ident="viewfinder",
            held=words.held,
        ),
        note(say(sight.hint or words.aim)),
    ]
