"""The dialog that is in sight while the camera films, and then holds the film. No hooks, no
waiting."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from client.design import (
    Action,
    Control,
    Dialog,
    Press,
    Tone,
    banner,
    icons,
    note,
    paragraph,
    progress,
    question,
    text_field,
    viewfinder,
)
from client.domain.permissions import Power
from client.domain.uploads import LONGEST_TRANSCRIPT
from client.domain.video_messages import LONGEST_SECONDS, Film
from client.i18n.formats import Speech
from client.shown.files import size_of
from client.shown.filming.take import Phase, Take
from client.shown.permissions import outcome_words

_TITLES: Final = {
    Phase.STARTING: "filming.starting",
    Phase.READY: "filming.ready",
    Phase.RECORDING: "filming.on",
    Phase.PAUSED: "filming.paused",
    Phase.KEEPING: "filming.keeping",
    Phase.DONE: "filming.done",
}


@dataclass(frozen=True, slots=True)
class Doing:
    """What a citizen can do with a take."""

    on_begin: Press
    on_pause: Press
    on_resume: Press
    on_finish: Press
    on_transcript: Callable[[str], object]
    on_save: Press
    on_attach: Press
    on_drop: Press


def take_dialog(take: Take, speech: Speech, doing: Doing) -> Dialog:
    title = speech.say(_TITLES[take.phase])
    if take.phase is Phase.DONE and take.film is not None:
        return question(
            title,
            *_looked_over(take, take.film, speech, doing),
            answers=_over_it(speech, doing),
            dismiss=doing.on_drop,
        )
    return question(
        title,
        _sign(take, speech),
        viewfinder(take.surface, label=speech.say("camera.seen"), aim=False, ident="viewfinder"),
        *_time(take, speech),
        *_silence(take, speech),
        answers=_while_it_is_on(take, speech, doing),
        dismiss=doing.on_drop,
    )


def _sign(take: Take, speech: Speech) -> Control:
    say = speech.say
    match take.phase:
        case Phase.RECORDING:
            words = "filming.on_text" if take.sound is not None else "filming.on_silent"
            return banner(say(words), Tone.DANGER, icon=icons.VIDEO, ident="filming")
        case Phase.PAUSED:
            return banner(say("filming.paused_text"), Tone.NEUTRAL, icon=icons.VIDEO)
        case Phase.READY:
            words = "filming.ready_text" if take.sound is not None else "filming.ready_silent"
            return banner(say(words), Tone.WARNING, icon=icons.CAMERA, ident="camera-on")
        case Phase.KEEPING:
            return banner(say("filming.keeping_text"), Tone.NEUTRAL, icon=icons.VIDEO)
        case _:
            return banner(say("camera.starting"), Tone.NEUTRAL, icon=icons.CAMERA)


def _time(take: Take, speech: Speech) -> list[Control]:
    if take.phase not in (Phase.RECORDING, Phase.PAUSED):
        return []
    left = speech.say("recording.left", count=take.seconds_left)
    return [progress(1 - take.seconds_left / LONGEST_SECONDS, left, ident="left")]


def _silence(take: Take, speech: Speech) -> list[Control]:
    if take.unheard is None:
        return []
    title, _ = outcome_words(take.unheard, Power.MICROPHONE)
    return [note(speech.say("filming.silent_because", why=speech.say(title)))]


def _while_it_is_on(take: Take, speech: Speech, doing: Doing) -> tuple[Action, ...]:
    say = speech.say
    cancel = Action(say("recording.cancel"), doing.on_drop, icons.CLOSE)
    finish = Action(say("recording.stop"), doing.on_finish, icons.CHOSEN)
    match take.phase:
        case Phase.READY:
            return Action(say("filming.record"), doing.on_begin, icons.VIDEO), cancel
        case Phase.RECORDING:
            return finish, Action(say("recording.pause"), doing.on_pause, icons.PAUSE), cancel
        case Phase.PAUSED:
            return finish, Action(say("recording.resume"), doing.on_resume, icons.RESUME), cancel
        case _:
            return (cancel,)


def _looked_over(take: Take, film: Film, speech: Speech, doing: Doing) -> list[Control]:
    say = speech.say
    size = size_of(len(film.content), speech)
    parts: list[Control] = [paragraph(say("filming.length", count=film.seconds, size=size))]
    if film.is_silent:
        parts.append(banner(say("filming.is_silent"), Tone.INFO, ident="silent"))
    if take.went_away:
        parts.append(banner(say("filming.cut_away"), Tone.WARNING, ident="cut"))
    elif take.ended is not None:
        title, _ = outcome_words(take.ended, Power.CAMERA)
        parts.append(banner(say("filming.cut", why=say(title)), Tone.WARNING, ident="cut"))
    parts.append(
        text_field(
            say("filming.transcript"),
            film.transcript,
            doing.on_transcript,
            help_text=say("filming.transcript_help"),
            max_length=LONGEST_TRANSCRIPT,
            lines=3,
            ident="transcript",
        )
    )
    parts.append(note(say("filming.watch")))
    if take.not_saved:
        parts.append(banner(say("filming.not_saved"), Tone.WARNING, ident="not-saved"))
    return parts


def _over_it(speech: Speech, doing: Doing) -> tuple[Action, ...]:
    say = speech.say
    return (
        Action(say("filming.attach"), doing.on_attach, icons.ATTACH),
        Action(say("filming.save"), doing.on_save, icons.SAVE),
        Action(say("recording.drop"), doing.on_drop, icons.CLOSE),
    )
