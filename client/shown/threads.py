"""A thread on a screen: who wrote what and when, the room to answer, and by when one is due."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from client import design
from client.design import Control, Press, icons
from client.domain.threads import LONGEST_TEXT, ThreadEntry, Writer
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.files import files_block, sent_lines
from client.shown.photographing import Photographs
from client.shown.recording import Voice, voice_block
from client.shown.replying import Reply
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


def thread_block(thread: Sequence[ThreadEntry], speech: Speech) -> Control:
    """The newest first: that is what the citizen came for."""
    return design.list_card(*(_entry(one, speech) for one in reversed(thread)), ident="thread")


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
                busy=reply.sending,
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
    if doing.voice is None:
        return [picked]
    return [picked, voice_block(doing.voice, reply.files, speech)]


def due(deadline: date, speech: Speech, *, is_open: bool) -> str | None:
    """By when the law wants an answer; nothing once there is one."""
    if not is_open:
        return None
    if speech.today > deadline:
        return speech.say("threads.overdue", day=speech.day(deadline))
    return speech.say("threads.due", day=speech.day(deadline))


def _entry(entry: ThreadEntry, speech: Speech) -> Control:
    lines = [speech.moment(entry.at)]
    if entry.note is not None:
        lines.append(speech.of(entry.note))
    if entry.text:
        lines.append(entry.text)
    lines.extend(sent_lines(entry.files, speech))
    return design.info_row(
        speech.say(_WRITERS[entry.by]),
        subtitle="\n".join(lines),
        icon=_ICONS.get(entry.by, icons.UNKNOWN),
    )
