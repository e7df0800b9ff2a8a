"""Answering a sender, and telling the portal that a message is not right."""

from typing import Final

from client import design
from client.design import Action, Control, Dialog, Option, Tone, icons
from client.domain.inbox import LONGEST_COMMENT, LONGEST_REPLY, Complaint, Message
from client.features.inbox.opened import Report, State
from client.features.inbox.views.acts import MessageActs
from client.i18n.formats import Speech
from client.shown.troubles import NAMES

_COMPLAINTS: Final = {
    Complaint.FRAUD: "inbox.report_fraud",
    Complaint.NOT_ME: "inbox.report_not_me",
    Complaint.WRONG: "inbox.report_wrong",
    Complaint.UNWANTED: "inbox.report_unwanted",
}


def reply_section(one: Message, state: State, speech: Speech, acts: MessageActs) -> list[Control]:
    say = speech.say
    parts: list[Control] = []
    if one.replies:
        rows = [
            design.inset(
                design.paragraph(said.text, selectable=True), design.note(speech.moment(said.at))
            )
            for said in one.replies
        ]
        sheet = design.list_card(*rows)
        parts.append(design.section(say("inbox.replies"), sheet, ident="replies"))
    if state.reply_sent:
        parts.append(design.banner(say("inbox.reply_sent"), Tone.SUCCESS))
    if state.replying:
        parts.append(_form(state, speech, acts))
    return parts


def _form(state: State, speech: Speech, acts: MessageActs) -> Control:
    say = speech.say
    missing = state.reply_tried and not state.reply.strip()
    return design.card(
        design.text_field(
            say("inbox.reply_label"),
            state.reply,
            acts.on_reply_typed,
            error=say("inbox.reply_missing") if missing else None,
            max_length=LONGEST_REPLY,
            ident="reply-text",
        ),
        design.button_row(
            design.primary_button(
                say("inbox.reply_send"), acts.on_reply_sent, busy=state.busy, ident="reply-send"
            ),
            design.quiet_button(say("inbox.cancel"), acts.on_reply_left),
        ),
        gap="medium",
        ident="reply-form",
    )


def report_dialog(state: State, speech: Speech, acts: MessageActs) -> Dialog | None:
    report, say = state.report, speech.say
    if report is None:
        return None
    close = Action(say("inbox.dismiss"), acts.on_report_left)
    if report.number is not None:
        text = say("inbox.report_sent", number=report.number)
        return design.sheet(say("inbox.act_report"), design.paragraph(text), close=close)
    return design.confirmation(
        say("inbox.report_title"),
        *_complaint(report, state, speech, acts),
        confirm=Action(say("inbox.report_send"), acts.on_report_sent, icons.REPORT),
        cancel=Action(say("inbox.cancel"), acts.on_report_left),
        busy=state.busy,
    )


def _complaint(report: Report, state: State, speech: Speech, acts: MessageActs) -> list[Control]:
    say = speech.say

    def option(why: Complaint | None, word: str) -> Option[Complaint | None]:
        return Option(why, say(word))

    options = [option(why, word) for why, word in _COMPLAINTS.items()]
    parts: list[Control] = [
        design.choice(options, report.why, acts.on_complain, ident="why"),
        design.text_field(
            say("inbox.report_comment"),
            report.comment,
            acts.on_report_comment,
            max_length=LONGEST_COMMENT,
            ident="report-comment",
        ),
    ]
    if report.tried and report.why is None:
        parts.append(design.banner(say("inbox.report_choose"), Tone.WARNING))
    if state.not_done is not None:
        parts.append(design.banner(say(NAMES[state.not_done.trouble]), Tone.DANGER))
    return parts
