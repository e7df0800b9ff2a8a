"""Recording as it looks: the way to it, why it cannot be, and the dialog that is always in sight
while the microphone is on. No hooks, no waiting."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final

from client.design import (
    Action,
    Control,
    Dialog,
    Press,
    Tone,
    banner,
    button_row,
    icons,
    note,
    paragraph,
    progress,
    question,
    secondary_button,
    stack,
    text_field,
)
from client.domain.permissions import Power
from client.domain.sound import LONGEST_SECONDS
from client.domain.uploads import LONGEST_TRANSCRIPT, MOST, Upload
from client.i18n.formats import Speech
from client.shown.listening import Hearing, listening_block
from client.shown.permissions import barred, outcome_words
from client.shown.recording.note import Note, Phase, State

NOTE: Final = "note"


@dataclass(frozen=True, slots=True)
class Voice:
    """The way to a note, as a screen has it."""

    state: State
    begin: Press
    open_settings: Press


@dataclass(frozen=True, slots=True)
class Recording:
    """What a citizen can do with a note."""

    on_stop: Press
    on_pause: Press
    on_resume: Press
    on_transcript: Callable[[str], object]
    on_save: Press
    on_attach: Press
    on_drop: Press
    hearing: Hearing
    sound: Callable[[], Awaitable[bytes | None]]


def voice_block(voice: Voice, files: Sequence[Upload], speech: Speech) -> Control:
    """Beside `files`, as long as one more can be attached."""
    say, state = speech.say, voice.state
    on_begin = None if len(files) >= MOST else voice.begin
    press = None if state.beginning or state.note is not None else on_begin
    parts: list[Control] = [
        button_row(
            secondary_button(say("recording.begin"), press, icon=icons.MICROPHONE, ident="record")
        ),
        note(say("recording.text", seconds=LONGEST_SECONDS)),
    ]
    if state.barred is not None:
        why = barred(
            state.barred,
            speech,
            on_settings=voice.open_settings,
            on_again=on_begin or _nothing,
            power=Power.MICROPHONE,
        )
        parts.append(why)
    if state.settings_shut:
        parts.append(note(say("permissions.settings_closed")))
    return stack(*parts)


def note_dialog(one: Note, speech: Speech, doing: Recording) -> Dialog:
    say = speech.say
    if one.phase is Phase.DONE:
        return question(
            say("recording.done"),
            *_looked_over(one, speech, doing),
            answers=(
                Action(say("recording.attach"), doing.on_attach, icons.ATTACH),
                Action(say("recording.save"), doing.on_save, icons.SAVE),
                Action(say("recording.drop"), doing.on_drop, icons.CLOSE),
            ),
            dismiss=doing.on_drop,
        )
    goes = one.phase is Phase.RECORDING
    turn = (
        Action(say("recording.pause"), doing.on_pause, icons.PAUSE)
        if goes
        else Action(say("recording.resume"), doing.on_resume, icons.RESUME)
    )
    left = say("recording.left", count=one.seconds_left)
    return question(
        say("recording.on") if goes else say("recording.paused"),
        banner(
            say("recording.on_text") if goes else say("recording.paused_text"),
            Tone.DANGER if goes else Tone.NEUTRAL,
            icon=icons.MICROPHONE,
            ident="microphone-on" if goes else "microphone-paused",
        ),
        progress(one.level, say("recording.level"), ident="level"),
        progress(1 - one.seconds_left / LONGEST_SECONDS, left, ident="left"),
        answers=(
            Action(say("recording.stop"), doing.on_stop, icons.CHOSEN),
            turn,
            Action(say("recording.cancel"), doing.on_drop, icons.CLOSE),
        ),
        dismiss=doing.on_drop,
    )


def _looked_over(one: Note, speech: Speech, doing: Recording) -> list[Control]:
    say = speech.say
    parts: list[Control] = [paragraph(say("recording.length", count=one.seconds))]
    if one.ended is not None:
        title, _ = outcome_words(one.ended, Power.MICROPHONE)
        parts.append(banner(say("recording.cut", why=say(title)), Tone.WARNING, ident="cut"))
    parts.append(
        text_field(
            say("recording.transcript"),
            one.transcript,
            doing.on_transcript,
            help_text=say("recording.transcript_help"),
            max_length=LONGEST_TRANSCRIPT,
            lines=3,
            ident="transcript",
        )
    )
    if doing.hearing.plays:
        parts.append(listening_block(doing.hearing, NOTE, one.seconds, doing.sound, speech))
    else:
        parts.append(note(say("recording.listen")))
    if one.not_saved:
        parts.append(banner(say("recording.not_saved"), Tone.WARNING, ident="not-saved"))
    return parts


def _nothing() -> None:
    """There is no room for another file: first one has to go."""
