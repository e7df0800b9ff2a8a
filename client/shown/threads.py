"""A thread on a screen: who wrote what and when, the room to answer, and by when one is due."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from client import design
from client.design import Control, Press, icons
from client.domain.threads import LONGEST_TEXT, ThreadEntry, Writer
from client.domain.video_messages import VideoMessage
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.files import files_block, sent_lines
from client.shown.filming import Video, film_block, film_lines, is_bringing
from client.shown.photographing import Photographs
from client.shown.recording import Voice, voice_block
from client.shown.replying import Reply
from client.shown.spoken import Spoken, spoken_blocks
from client.shown.troubles import above

_WRITERS: Final = {
    Writer.CITIZEN: "threads.you",
    Writer.INSTITUTION: "threads.institution",
    Writer.PORTAL: "threads.portal",
    Writer.UNKNOWN: "threads.unknown",
}
_ICONS: Final = {
    Writer.CITIZEN: icons.PERSON,
    Writer.INSTITUTION: icons.REGISTER,
    Writer.PORTAL: icons.INFO,
}


@dataclass(frozen=True, slots=True)
class Writing:
    """What a citizen can do with what is being written."""

    on_type: Callable[[str], object]
    on_pick: Press
    on_take_off: Callable[[int], object]
    on_send: Press
    photographs: Photographs
    voice: Voice | None = None
    """Where it may be spoken too."""
    video: Video | None = None
    """Where it may be filmed too."""


@dataclass(frozen=True, slots=True)
class Hung:
    """What can be done with what hangs on a thread."""

    on_save: Callable[[VideoMessage], object]
    """Takes a copy of a video."""
    spoken: Spoken


def thread_block(
    thread: Sequence[ThreadEntry],
    speech: Speech,
    hung: Hung | None = None,
) -> Control:
    """The newest first: that is what the citizen came for."""
    rows: list[Control] = []
    for one in reversed(thread):
        rows.append(_entry(one, speech, hung and hung.on_save))
        rows.extend(spoken_blocks(one.files, hung and hung.spoken, speech))
    return design.list_card(*rows, ident="thread")


def reply_block(
    reply: Reply,
    asking: Asking,
    doing: Writing,
    *,
    title: str,
    label: str,
    send: str,
) -> Control:
    speech = asking.speech
    missing = speech.say("threads.words_missing") if reply.misses_words else None
    return design.section(
        title,
        design.text_field(
            label,
            reply.text,
            doing.on_type,
            error=missing,
            max_length=LONGEST_TEXT,
            lines=4,
            ident="reply-text",
        ),
        *_attached(reply, speech, doing),
        above(
            reply.not_sent,
            design.primary_button(
                send,
                doing.on_send,
                icon=icons.MAIL,
                busy=reply.sending or is_bringing(doing.video),
                wide=True,
                ident="send-reply",
            ),
            speech,
            on_again=doing.on_send,
            on_copy=asking.on_copy,
        ),
        ident="reply",
    )


def _attached(reply: Reply, speech: Speech, doing: Writing) -> list[Control]:
    picked = files_block(
        reply.files,
        reply.fault,
        speech,
        on_pick=doing.on_pick,
        on_take_off=doing.on_take_off,
        photographs=doing.photographs,
    )
    parts = [picked]
    if doing.voice is not None:
        parts.append(voice_block(doing.voice, reply.files, speech))
    if doing.video is not None:
        parts.append(film_block(doing.video, reply, speech))
    return parts


def due(deadline: date, speech: Speech, *, is_open: bool) -> str | None:
    """By when the law wants an answer; nothing once there is one."""
    if not is_open:
        return None
    if speech.today > deadline:
        return speech.say("threads.overdue", day=speech.day(deadline))
    return speech.say("threads.due", day=speech.day(deadline))


def _entry(
    entry: ThreadEntry, speech: Speech, on_save: Callable[[VideoMessage], object] | None
) -> Control:
    lines = [speech.moment(entry.at)]
    if entry.note is not None:
        lines.append(speech.of(entry.note))
    if entry.text:
        lines.append(entry.text)
    lines.extend(sent_lines(entry.files, speech))
    if entry.video is not None:
        lines.append(f"{speech.say('filming.name')}: {film_lines(entry.video, speech)[0]}")
        lines.extend(film_lines(entry.video, speech)[1:])
    return design.info_row(
        speech.say(_WRITERS[entry.by]),
        subtitle="\n".join(lines),
        icon=_ICONS.get(entry.by, icons.UNKNOWN),
        trailing=_copy(entry.video, speech, on_save),
    )


def _copy(
    video: VideoMessage | None, speech: Speech, on_save: Callable[[VideoMessage], object] | None
) -> Control | None:
    if video is None or on_save is None:
        return None
    label = speech.say("filming.save")
    return design.icon_button(icons.SAVE, label, partial(on_save, video), ident=f"save-{video.id}")
