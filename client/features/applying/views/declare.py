"""The declaration in the middle of a form: about whom, what, why, on what ground, signed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from client import design
from client.design import Control, Option, Press, icons
from client.domain.declarations import (
    Declarations,
    Ground,
    Informed,
    Relation,
    Terms,
)
from client.domain.form_answers import Fault
from client.domain.forms import Declares
from client.features.applying import declaring
from client.features.applying.declaring import State
from client.features.applying.views.not_signed import Earlier, not_signed, said_of
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.attaching import Attaching, Wanted, attachments_block
from client.shown.declarations import GROUNDS, INFORMED, RELATIONS

PLACE = "evidence"
_MEDIA = ("application/pdf", "image/jpeg", "image/png")
_DAYS = {
    Fault.NOT_A_DATE: "applying.not_a_date",
    Fault.TOO_EARLY: "declarations.until_wrong",
    Fault.TOO_LATE: "declarations.day_too_late",
}


@dataclass(frozen=True, slots=True)
class Doing:
    """What a citizen can do with a declaration."""

    attaching: Attaching
    on_name: Callable[[int, str], object]
    on_relation: Callable[[str, Relation], object]
    on_ground: Callable[[Ground], object]
    on_informed: Callable[[Informed], object]
    on_informed_on: Callable[[str], object]
    on_until: Callable[[str], object]
    on_take_off: Callable[[int], object]
    on_turn: Callable[[str], object]
    on_sign: Press
    on_earlier: Earlier


def declare_view(
    state: State, declares: Declares, known: Declarations, asking: Asking, doing: Doing
) -> Control:
    speech = asking.speech
    say = speech.say
    return design.stack(
        design.lead(say("declarations.why")),
        _what(declares, speech),
        *_people(state, known, asking, doing),
        _ground(state, speech, doing),
        _informed(state, speech, doing),
        attachments_block(
            Wanted(say("declarations.evidence"), PLACE, declaring.MOST_FILES, _MEDIA),
            state.evidence,
            doing.attaching,
            speech,
            on_take_off=doing.on_take_off,
        ),
        _until(state, speech, doing),
        _warranties(state, known.terms, speech, doing),
        *not_signed(state, known, asking, doing.on_sign, doing.on_earlier),
        design.primary_button(
            say("declarations.sign"),
            None if doing.attaching.is_busy else doing.on_sign,
            icon=icons.SIGN,
            busy=state.busy,
            wide=True,
            ident="sign",
        ),
        gap="large",
    )


def _what(declares: Declares, speech: Speech) -> Control:
    data = "\n".join(f"• {speech.of(one)}" for one in declares.data)
    return design.list_card(
        design.fact_row(speech.say("declarations.purpose"), speech.of(declares.purpose)),
        design.fact_row(speech.say("declarations.data"), data),
    )


def _people(state: State, known: Declarations, asking: Asking, doing: Doing) -> list[Control]:
    objecting = declaring.objecting(state, known.declarations)
    return [
        _person(
            index,
            state,
            asking.speech,
            doing,
            said_of(index, state, objecting, asking, doing.on_earlier),
        )
        for index in range(len(state.people))
    ]


def _person(index: int, state: State, speech: Speech, doing: Doing, said: Control) -> Control:
    say = speech.say
    person = state.people[index]
    missing = state.tried and person.fin not in state.relations
    nameless = state.tried and not person.name.strip()
    return design.card(
        said,
        design.text_field(
            say("applying.full_name"),
            person.name,
            partial(doing.on_name, index),
            error=say("applying.no_name") if nameless else None,
            max_length=120,
            ident=f"declared-name-{index}",
        ),
        design.choice(
            [Option(one, say(word)) for one, word in RELATIONS.items()],
            state.relations.get(person.fin),
            partial(doing.on_relation, person.fin),
            label=say("declarations.relation"),
            ident=f"relation-{index}",
        ),
        *([design.note(say("declarations.relation_missing"))] if missing else []),
        gap="medium",
    )


def _ground(state: State, speech: Speech, doing: Doing) -> Control:
    say = speech.say
    missing = state.tried and state.ground is None
    options = [
        Option(one.value, say(word)) for one, word in GROUNDS.items() if one is not Ground.UNKNOWN
    ]
    return design.pick_list(
        options,
        None if state.ground is None else state.ground.value,
        lambda value: doing.on_ground(Ground(value)),
        label=say("declarations.ground"),
        error=say("applying.missing") if missing else None,
        ident="ground",
    )


def _informed(state: State, speech: Speech, doing: Doing) -> Control:
    say = speech.say
    missing = state.tried and state.informed is None
    options = [
        Option(one.value, say(word))
        for one, word in INFORMED.items()
        if one is not Informed.UNKNOWN
    ]
    how = design.pick_list(
        options,
        None if state.informed is None else state.informed.value,
        lambda value: doing.on_informed(Informed(value)),
        label=say("declarations.informed"),
        error=say("applying.missing") if missing else None,
        ident="informed",
    )
    when = design.text_field(
        say("declarations.informed_on"),
        state.informed_on,
        doing.on_informed_on,
        error=_day_error(declaring.told_day(state, speech.today), state, speech),
        help_text=say("applying.date_help"),
        digits=True,
        ident="informed-on",
    )
    return design.stack(how, when)


def _until(state: State, speech: Speech, doing: Doing) -> Control:
    say = speech.say
    return design.text_field(
        say("declarations.until"),
        state.until,
        doing.on_until,
        error=_day_error(declaring.last_day(state, speech.today), state, speech),
        help_text=say("declarations.until_help"),
        digits=True,
        ident="until",
    )


def _warranties(state: State, terms: Terms, speech: Speech, doing: Doing) -> Control:
    """Each by itself, and none for anybody (R-5.2)."""
    say = speech.say
    clauses = [design.paragraph(speech.of(clause)) for clause in terms.clauses]
    rows = [
        design.tick_row(
            speech.of(one.text),
            partial(doing.on_turn, one.code),
            ticked=one.code in state.ticked,
            error=say("applying.not_ticked")
            if state.tried and one.code not in state.ticked
            else None,
            ident=f"warranty-{one.code}",
        )
        for one in terms.warranties
    ]
    return design.section(
        say("declarations.terms"),
        design.card(*clauses, gap="medium"),
        design.strong(say("declarations.warranties")),
        *rows,
        subtitle=say("declarations.terms_version", version=terms.version),
    )


def _day_error(read: date | Fault, state: State, speech: Speech) -> str | None:
    if not state.tried or not isinstance(read, Fault):
        return None
    return speech.say(_DAYS.get(read, "applying.not_a_date"))
