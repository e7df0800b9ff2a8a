"""One message: what it says, what came with it, what can be done about it."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from client import design
from client.design import Control, Tone, icons
from client.domain.inbox import (
    ActKind,
    Heading,
    Mark,
    Message,
    MessageState,
    Signature,
)
from client.features.inbox.opened import State
from client.features.inbox.views.acts import MessageActs
from client.features.inbox.views.files import files_section
from client.features.inbox.views.replying import reply_section
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.messages import deadline_tags, kind_tag, signature_tag, state_tags
from client.shown.targets import place_of
from client.shown.troubles import trouble

_LEADING: Final[Mapping[ActKind, str]] = {
    ActKind.OPEN: "inbox.act_open",
    ActKind.OPEN_DOCUMENT: "inbox.act_document",
    ActKind.PAY: "inbox.act_pay",
    ActKind.SIGN: "inbox.act_sign",
}
"""Acts that are done on the screen of the thing itself."""


def opened_view(one: Message, state: State, asking: Asking, acts: MessageActs) -> Control:
    speech = asking.speech
    head = one.heading
    tags = design.line_up(
        kind_tag(head, speech),
        signature_tag(head, speech),
        *state_tags(head, speech),
        *deadline_tags(head, speech),
    )
    return design.stack(
        tags,
        *_warnings(head, state, speech),
        *_body(one, state, speech, acts),
        *_failed(state, asking, acts),
        *files_section(one, state, speech, acts.on_file),
        *reply_section(one, state, speech, acts),
        _buttons(one, state, speech, acts),
        _facts(one, speech, acts),
        gap="large",
    )


def _warnings(head: Heading, state: State, speech: Speech) -> list[Control]:
    say = speech.say
    said: list[Control] = []
    if head.signature in (Signature.NOT_VERIFIED, Signature.UNKNOWN):
        said.append(design.banner(say("inbox.not_signed_well_text"), Tone.DANGER))
    if head.changed_at is not None and head.state is MessageState.EDITED:
        text = say("inbox.edited_text", moment=speech.moment(head.changed_at))
        said.append(design.banner(text, Tone.INFO))
    if head.changed_at is not None and head.state is MessageState.WITHDRAWN:
        text = say("inbox.withdrawn_text", moment=speech.moment(head.changed_at))
        said.append(design.banner(text, Tone.NEUTRAL))
    if head.waits:
        said.append(design.banner(say("inbox.waits_text"), Tone.NEUTRAL, icon=icons.CLOCK))
    if state.read_later:
        said.append(design.banner(say("inbox.read_later"), Tone.WARNING, icon=icons.OFFLINE))
    return said


def _body(one: Message, state: State, speech: Speech, acts: MessageActs) -> list[Control]:
    say = speech.say
    asked = one.precondition
    if one.heading.locked and asked is not None:
        changed = [design.banner(say("inbox.accept_changed"), Tone.WARNING)]
        return [
            design.card(
                design.heading(say("inbox.locked_title"), 2),
                *(changed if state.changed_condition else []),
                design.paragraph(speech.of(asked.text)),
                design.primary_button(
                    say("inbox.accept"), acts.on_accept, busy=state.busy, wide=True, ident="accept"
                ),
                design.note(say("inbox.accept_not_now")),
                gap="medium",
                ident="condition",
            )
        ]
    if one.text is None:
        return []
    parts = [part.strip() for part in speech.of(one.text).split("\n\n")]
    paragraphs = [design.paragraph(part, selectable=True) for part in parts if part]
    return [design.card(*paragraphs, gap="medium", ident="text")]


def _failed(state: State, asking: Asking, acts: MessageActs) -> list[Control]:
    if state.not_done is None or state.report is not None:
        return []
    again = acts.on_reply_sent if state.replying else asking.on_again
    return [trouble(state.not_done, asking.speech, on_again=again, on_copy=asking.on_copy)]


def _buttons(one: Message, state: State, speech: Speech, acts: MessageActs) -> Control:
    """Only what leads somewhere: what no screen of this app can do has no button."""
    say, head = speech.say, one.heading
    buttons: list[Control] = []
    for act in one.acts:
        place = place_of(act.target)
        word = _LEADING.get(act.kind)
        if place is not None and word is not None:
            buttons.append(
                design.primary_button(
                    say(word), partial(acts.on_go, place), ident=f"{act.kind.value}-target"
                )
            )
    if head.deadline is not None and not head.locked:
        buttons.append(
            design.secondary_button(
                say("inbox.act_calendar"), acts.on_calendar, icon=icons.CALENDAR, ident="calendar"
            )
        )
    if one.offers(ActKind.REPLY) and not state.replying:
        buttons.append(
            design.secondary_button(
                say("inbox.act_reply"), acts.on_reply, icon=icons.REPLY, ident="reply"
            )
        )
    where = Mark.UNARCHIVE if head.archived else Mark.ARCHIVE
    word = "inbox.unarchive" if head.archived else "inbox.archive"
    icon = icons.UNARCHIVE if head.archived else icons.ARCHIVE
    buttons.append(
        design.secondary_button(
            say(word), partial(acts.on_mark, where), icon=icon, busy=state.busy, ident="archive"
        )
    )
    saved = [design.banner(say("inbox.calendar_saved"), Tone.SUCCESS)]
    return design.stack(
        design.button_row(*buttons), *(saved if state.calendar_saved else []), gap="small"
    )


def _facts(one: Message, speech: Speech, acts: MessageActs) -> Control:
    say, head = speech.say, one.heading
    rows = [
        design.fact_row(say("inbox.sender"), speech.of(head.sender.name)),
        design.fact_row(say("inbox.source"), speech.of(head.source)),
        design.fact_row(say("inbox.sent_at"), speech.moment(head.sent_at)),
    ]
    if head.reference is not None:
        rows.append(design.fact_row(say("inbox.reference"), head.reference))
    if head.concerns is not None:
        rows.append(design.fact_row(say("inbox.concerns"), speech.of(head.concerns)))
    if head.deadline is not None:
        rows.append(design.fact_row(say("inbox.deadline"), speech.day(head.deadline)))
    rows.append(
        design.nav_row(
            say("inbox.hush_sender"), acts.on_sender, icon=icons.VOLUME, ident="to-sender"
        )
    )
    rows.append(
        design.nav_row(say("inbox.act_report"), acts.on_report, icon=icons.REPORT, ident="report")
    )
    notes = [design.note(text) for text in _receipts(one, speech)]
    return design.section(say("inbox.details"), design.list_card(*rows), *notes)


def _receipts(one: Message, speech: Speech) -> list[str]:
    say = speech.say
    said: list[str] = []
    asked = one.precondition
    if asked is not None and asked.accepted_at is not None:
        said.append(say("inbox.accepted_at", moment=speech.moment(asked.accepted_at)))
    if one.receipt_sent_at is not None:
        said.append(say("inbox.receipt_sent", moment=speech.moment(one.receipt_sent_at)))
    elif one.receipt_wanted and one.heading.read_waits:
        said.append(say("inbox.receipt_waits"))
    elif one.receipt_wanted and not one.heading.is_unread:
        said.append(say("inbox.receipt_held"))
    return said
