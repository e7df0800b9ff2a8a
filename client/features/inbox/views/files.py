"""What came with a message, and what became of taking it."""

from collections.abc import Callable, Mapping
from functools import partial
from math import ceil
from typing import Final, assert_never

from client import design
from client.design import Control, Tone, icons
from client.domain.answers import Failed
from client.domain.inbox import Attachment, FileTrouble, Message, Preparing
from client.features.inbox.opened import FileState, Outcome, State
from client.i18n.formats import Speech
from client.shown.files import size_of
from client.shown.troubles import NAMES

_MINUTE: Final = 60
_OUTCOMES: Final[Mapping[FileState | FileTrouble, tuple[str, Tone]]] = {
    FileState.SAVED: ("inbox.file_saved", Tone.SUCCESS),
    FileState.NOT_SAVED: ("inbox.file_not_saved", Tone.DANGER),
    FileTrouble.EXPIRED: ("inbox.file_expired", Tone.WARNING),
    FileTrouble.SPOILED: ("inbox.file_spoiled", Tone.DANGER),
}


def files_section(
    one: Message, state: State, speech: Speech, on_file: Callable[[Attachment], object]
) -> list[Control]:
    if not one.attachments:
        return []
    rows = [_row(file, state, speech, on_file) for file in one.attachments]
    said = [
        told
        for file in one.attachments
        if (told := _said(state.files.get(file.id), speech)) is not None
    ]
    return [
        design.section(
            speech.say("inbox.attachments"), design.list_card(*rows), *said, ident="files"
        )
    ]


def _row(
    file: Attachment, state: State, speech: Speech, on_file: Callable[[Attachment], object]
) -> Control:
    say, outcome = speech.say, state.files.get(file.id)
    size = size_of(file.size, speech)
    subtitle = f"{size} · {say('inbox.file_taking')}" if outcome is FileState.TAKING else size
    return design.nav_row(
        say("inbox.file_take", name=file.name),
        partial(on_file, file),
        subtitle=subtitle,
        icon=icons.ATTACH,
        ident=f"file-{file.id}",
    )


def _said(outcome: Outcome | None, speech: Speech) -> Control | None:
    say = speech.say
    match outcome:
        case None:
            return None
        case FileState() | FileTrouble():
            told = _OUTCOMES.get(outcome)
            return None if told is None else design.banner(say(told[0]), told[1])
        case Preparing(seconds):
            minutes = max(1, ceil(seconds / _MINUTE))
            return design.banner(say("inbox.file_preparing", minutes=minutes))
        case Failed():
            return design.banner(say(NAMES[outcome.trouble]), Tone.DANGER)
        case _:
            assert_never(outcome)
