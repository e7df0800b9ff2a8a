"""One request: its thread, its rating, and what can still be said."""

from collections.abc import Callable
from typing import Final

from client import design
from client.design import Control, Option
from client.domain.threads import Ticket, TicketState
from client.features.help.views.words import state_tag
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.replying import Reply
from client.shown.threads import Hung, Writing, due, reply_block, thread_block

_STARS: Final = range(1, 6)


def ticket_view(
    one: Ticket,
    reply: Reply,
    asking: Asking,
    doing: Writing,
    *,
    on_rate: Callable[[int], object],
    hung: Hung,
) -> Control:
    speech = asking.speech
    say = speech.say
    joined = one.state is TicketState.DUPLICATE
    facts = design.list_card(*_facts(one, speech))
    parts: list[Control] = [
        design.stack(design.line_up(state_tag(one, speech)), facts),
        *([design.banner(say("help.joined_text"), ident="joined")] if joined else []),
        design.section(say("help.thread"), thread_block(one.thread, speech, hung)),
    ]
    if one.is_answered:
        parts.append(_rating(one, speech, on_rate))
    if one.takes_a_reply:
        title = "help.not_solved" if one.is_answered else "help.info_title"
        send = say("help.reopen") if one.is_answered else say("help.send_info")
        parts.append(
            reply_block(
                reply,
                asking,
                doing,
                title=say(title),
                label=say("help.your_reply"),
                send=send,
            )
        )
    return design.stack(*parts, gap="large")


def _facts(one: Ticket, speech: Speech) -> list[Control]:
    say = speech.say
    facts = [design.fact_row(say("help.number"), one.number)]
    if one.concerns is not None:
        facts.append(design.fact_row(say("help.concerns"), one.concerns, ident="concerns"))
    if deadline := due(one.deadline, speech, is_open=one.is_open):
        facts.append(design.fact_row(say("help.deadline"), deadline))
    if one.request_id is not None:
        facts.append(design.fact_row(say("help.request"), one.request_id))
    if one.diagnostics:
        facts.append(design.fact_row(say("help.bundle"), say("help.bundle_sent")))
    return facts


def _rating(one: Ticket, speech: Speech, on_rate: Callable[[int], object]) -> Control:
    say = speech.say
    return design.choice(
        [Option(stars, say("help.stars", count=stars)) for stars in _STARS],
        one.stars or 0,
        on_rate,
        label=say("help.rate"),
        ident="rate",
    )
