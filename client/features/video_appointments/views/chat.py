"""What was written, and the field to write more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from client import design
from client.design import Control, Press, icons
from client.domain.languages import Text
from client.domain.video_appointments import LONGEST_MESSAGE, By, ChatMessage
from client.i18n.formats import Speech
from client.shown.replying import Reply
from client.shown.troubles import above


@dataclass(frozen=True, slots=True)
class Chatting:
    on_type: Callable[[str], object]
    on_send: Press
    on_copy: Callable[[str], object]


def written_block(
    messages: Sequence[ChatMessage], operator: Text | None, speech: Speech
) -> Control:
    """In the order in which it was written."""
    lines = [_line(one, operator, speech) for one in messages]
    return design.stack(*lines, gap="small")


def chat_block(
    messages: Sequence[ChatMessage],
    operator: Text | None,
    draft: Reply,
    speech: Speech,
    doing: Chatting,
) -> Control:
    say = speech.say
    known = (
        written_block(messages, operator, speech)
        if messages
        else design.note(say("video.chat_empty"))
    )
    return design.section(
        say("video.chat"),
        design.note(say("video.chat_text")),
        known,
        design.text_field(
            say("video.your_words"),
            draft.text,
            doing.on_type,
            error=say("video.words_missing") if draft.misses_words else None,
            max_length=LONGEST_MESSAGE,
            lines=2,
            ident="chat-text",
        ),
        _send(draft, speech, doing),
        ident="chat",
    )


def _send(draft: Reply, speech: Speech, doing: Chatting) -> Control:
    button = design.primary_button(
        speech.say("video.send"),
        doing.on_send,
        icon=icons.SEND,
        busy=draft.sending,
        ident="chat-send",
    )
    return above(
        draft.not_sent,
        design.button_row(button),
        speech,
        on_again=doing.on_send,
        on_copy=doing.on_copy,
    )


def _line(one: ChatMessage, operator: Text | None, speech: Speech) -> Control:
    own = one.by is By.CITIZEN
    other = speech.say("video.operator") if operator is None else speech.of(operator)
    words = one.text if one.note is None else speech.of(one.note)
    return design.said_line(
        speech.say("video.you") if own else other,
        f"{one.at.astimezone(speech.zone):%H:%M}",
        words or "",
        own=own,
        ident=f"said-{one.number}",
    )
