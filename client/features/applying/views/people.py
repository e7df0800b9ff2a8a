"""People by FİN and name, up to as many as the form takes; what is wrong with whom."""

from dataclasses import replace
from functools import partial

from client import design
from client.design import Control, Tone, icons
from client.domain.form_answers import Fault, answer_to
from client.domain.forms import Field, Named, People
from client.features.applying import answering
from client.features.applying.filling import Filling
from client.features.applying.model import State
from client.features.applying.views.faults import error_at, said
from client.i18n.formats import Speech

_USUAL_MOST = 9
_FIN = 7


def people_view(field: Field, state: State, speech: Speech, doing: Filling) -> Control:
    say, people = speech.say, answering.people_of(state, field.key)
    most = field.limits.most_items or _USUAL_MOST
    add = partial(doing.on_add_person, field.key) if len(people) < most else None
    error = error_at(field, state, speech)
    return design.section(
        speech.of(field.label),
        *(_person(index, one, field, state, speech, doing) for index, one in enumerate(people)),
        *([design.banner(error, Tone.DANGER, ident="people-error")] if error else []),
        design.button_row(
            design.secondary_button(
                say("applying.add_person"), add, icon=icons.ADD, ident="add-person"
            )
        ),
        design.note(say("applying.people_count", count=len(people), most=most)),
        subtitle=None if field.help is None else speech.of(field.help),
        ident=f"field-{field.key}",
    )


def _person(
    index: int, person: Named, field: Field, state: State, speech: Speech, doing: Filling
) -> Control:
    say = speech.say
    put = partial(doing.on_person, field.key, index)
    off = design.icon_button(
        icons.CLOSE,
        say("applying.remove_person", number=index + 1),
        partial(doing.on_remove_person, field.key, index),
        ident=f"remove-person-{index}",
    )
    return design.card(
        design.info_row(say("applying.person", number=index + 1), icon=icons.PERSON, trailing=off),
        design.text_field(
            say("applying.fin"),
            person.fin,
            lambda text: put(replace(person, fin=text)),
            error=_error(index, person, field, state, speech),
            help_text=say("applying.fin_help"),
            max_length=_FIN,
            capitals=True,
            literal=True,
            ident=f"person-fin-{index}",
        ),
        design.text_field(
            say("applying.full_name"),
            person.name,
            lambda text: put(replace(person, name=text)),
            error=_no_name(person, state, speech),
            max_length=120,
            ident=f"person-name-{index}",
        ),
        gap="medium",
    )


def _error(index: int, person: Named, field: Field, state: State, speech: Speech) -> str | None:
    """The portal's word on this person, or ours on what was typed."""
    place = (field.key, str(index))
    told = [one for one in state.findings if one.place[:2] == place]
    if told:
        way_out = told[0].way_out
        first = speech.of(told[0].text)
        return first if way_out is None else f"{first} {speech.of(way_out.text)}"
    alone = People((Named(person.fin, "-"),))
    if state.tried and answer_to(field, alone) is Fault.PERSON_INCOMPLETE:
        return said(Fault.NOT_A_FIN, field, speech)
    return None


def _no_name(person: Named, state: State, speech: Speech) -> str | None:
    return speech.say("applying.no_name") if state.tried and not person.name.strip() else None
