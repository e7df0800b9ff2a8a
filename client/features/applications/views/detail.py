"""One application: where it stands, what is asked, what came of it, its answers and its way."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.domain.answers import Failed
from client.domain.applications import Actor, Application, Appointment, Step
from client.features.applications import reply
from client.features.applications.reply import State
from client.features.applications.views.answer import answer_block
from client.i18n.formats import Speech
from client.places import Place
from client.places.documents import OneDocument
from client.places.services import OneDeclaration
from client.shown.answers import Asking
from client.shown.applications import NAMES, days_left, icon_of, is_overdue, state_tag
from client.shown.attaching import Attaching
from client.shown.fees import fee_block
from client.shown.files import size_of
from client.shown.troubles import above
from client.shown.values import readable

_BY: Final = {
    Actor.CITIZEN: "applications.by_you",
    Actor.PORTAL: "applications.by_portal",
    Actor.INSTITUTION: "applications.by_institution",
    Actor.UNKNOWN: "applications.by_unknown",
}


@dataclass(frozen=True, slots=True)
class Following:
    """What a citizen can do with an application."""

    attaching: Attaching
    on_comment: Callable[[str], object]
    on_take_off: Callable[[int], object]
    on_answer: Press
    on_stars: Callable[[int], object]
    on_cancel: Press
    on_paper: Press
    on_go: Callable[[Place], object]


def detail_view(one: Application, state: State, asking: Asking, doing: Following) -> Control:
    speech = asking.speech
    return design.stack(
        _standing(one, speech, doing),
        *fee_block(one, speech, doing.on_go),
        *answer_block(
            one,
            state,
            asking,
            doing.attaching,
            on_comment=doing.on_comment,
            on_take_off=doing.on_take_off,
            on_answer=doing.on_answer,
        ),
        *_appointment(one.appointment, speech),
        *_outcomes(one, speech, doing),
        *_rating(one, state, asking, doing),
        _answers(one, speech),
        *_declarations(one, speech, doing),
        design.section(
            speech.say("applications.timeline"),
            design.list_card(*(_step(step, speech) for step in reversed(one.steps))),
        ),
        *_ways(one, state, asking, doing),
        gap="large",
    )


def _standing(one: Application, speech: Speech, doing: Following) -> Control:
    say = speech.say
    facts = [
        design.fact_row(say("applications.number"), one.number, ident="number"),
        design.fact_row(say("applications.institution"), speech.of(one.institution.name)),
    ]
    left = days_left(one, speech)
    if left is not None:
        due = f"{speech.day(one.deadline)} · {left}"
        facts.append(design.fact_row(say("applications.deadline"), due, ident="deadline"))
    said: list[Control] = []
    if one.hold is not None:
        see = _see_declaration(one, speech, doing)
        said.append(design.banner(speech.of(one.hold), Tone.WARNING, action=see, ident="hold"))
    if is_overdue(one):
        said.append(design.banner(say("applications.overdue_text"), Tone.WARNING, ident="overdue"))
    tag = design.button_row(state_tag(one, speech))
    return design.stack(tag, *said, design.list_card(*facts), gap="small")


def _see_declaration(one: Application, speech: Speech, doing: Following) -> Action | None:
    """Where an objection is read; one of several is chosen from their list below."""
    if len(one.declarations) != 1:
        return None
    go = partial(doing.on_go, OneDeclaration(one.declarations[0]))
    return Action(speech.say("applications.see_declaration"), go, icons.SIGN)


def _appointment(appointment: Appointment | None, speech: Speech) -> list[Control]:
    if appointment is None:
        return []
    say = speech.say
    rows = [
        design.fact_row(say("applications.when"), speech.moment(appointment.at)),
        design.fact_row(
            say("applications.where"),
            f"{speech.of(appointment.office)}\n{speech.of(appointment.address)}",
        ),
    ]
    if appointment.bring is not None:
        rows.append(design.fact_row(say("applications.bring"), speech.of(appointment.bring)))
    title = say("applications.appointment_title")
    return [design.section(title, design.list_card(*rows), ident="appointment")]


def _outcomes(one: Application, speech: Speech, doing: Following) -> list[Control]:
    if not one.outcomes:
        return []
    say = speech.say
    rows = [
        design.nav_row(
            speech.of(outcome.title),
            partial(doing.on_go, OneDocument(outcome.document)),
            subtitle=say("applications.results_text"),
            icon=icons.CERTIFICATE,
            ident=f"outcome-{outcome.document}",
        )
        for outcome in one.outcomes
    ]
    return [design.section(say("applications.results"), design.list_card(*rows))]


def _rating(one: Application, state: State, asking: Asking, doing: Following) -> list[Control]:
    say = asking.speech.say
    if one.stars is not None:
        return [design.note(say("applications.rated"))]
    if not one.can_be_rated:
        return []
    names = [say("services.stars", count=number) for number in range(1, 6)]
    stars = design.stars(None, doing.on_stars, names=names, ident="stars")
    tried = state.failed_move.partition("-")[2]
    again = partial(doing.on_stars, int(tried)) if tried else asking.on_again
    rating = _under(reply.failed_in(state, ("rate",)), stars, asking, again)
    return [design.section(say("applications.rate_title"), rating)]


def _answers(one: Application, speech: Speech) -> Control:
    rows = [
        design.fact_row(speech.of(row.label), readable(row.value, speech)) for row in one.answered
    ]
    return design.section(speech.say("applications.answers"), design.list_card(*rows))


def _declarations(one: Application, speech: Speech, doing: Following) -> list[Control]:
    if not one.declarations:
        return []
    say = speech.say
    rows = [
        design.nav_row(
            say("applications.see_declaration"),
            partial(doing.on_go, OneDeclaration(ident)),
            icon=icons.SIGN,
            ident=f"declaration-{ident}",
        )
        for ident in one.declarations
    ]
    return [design.section(say("applications.declarations"), design.list_card(*rows))]


def _step(step: Step, speech: Speech) -> Control:
    say = speech.say
    lines = [f"{speech.moment(step.at)} · {say(_BY[step.by])}"]
    if step.note is not None:
        lines.append(speech.of(step.note))
    if step.comment:
        lines.append(say("applications.you_wrote", text=step.comment))
    lines.extend(f"{file.name} ({size_of(file.size, speech)})" for file in step.files)
    return design.info_row(
        say(NAMES[step.state]),
        subtitle="\n".join(lines),
        icon=icon_of(step.state),
        ident=f"step-{step.state.value}",
    )


def _ways(one: Application, state: State, asking: Asking, doing: Following) -> list[Control]:
    say = asking.speech.say
    paper = design.secondary_button(
        say("applications.receipt"),
        doing.on_paper,
        icon=icons.CERTIFICATE,
        wide=True,
        ident="receipt",
    )
    if not one.can_be_cancelled:
        return [paper]
    cancel = design.quiet_button(
        say("applications.cancel"),
        None if state.busy else doing.on_cancel,
        icon=icons.CLOSE,
        wide=True,
        ident="cancel-application",
    )
    withdrawing = _under(reply.failed_in(state, ("cancel",)), cancel, asking, doing.on_cancel)
    return [design.stack(paper, withdrawing, gap="small")]


def _under(failed: Failed | None, way: Control, asking: Asking, on_again: Press) -> Control:
    return above(failed, way, asking.speech, on_again=on_again, on_copy=asking.on_copy)
