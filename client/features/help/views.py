"""Help as functions of what the screens know: my requests, one of them, and asking."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Icon, Option, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.diagnostics import Line
from client.domain.threads import (
    LONGEST_TEXT,
    Ticket,
    TicketCategory,
    TicketKind,
    TicketState,
)
from client.features.help.model import LONGEST_NUMBER, State
from client.i18n.formats import Speech
from client.places import Place
from client.places.threads import AskForHelp, OneTicket
from client.shown.answers import Asking, answered, since_when
from client.shown.files import files_block
from client.shown.replying import Reply
from client.shown.threads import Writing, due, reply_block, thread_block
from client.shown.troubles import above

_KINDS: Final[Mapping[TicketKind, str]] = {
    TicketKind.QUESTION: "help.question",
    TicketKind.COMPLAINT: "help.complaint",
    TicketKind.IDEA: "help.idea",
}
_CATEGORIES: Final[Mapping[TicketCategory, str]] = {
    TicketCategory.SIGN_IN: "help.about_sign_in",
    TicketCategory.DOCUMENTS: "help.about_documents",
    TicketCategory.DATA: "help.about_data",
    TicketCategory.APPLICATIONS: "help.about_applications",
    TicketCategory.PAYMENTS: "help.about_payments",
    TicketCategory.NOTIFICATIONS: "help.about_notifications",
    TicketCategory.PRIVACY: "help.about_privacy",
    TicketCategory.OTHER: "help.about_other",
}
_STATES: Final[Mapping[TicketState, tuple[str, Tone, Icon]]] = {
    TicketState.RECEIVED: ("help.state_received", Tone.INFO, icons.MAIL),
    TicketState.ASSIGNED: ("help.state_assigned", Tone.INFO, icons.PERSON),
    TicketState.IN_WORK: ("help.state_in_work", Tone.INFO, icons.CHECKING),
    TicketState.NEED_INFO: ("help.state_need_info", Tone.WARNING, icons.ATTENTION),
    TicketState.ANSWERED: ("help.state_answered", Tone.SUCCESS, icons.SUCCESS),
    TicketState.CLOSED: ("help.state_closed", Tone.NEUTRAL, icons.CHOSEN),
    TicketState.REOPENED: ("help.state_reopened", Tone.INFO, icons.RENEW),
    TicketState.DUPLICATE: ("help.state_duplicate", Tone.NEUTRAL, icons.COPY),
    TicketState.UNKNOWN: ("help.state_unknown", Tone.NEUTRAL, icons.UNKNOWN),
}
_STARS: Final = range(1, 6)


@dataclass(frozen=True, slots=True)
class Opening:
    """What a citizen can do when asking."""

    on_kind: Callable[[TicketKind], object]
    on_category: Callable[[TicketCategory | None], object]
    writing: Writing
    on_number: Callable[[str], object]
    on_bundle: Callable[[bool], object]
    on_redact: Callable[[Line], object]


def help_view(
    answer: Answer[tuple[Ticket, ...]],
    asking: Asking,
    *,
    on_go: Callable[[Place], object],
    on_back: Press | None,
) -> Control:
    say = asking.speech.say

    def ready(known: tuple[Ticket, ...]) -> Control:
        ask = partial(on_go, AskForHelp())
        if not known:
            action = Action(say("help.ask"), ask, icons.HELP)
            text = say("help.none_yet_text")
            return design.empty_state(say("help.none_yet"), text, action=action)
        button = design.primary_button(say("help.ask"), ask, icon=icons.HELP, ident="ask-help")
        rows = [_row(one, asking.speech, on_go) for one in known]
        return design.stack(design.button_row(button), design.list_card(*rows), gap="large")

    return design.page(
        say("help.title"),
        answered(
            answer, asking, waiting=design.skeleton(4, label=say("help.waiting")), ready=ready
        ),
        subtitle=say("help.lead"),
        under=since_when(answer, asking),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="help",
    )


def title_of(one: Ticket, speech: Speech) -> str:
    return f"{speech.say(_KINDS[one.kind])}: {speech.say(_CATEGORIES[one.category])}"


def _row(one: Ticket, speech: Speech, on_go: Callable[[Place], object]) -> Control:
    told = [one.number, due(one.deadline, speech, is_open=one.is_open)]
    return design.nav_row(
        title_of(one, speech),
        partial(on_go, OneTicket(one.id)),
        subtitle=" · ".join(part for part in told if part),
        icon=_STATES[one.state][2],
        trailing=_tag(one, speech),
        ident=f"ticket-{one.id}",
    )


def _tag(one: Ticket, speech: Speech) -> Control:
    word, tone, icon = _STATES[one.state]
    return design.tag(speech.say(word), tone, icon)


def ticket_view(
    one: Ticket,
    reply: Reply,
    asking: Asking,
    doing: Writing,
    *,
    on_rate: Callable[[int], object],
) -> Control:
    speech = asking.speech
    say = speech.say
    facts = [design.fact_row(say("help.number"), one.number)]
    if deadline := due(one.deadline, speech, is_open=one.is_open):
        facts.append(design.fact_row(say("help.deadline"), deadline))
    if one.request_id is not None:
        facts.append(design.fact_row(say("help.request"), one.request_id))
    if one.diagnostics:
        facts.append(design.fact_row(say("help.bundle"), say("help.bundle_sent")))
    parts: list[Control] = [
        design.stack(design.line_up(_tag(one, speech)), design.list_card(*facts)),
        design.section(say("help.thread"), thread_block(one.thread, speech)),
    ]
    if one.is_answered:
        parts.append(_rating(one, speech, on_rate))
    if one.takes_a_reply:
        title = "help.not_solved" if one.is_answered else "help.info_title"
        send = say("help.reopen") if one.is_answered else say("help.send_info")
        parts.append(
            reply_block(
                reply, asking, doing, title=say(title), label=say("help.your_reply"), send=send
            )
        )
    return design.stack(*parts, gap="large")


def _rating(one: Ticket, speech: Speech, on_rate: Callable[[int], object]) -> Control:
    say = speech.say
    return design.choice(
        [Option(stars, say("help.stars", count=stars)) for stars in _STARS],
        one.stars or 0,
        on_rate,
        label=say("help.rate"),
        ident="rate",
    )


def ask_view(state: State, asking: Asking, doing: Opening) -> Control:
    speech, body = asking.speech, state.body
    say = speech.say
    missing = [design.banner(say("help.category_missing"), Tone.DANGER, ident="no-category")]
    return design.stack(
        design.choice(
            [Option(kind, say(word)) for kind, word in _KINDS.items()],
            state.kind,
            doing.on_kind,
            label=say("help.kind"),
            ident="kind",
        ),
        design.choice(
            _about(speech),
            state.category,
            doing.on_category,
            label=say("help.about"),
            ident="about",
        ),
        *(missing if state.misses_category else []),
        design.text_field(
            say("help.text"),
            body.text,
            doing.writing.on_type,
            error=say("threads.words_missing") if body.misses_words else None,
            help_text=say("help.text_help"),
            max_length=LONGEST_TEXT,
            lines=5,
            ident="ticket-text",
        ),
        files_block(
            body.files,
            body.fault,
            speech,
            on_pick=doing.writing.on_pick,
            on_take_off=doing.writing.on_take_off,
        ),
        _technical(state, speech, doing),
        above(
            body.not_sent,
            design.primary_button(
                say("help.send"),
                doing.writing.on_send,
                busy=body.sending,
                wide=True,
                ident="send",
            ),
            speech,
            on_again=doing.writing.on_send,
            on_copy=asking.on_copy,
        ),
        gap="large",
    )


def _about(speech: Speech) -> list[Option[TicketCategory | None]]:
    return [Option(one, speech.say(word)) for one, word in _CATEGORIES.items()]


def _technical(state: State, speech: Speech, doing: Opening) -> Control:
    """What helps support, each line of it read before it goes."""
    say = speech.say
    rows: list[Control] = [
        design.switch_row(
            say("help.bundle_add"),
            doing.on_bundle,
            on=state.bundle is not None,
            help_text=say("help.bundle_text"),
            ident="add-bundle",
        )
    ]
    for index, line in enumerate(state.bundle or ()):
        off = design.icon_button(
            icons.CLOSE,
            say("help.take_off", name=line.name),
            partial(doing.on_redact, line),
            ident=f"redact-{index}",
        )
        rows.append(design.info_row(line.name, subtitle=line.told, trailing=off))
    return design.section(
        say("help.technical"),
        design.text_field(
            say("help.request"),
            state.request_id,
            doing.on_number,
            help_text=say("help.request_help"),
            max_length=LONGEST_NUMBER,
            literal=True,
            ident="request-id",
        ),
        design.list_card(*rows, ident="bundle"),
        level=3,
    )


def sent_view(sent: Ticket, speech: Speech, *, on_follow: Press) -> Control:
    say = speech.say
    text = say("help.sent_text", number=sent.number, day=speech.day(sent.deadline))
    follow = Action(say("help.follow"), on_follow, icons.CHECKING)
    return design.outcome(
        say("help.sent_title"), text, Tone.SUCCESS, action=follow, ident="ticket-sent"
    )
