"""Switching the microphone on and off, and the sign that it is on."""

from dataclasses import dataclass

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.domain.permissions import Power
from client.features.video_appointments.voice import Voice
from client.i18n.formats import Speech
from client.shown.permissions import barred


@dataclass(frozen=True, slots=True)
class Speaking:
    on_on: Press
    on_off: Press
    on_settings: Press


def on_air(now: Voice, speech: Speech, doing: Speaking) -> Control | None:
    """In sight above everything while the microphone is on, with the way to switch it off."""
    if not now.is_on:
        return None
    say = speech.say
    return design.inset(
        design.banner(
            say("video.heard_text"),
            Tone.DANGER,
            title=say("video.heard_title"),
            icon=icons.MICROPHONE,
            action=Action(say("video.voice_off_do"), doing.on_off, icons.CLOSE),
            ident="microphone-on",
        )
    )


def voice_block(now: Voice, speech: Speech, doing: Speaking) -> Control:
    say = speech.say
    parts: list[Control] = []
    if now.is_on:
        parts.append(design.paragraph(say("video.voice_heard", count=now.heard)))
        if now.unheard:
            parts.append(
                design.banner(say("video.voice_unheard"), Tone.WARNING, ident="not-heard")
            )
    else:
        parts.append(design.note(say("video.voice_off")))
        parts.append(
            design.button_row(
                design.secondary_button(
                    say("video.voice_on_do"),
                    None if now.is_beginning else doing.on_on,
                    icon=icons.MICROPHONE,
                    ident="speak",
                )
            )
        )
    if now.barred is not None:
        parts.append(
            barred(
                now.barred,
                speech,
                on_settings=doing.on_settings,
                on_again=doing.on_on,
                power=Power.MICROPHONE,
            )
        )
    if now.settings_shut:
        parts.append(design.note(say("permissions.settings_closed")))
    return design.section(say("video.voice"), *parts, ident="voice")
