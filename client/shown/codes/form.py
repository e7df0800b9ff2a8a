"""The three ways a code comes in, as they are shown. No hooks, no waiting."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from client.design import (
    Control,
    Press,
    Tone,
    Typed,
    announced,
    banner,
    icons,
    note,
    primary_button,
    secondary_button,
    stack,
    text_field,
)
from client.domain.permissions import Purpose
from client.i18n.formats import Speech
from client.shown.codes.entry import Entry, Wrong
from client.shown.looking import Finder, camera_block

OF_PICTURES: Final = {
    Wrong.NOT_OPENED: "codes.not_opened",
    Wrong.NO_PICTURE: "codes.no_picture",
    Wrong.NO_QR: "codes.no_qr",
    Wrong.SEVERAL: "codes.several",
    Wrong.NOT_READ: "codes.not_read",
}
"""What is said the same everywhere."""


@dataclass(frozen=True, slots=True)
class Words:
    """Keys of what one place says of its codes."""

    number: str
    number_help: str
    send: str
    wrong: Mapping[Wrong, str]


@dataclass(frozen=True, slots=True)
class Acts:
    on_type: Typed
    on_send: Press
    on_scan: Press | None
    """`None`: this device reads no codes."""
    finder: Finder


def code_form(
    entry: Entry, speech: Speech, words: Words, acts: Acts, *, busy: bool = False
) -> Control:
    say = speech.say
    wrong = None if entry.of_picture else entry.wrong
    return stack(
        *_picture(entry, speech, words, acts),
        text_field(
            say(words.number),
            entry.text,
            acts.on_type,
            error=None if wrong is None else say(words.wrong[wrong]),
            help_text=say(words.number_help),
            literal=True,
            autofocus=True,
            on_submit=acts.on_send,
            ident="code",
        ),
        primary_button(
            say(words.send), acts.on_send, icon=icons.SEARCH, busy=busy, wide=True, ident="check"
        ),
    )


def _picture(entry: Entry, speech: Speech, words: Words, acts: Acts) -> list[Control]:
    """The same from the code itself, or a picture of it, where this device can read one."""
    say, finder = speech.say, acts.finder
    if acts.on_scan is None:
        return [note(say("codes.not_read"))]
    live = camera_block(
        finder.state,
        speech,
        Purpose.CODE_SCAN,
        on_begin=finder.begin,
        on_settings=finder.open_settings,
    )
    button = secondary_button(
        say("codes.picture"),
        acts.on_scan,
        icon=icons.QR,
        busy=entry.reading,
        wide=True,
        ident="scan",
    )
    parts = [button, note(say("codes.picture_text"))]
    if entry.of_picture and entry.wrong is not None:
        said = banner(
            say(words.wrong[entry.wrong]), Tone.WARNING, ident=f"scan-{entry.wrong.value}"
        )
        parts.insert(0, announced(said))
    return [live, *parts]
