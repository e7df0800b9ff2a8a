"""The list: found as it is typed, narrowed to state or private."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client import design
from client.design import Control, Option, Press, icons
from client.domain.answers import Answer
from client.domain.institutions import Kind, Participant
from client.features.institutions.model import State, found
from client.i18n.formats import Speech
from client.places import Place
from client.places.cabinet import OneInstitution
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.institutions import kind_of, logo_of, sector_of, standing_tag


@dataclass(frozen=True, slots=True)
class Looking:
    on_type: Callable[[str], object]
    on_narrow: Callable[[Kind | None], object]


def listed_view(
    answer: Answer[tuple[Participant, ...]],
    state: State,
    looking: Looking,
    asking: Asking,
    *,
    on_go: Callable[[Place], object],
    on_back: Press | None,
) -> Control:
    say = asking.speech.say

    def ready(known: tuple[Participant, ...]) -> Control:
        hits = found(known, state)
        return design.stack(
            _narrowing(state, looking, asking.speech),
            design.note(say("institutions.found", count=len(hits))),
            design.list_card(*(_row(one, asking.speech, on_go) for one in hits))
            if hits
            else design.empty_state(
                say("institutions.none"), say("institutions.none_text"), icon=icons.SEARCH
            ),
        )

    waiting = design.skeleton(8, label=say("institutions.waiting"))
    return asked_page(
        say("institutions.title"),
        answer,
        asking,
        waiting=waiting,
        ready=ready,
        subtitle=say("institutions.lead"),
        on_back=on_back,
        ident="institutions",
    )


def _narrowing(state: State, looking: Looking, speech: Speech) -> Control:
    say = speech.say
    kinds: list[Option[Kind | None]] = [
        Option(None, say("institutions.all")),
        Option(Kind.STATE, say("institutions.all_state")),
        Option(Kind.PRIVATE, say("institutions.all_private")),
    ]
    return design.stack(
        design.text_field(
            say("institutions.search"), state.wanted, looking.on_type, ident="search"
        ),
        design.choice(kinds, state.kind, looking.on_narrow, ident="kind"),
        gap="small",
    )


def _row(one: Participant, speech: Speech, on_go: Callable[[Place], object]) -> Control:
    told = [one.institution.short, sector_of(one, speech), kind_of(one.institution, speech)]
    return design.nav_row(
        speech.of(one.institution.name),
        partial(on_go, OneInstitution(one.institution.id)),
        subtitle=" · ".join(told),
        lead=logo_of(one),
        trailing=standing_tag(one, speech),
        ident=f"institution-{one.institution.id}",
    )
