"""Declarations drawn: the list, and one of them with everything that was signed."""

from collections.abc import Callable
from functools import partial

from client import design
from client.design import Control, Dialog, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.applications import ApplicationId
from client.domain.declarations import Declaration, Declarations, DeclarationState, Declared
from client.features.declarations.model import State
from client.i18n.formats import Speech
from client.places import Place
from client.places.services import OneApplication, OneDeclaration
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.declarations import GROUNDS, RELATIONS, data_in, state_tag, told_of
from client.shown.troubles import trouble

Go = Callable[[Place], object]


def listed_view(
    answer: Answer[Declarations], asking: Asking, *, on_go: Go, on_back: Press | None
) -> Control:
    speech = asking.speech
    say = speech.say

    def ready(known: Declarations) -> Control:
        if not known.declarations:
            text = say("declarations.none_yet_text")
            return design.empty_state(say("declarations.none_yet"), text)
        return design.list_card(*(_row(one, speech, on_go) for one in known.declarations))

    waiting = design.skeleton(4, label=say("declarations.waiting"))
    return asked_page(
        say("declarations.title"),
        answer,
        asking,
        waiting=waiting,
        ready=ready,
        subtitle=say("declarations.lead"),
        on_back=on_back,
        ident="declarations",
    )


def detail_view(
    one: Declaration, state: State, asking: Asking, *, on_go: Go, on_withdraw: Press
) -> Control:
    speech = asking.speech
    say = speech.say
    disputed = one.state is DeclarationState.DISPUTED
    said = [design.banner(say("declarations.disputed_text"), Tone.WARNING)] if disputed else []
    return design.stack(
        design.stack(design.button_row(state_tag(one.state, speech)), *said),
        design.section(
            say("declarations.people"),
            design.list_card(*_people(one, speech)),
        ),
        design.list_card(*_facts(one, speech)),
        *_used(one, speech, on_go),
        *_withdrawing(one, state, asking, on_withdraw),
        gap="large",
    )


def withdraw_dialog(state: State, speech: Speech, on_yes: Press, on_no: Press) -> Dialog | None:
    if not state.asking:
        return None
    say = speech.say
    return design.confirmation(
        say("declarations.withdraw_title"),
        design.paragraph(say("declarations.withdraw_text")),
        confirm=design.Action(say("declarations.withdraw"), on_yes, icons.REVOKED),
        cancel=design.Action(say("declarations.cancel"), on_no),
        danger=True,
        busy=state.busy,
    )


def _row(one: Declaration, speech: Speech, on_go: Go) -> Control:
    names = ", ".join(person.name for person in one.people)
    until = speech.say("declarations.until_row", day=speech.day(one.expires_on))
    return design.nav_row(
        names,
        partial(on_go, OneDeclaration(one.id)),
        subtitle=f"{speech.of(one.purpose)} · {until}",
        icon=icons.SIGN,
        trailing=state_tag(one.state, speech),
        ident=f"declaration-{one.id}",
    )


def _people(one: Declaration, speech: Speech) -> list[Control]:
    say = speech.say
    return [
        design.info_row(
            person.name,
            subtitle=f"{say(RELATIONS[person.relation])} · {person.fin}",
            icon=icons.PERSON,
            trailing=_objection(person, speech),
        )
        for person in one.people
    ]


def _objection(person: Declared, speech: Speech) -> Control | None:
    if not person.objected:
        return None
    word = "declarations.represented" if person.by_representative else "declarations.objected"
    return design.tag(speech.say(word), Tone.WARNING)


def _facts(one: Declaration, speech: Speech) -> list[Control]:
    say = speech.say
    rows = [
        (say("declarations.number"), one.number),
        (say("declarations.purpose"), speech.of(one.purpose)),
        (say("declarations.service"), speech.of(one.service_title)),
        (say("declarations.data"), data_in(one, speech)),
        (say("declarations.ground"), say(GROUNDS[one.ground])),
        (say("declarations.informed"), told_of(one, speech)),
        (say("declarations.declared_at"), speech.moment(one.declared_at)),
        (say("declarations.expires"), speech.day(one.expires_on)),
    ]
    if one.evidence:
        rows.append((say("declarations.evidence_files"), "\n".join(one.evidence)))
    rows.append((say("declarations.hash"), one.hash))
    return [design.fact_row(label, value) for label, value in rows]


def _used(one: Declaration, speech: Speech, on_go: Go) -> list[Control]:
    if not one.used_by:
        return []
    rows = [
        design.nav_row(
            used.number,
            partial(on_go, OneApplication(ApplicationId(used.application))),
            icon=icons.APPLICATION,
            ident=f"used-{used.application}",
        )
        for used in one.used_by
    ]
    return [design.section(speech.say("declarations.used_by"), design.list_card(*rows))]


def _withdrawing(
    one: Declaration, state: State, asking: Asking, on_withdraw: Press
) -> list[Control]:
    parts: list[Control] = []
    if state.failed is not None:
        parts.append(
            trouble(state.failed, asking.speech, on_again=on_withdraw, on_copy=asking.on_copy)
        )
    if one.can_be_withdrawn:
        label = asking.speech.say("declarations.withdraw")
        parts.append(
            design.secondary_button(
                label, on_withdraw, icon=icons.REVOKED, wide=True, ident="withdraw"
            )
        )
    return parts
