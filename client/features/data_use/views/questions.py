"""A question: where it stands, by when the law wants an answer, and the answer itself."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Final

from client import design
from client.design import Control, Icon, Tone, icons
from client.domain.data_uses import Question, QuestionKind, QuestionState, QuestionStep
from client.features.data_use.views.asks import ASKS
from client.i18n.formats import Speech
from client.places import Place
from client.places.consents import DataUses, OneQuestion, OneUse

_NAMES: Final[Mapping[QuestionState, str]] = {
    QuestionState.SENT: "data_use.state_sent",
    QuestionState.IN_REVIEW: "data_use.state_in_review",
    QuestionState.ANSWERED: "data_use.state_answered",
    QuestionState.UNKNOWN: "data_use.state_unknown",
}
_TONES: Final[Mapping[QuestionState, tuple[Tone, Icon]]] = {
    QuestionState.SENT: (Tone.INFO, icons.MAIL),
    QuestionState.ANSWERED: (Tone.SUCCESS, icons.SUCCESS),
}
Go = Callable[[Place], object]


def questions_view(known: tuple[Question, ...], speech: Speech, *, on_go: Go) -> Control:
    say = speech.say
    if not known:
        to = design.Action(say("data_use.title"), partial(on_go, DataUses()), icons.HISTORY)
        return design.empty_state(
            say("data_use.no_questions"), say("data_use.no_questions_text"), action=to
        )
    return design.list_card(*(_row(one, speech, on_go) for one in known))


def question_view(one: Question, speech: Speech, *, on_go: Go) -> Control:
    say = speech.say
    said: list[Control] = []
    if one.is_overdue(speech.today):
        late = say("data_use.overdue", day=speech.day(one.deadline))
        said.append(design.banner(late, Tone.WARNING, ident="overdue"))
    if one.answer is not None:
        answer = design.card(design.paragraph(speech.of(one.answer), selectable=True))
        said.append(design.section(say("data_use.answer"), answer, ident="answer"))
    return design.stack(
        design.line_up(_tag(one, speech), *_kind(one, speech)),
        *said,
        design.list_card(*_facts(one, speech, on_go)),
        design.section(
            say("data_use.timeline"),
            design.list_card(*(_step(step, speech) for step in reversed(one.steps))),
        ),
        gap="large",
    )


def _row(one: Question, speech: Speech, on_go: Go) -> Control:
    due = speech.say("data_use.due", day=speech.day(one.deadline))
    told = [one.number, due if one.answer is None else ""]
    return design.nav_row(
        speech.of(one.use.recipient.name),
        partial(on_go, OneQuestion(one.id)),
        subtitle=" · ".join(part for part in told if part),
        icon=ASKS[one.kind].icon,
        trailing=_tag(one, speech),
        ident=f"question-{one.id}",
    )


def _tag(one: Question, speech: Speech) -> Control:
    tone, icon = _TONES.get(one.state, (Tone.INFO, icons.CHECKING))
    return design.tag(speech.say(_NAMES[one.state]), tone, icon)


def _kind(one: Question, speech: Speech) -> list[Control]:
    if one.kind is QuestionKind.WHY:
        return []
    asked = ASKS[one.kind]
    return [design.tag(speech.say(asked.name), Tone.WARNING, asked.icon)]


def _facts(one: Question, speech: Speech, on_go: Go) -> list[Control]:
    say = speech.say
    rows = [
        design.fact_row(say("data_use.number"), one.number),
        design.fact_row(say("data_use.who"), speech.of(one.use.recipient.name)),
        design.fact_row(say("data_use.when"), speech.moment(one.use.at)),
    ]
    if one.answer is None:
        rows.append(
            design.info_row(say("data_use.due", day=speech.day(one.deadline)), icon=icons.CALENDAR)
        )
    if one.comment:
        rows.append(design.fact_row(say("data_use.you_wrote"), one.comment))
    rows.append(
        design.nav_row(
            say("data_use.to_entry"), partial(on_go, OneUse(one.use.id)), icon=icons.HISTORY
        )
    )
    return rows


def _step(step: QuestionStep, speech: Speech) -> Control:
    say = speech.say
    by = say("data_use.by_institution_side") if step.by_institution else say("data_use.by_portal")
    lines = [f"{speech.moment(step.at)} · {by}"]
    if step.note is not None:
        lines.append(speech.of(step.note))
    return design.info_row(
        say(_NAMES[step.state]),
        subtitle="\n".join(lines),
        icon=_TONES.get(step.state, (Tone.INFO, icons.CHECKING))[1],
    )
