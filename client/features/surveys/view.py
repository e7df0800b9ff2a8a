"""One question a page, then all answers together, then sent."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from client import design
from client.design import Action, Control, Option, Press, Toggle, Tone, icons
from client.domain.answers import Answer, Ready
from client.domain.surveys import (
    QuestionKind,
    Survey,
    SurveyAnswer,
    SurveyQuestion,
    SurveyState,
)
from client.features.surveys import model
from client.features.surveys.model import State
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered
from client.shown.troubles import NAMES

LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Running:
    on_answer: Callable[[SurveyQuestion, str], object]
    on_forward: Callable[[Survey], object]
    on_back: Press
    on_send: Callable[[Survey], Awaitable[None]]
    on_over: Press
    on_done: Press


def survey_view(
    answer: Answer[Survey],
    state: State,
    asking: Asking,
    doing: Running,
    *,
    on_back: Press | None,
) -> Control:
    say, speech = asking.speech.say, asking.speech
    title = speech.of(answer.value.head.title) if isinstance(answer, Ready) else None
    return design.page(
        title or say("surveys.title"),
        answered(
            answer,
            asking,
            waiting=design.skeleton(4, label=say("surveys.waiting")),
            ready=lambda survey: _survey(survey, state, speech, doing),
        ),
        on_back=on_back,
        back_label=say("ways.back"),
        ident="survey",
    )


def _survey(survey: Survey, state: State, speech: Speech, doing: Running) -> Control:
    say = speech.say
    done = Action(say("surveys.all"), doing.on_done)
    if state.sent:
        text = say("surveys.thanks_text")
        return design.outcome(say("surveys.thanks"), text, Tone.SUCCESS, action=done, ident="sent")
    if survey.head.state is not SurveyState.OPEN:
        return design.empty_state(say("surveys.over"), say("surveys.over_text"), action=done)
    question = model.current(survey, state)
    page = (
        _looked_over(survey, state, speech, doing)
        if question is None
        else _question(survey, question, state, speech, doing)
    )
    return design.stack(_head(survey, state, speech, doing), page, gap="large")


def _head(survey: Survey, state: State, speech: Speech, doing: Running) -> Control:
    """Who asks, why, and whether it is known who answers."""
    say, head = speech.say, survey.head
    parts: list[Control] = []
    if state.restored:
        over = Action(say("surveys.start_over"), doing.on_over, icons.CLOSE)
        parts.append(design.banner(say("surveys.restored"), action=over, ident="restored"))
    if state.place == 0:
        name = say("surveys.anonymous_text" if head.anonymous else "surveys.named_text")
        parts.append(
            design.card(
                design.strong(speech.of(head.sender)),
                design.paragraph(speech.of(head.why)),
                design.note(name),
            )
        )
    return design.stack(*parts)


def _question(
    survey: Survey, question: SurveyQuestion, state: State, speech: Speech, doing: Running
) -> Control:
    say = speech.say
    known = model.questions(survey, state)
    number = say("surveys.progress", number=state.place + 1, count=len(known))
    missing = state.tried and model.is_missing(question, state)
    error = design.banner(say("surveys.missing"), Tone.DANGER, ident="missing")
    skip = [] if question.required else [design.note(say("surveys.may_skip"))]
    return design.stack(
        design.note(number),
        design.heading(speech.of(question.text), 2),
        *skip,
        _field(question, state.answers.get(question.id, SurveyAnswer()), speech, doing),
        design.stack(*([error] if missing else [])),
        design.primary_button(
            say("surveys.forward"), partial(doing.on_forward, survey), wide=True, ident="forward"
        ),
        *_one_back(state, speech, doing),
    )


def _one_back(state: State, speech: Speech, doing: Running) -> list[Control]:
    if state.place == 0:
        return []
    word = speech.say("surveys.back")
    return [design.quiet_button(word, doing.on_back, wide=True, ident="one-back")]


def _field(
    question: SurveyQuestion, answer: SurveyAnswer, speech: Speech, doing: Running
) -> Control:
    say, turn = speech.say, partial(doing.on_answer, question)
    match question.kind:
        case QuestionKind.SINGLE:
            options = [Option(one.id, speech.of(one.text)) for one in question.options]
            chosen = next(iter(answer.options), "")
            return design.choice(options, chosen, turn, ident="option")
        case QuestionKind.MULTIPLE:
            chips = [
                Toggle(one.id, speech.of(one.text), one.id in answer.options)
                for one in question.options
            ]
            return design.toggles(chips, turn, label=say("surveys.several"), ident="option")
        case QuestionKind.SCALE:
            steps = [Option(str(n), str(n)) for n in range(1, question.most + 1)]
            chosen = "" if answer.number is None else str(answer.number)
            label = say("surveys.scale", most=question.most)
            return design.choice(steps, chosen, turn, label=label, ident="option")
        case QuestionKind.TEXT:
            return design.text_field(
                say("surveys.words"), answer.text, turn, max_length=LONGEST, ident="words"
            )


def _looked_over(survey: Survey, state: State, speech: Speech, doing: Running) -> Control:
    say = speech.say
    told = model.to_send(survey, state)
    rows = [
        design.fact_row(speech.of(one.text), _said(one, told.get(one.id), speech))
        for one in model.questions(survey, state)
    ]
    refused: list[Control] = []
    if state.not_sent is not None:
        text = say("surveys.not_sent", why=say(NAMES[state.not_sent.trouble]))
        refused.append(design.banner(text, Tone.WARNING, ident="not-sent"))
    return design.stack(
        design.heading(say("surveys.look_over"), 2),
        design.list_card(*rows),
        design.stack(*refused),
        design.primary_button(
            say("surveys.send"),
            partial(doing.on_send, survey),
            wide=True,
            busy=state.sending,
            ident="send",
        ),
        *_one_back(state, speech, doing),
    )


def _said(question: SurveyQuestion, answer: SurveyAnswer | None, speech: Speech) -> str:
    if answer is None:
        return speech.say("surveys.skipped")
    if answer.number is not None:
        return str(answer.number)
    chosen = [speech.of(one.text) for one in question.options if one.id in answer.options]
    return ", ".join(chosen) or answer.text
