"""Switching the microphone on and off. That it is on stands above every screen already."""

from dataclasses import dataclass

from client import design
from client.design import Control, Icon, Press, Tone, icons
from client.domain.permissions import Power
from client.features.video_appointments.voice import Voice
from client.i18n.formats import Speech
from client.shown.permissions import hindered


@dataclass(frozen=True, slots=True)
class Speaking:
    on_on: Press
    on_off: Press
    on_settings: Press


def voice_block(now: Voice, speech: Speech, doing: Speaking) -> Control:
    say = speech.say
    parts: list[Control] = []
    if now.is_on:
        parts.append(design.paragraph(say("video.voice_heard", count=now.heard)))
        parts.append(design.note(say("video.heard_text")))
        if now.unheard:
            parts.append(
                design.banner(say("video.voice_unheard"), Tone.WARNING, ident="not-heard")
            )
        parts.append(_switch(say("video.voice_off_do"), doing.on_off, icons.CLOSE, "silence"))
    else:
        parts.append(design.note(say("video.voice_off")))
        begin = None if now.is_beginning else doing.on_on
        parts.append(_switch(say("video.voice_on_do"), begin, icons.MICROPHONE, "speak"))
    parts += hindered(
        now.barred,
        speech,
        settings_shut=now.settings_shut,
        on_settings=doing.on_settings,
        on_again=doing.on_on,
        power=Power.MICROPHONE,
    )
    return design.section(say("video.voice"), *parts, ident="voice")


def _switch(label: str, on_press: Press | None, icon: Icon, ident: str) -> Control:
    return design.button_row(design.secondary_button(label, on_press, icon=icon, ident=ident))
