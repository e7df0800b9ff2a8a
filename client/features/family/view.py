"""Those the citizen stands for as a function of the mandates. No hooks, no I/O."""

from collections.abc import Callable
from functools import partial
from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.cabinet import Category
from client.domain.family import Relation, Represented, Scope, Standing
from client.i18n.formats import Speech
from client.places import Place
from client.places.cabinet import DataOf
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page

_RELATIONS: Final = {
    Relation.CHILD: "family.child",
    Relation.WARD: "family.ward",
    Relation.UNKNOWN: "family.represented",
}
_SCOPES: Final = {
    Scope.DATA: "family.scope_data",
    Scope.DOCUMENTS: "family.scope_documents",
    Scope.CORRECTIONS: "family.scope_corrections",
    Scope.USES: "family.scope_uses",
}
_OVER: Final = {
    Standing.OF_AGE: "family.of_age",
    Standing.EXPIRED: "family.expired",
    Standing.ENDED: "family.ended",
    Standing.UNKNOWN: "family.over",
}


def family_view(
    persons: Answer[tuple[Represented, ...]],
    asking: Asking,
    chosen: Represented | None,
    *,
    on_choose: Callable[[Represented | None], object],
    on_go: Callable[[Place], object],
    on_back: Press | None,
) -> Control:
    speech = asking.speech
    say, today = speech.say, speech.today

    def ready(known: tuple[Represented, ...]) -> Control:
        if not known:
            return _nobody(speech, on_go)
        holding = [one for one in known if one.holds_on(today)]
        over = [one for one in known if not one.holds_on(today)]
        return design.stack(
            _whose(holding, chosen, speech, on_choose),
            *([_ended(over, speech)] if over else []),
            design.note(say("family.noted")),
            _missing(speech, on_go),
            gap="large",
        )

    waiting = design.skeleton(3, label=say("family.waiting"))
    return asked_page(
        say("family.title"),
        persons,
        asking,
        waiting=waiting,
        ready=ready,
        subtitle=say("family.lead"),
        on_back=on_back,
        ident="family",
    )


def _whose(
    holding: list[Represented],
    chosen: Represented | None,
    speech: Speech,
    on_choose: Callable[[Represented | None], object],
) -> Control:
    say = speech.say
    now = design.tag(say("family.shown"), Tone.INFO, icons.SUCCESS)
    me = design.nav_row(
        say("family.me"),
        partial(on_choose, None),
        subtitle=say("family.me_text"),
        icon=icons.PERSON,
        trailing=now if chosen is None else None,
        ident="own-data",
    )
    rows = [
        design.nav_row(
            one.name,
            partial(on_choose, one),
            subtitle=_about(one, speech),
            icon=icons.CHILD if one.relation is Relation.CHILD else icons.FAMILY,
            trailing=now if chosen is not None and chosen.id == one.id else None,
            ident=f"person-{one.id}",
        )
        for one in holding
    ]
    return design.section(say("family.whose"), design.list_card(me, *rows))


def _about(one: Represented, speech: Speech) -> str:
    """Who, by what right, until when, and what it covers: the limits are said beforehand."""
    say = speech.say
    covered = ", ".join(say(word) for scope, word in _SCOPES.items() if one.covers(scope))
    return "\n".join(
        (
            f"{say(_RELATIONS[one.relation])} · {speech.of(one.basis)}",
            say("family.until", day=speech.day(one.until)),
            say("family.covers", what=covered) if covered else say("family.covers_nothing"),
        )
    )


def _ended(over: list[Represented], speech: Speech) -> Control:
    rows = [
        design.info_row(
            one.name,
            subtitle=speech.say(_OVER[one.on(speech.today)], day=speech.day(one.until)),
            icon=icons.LOCKED,
            ident=f"over-{one.id}",
        )
        for one in over
    ]
    return design.section(speech.say("family.over_title"), design.list_card(*rows))


def _nobody(speech: Speech, on_go: Callable[[Place], object]) -> Control:
    say = speech.say
    return design.stack(
        design.empty_state(say("family.nobody"), say("family.nobody_text"), icon=icons.FAMILY),
        _missing(speech, on_go),
    )


def _missing(speech: Speech, on_go: Callable[[Place], object]) -> Control:
    """A child the register has lost is found again by its owner, not here (R-8.3)."""
    way = design.nav_row(
        speech.say("family.missing"),
        partial(on_go, DataOf(Category.FAMILY)),
        subtitle=speech.say("family.missing_text"),
        icon=icons.REPORT,
        ident="to-family-data",
    )
    return design.list_card(way)
