"""The list: requests first, then what is in force, paused, and over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from client import design
from client.design import Action, Control, Option, Press, Tone, icons
from client.domain.answers import Answer
from client.domain.consents import Consent, Consents, by_request
from client.features.consents import model
from client.features.consents.model import Group, Listed
from client.i18n.formats import Speech
from client.places import Place
from client.places.consents import ConsentRequest, DataUses, GiveConsent, OneConsent
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.consents import icon_of, state_tag

_GROUPS: Final[Mapping[Group, str]] = {
    Group.REQUESTS: "consents.requests",
    Group.ACTIVE: "consents.active",
    Group.PAUSED: "consents.paused",
    Group.ENDED: "consents.ended",
}


@dataclass(frozen=True, slots=True)
class Listing:
    on_whose: Callable[[str], object]
    on_group: Callable[[Group], object]
    on_everybody: Press
    on_explain: Press
    on_go: Callable[[Place], object]


def listed_view(
    answer: Answer[Consents],
    history: Control | None,
    state: Listed,
    asking: Asking,
    doing: Listing,
    *,
    on_back: Press | None,
) -> Control:
    say = asking.speech.say
    waiting = design.skeleton(5, label=say("consents.waiting"))

    def ready(known: Consents) -> Control:
        return _ready(known, history, state, asking.speech, doing)

    return asked_page(
        say("consents.title"),
        answer,
        asking,
        waiting=waiting,
        ready=ready,
        subtitle=say("consents.lead"),
        on_back=on_back,
        ident="my-consents",
    )


def _ready(
    consents: Consents, history: Control | None, state: Listed, speech: Speech, doing: Listing
) -> Control:
    consents = replace(consents, known=model.of_institution(consents.known, state.institution))
    known = model.of_whom(consents.known, state.whose)
    group = model.chosen_group(state, known)
    parts = [history] if history is not None else []
    parts += _only(consents, state, speech, doing)
    parts += _people(consents, state, speech, doing)
    parts.append(_choice(known, group, speech, doing))
    shown = model.in_sight(known, group)
    parts.append(_nothing(group, speech) if not shown else _rows(shown, group, speech, doing))
    parts.append(_ways(speech, doing))
    return design.stack(*parts, gap="medium")


def _only(consents: Consents, state: Listed, speech: Speech, doing: Listing) -> list[Control]:
    """That others' are left out is said, and one press shows them."""
    if state.institution is None:
        return []
    say = speech.say
    names = (speech.of(one.recipient.institution.name) for one in consents.known)
    name = next(names, say("consents.this_institution"))
    everybody = Action(say("consents.of_everybody"), doing.on_everybody)
    only = say("consents.only_to", name=name)
    return [design.banner(only, Tone.NEUTRAL, action=everybody, ident="only-to")]


def _people(consents: Consents, state: Listed, speech: Speech, doing: Listing) -> list[Control]:
    """Only for whom there is something to choose between."""
    names = model.children(consents.known)
    if not names:
        return []
    options = [Option(model.MYSELF, speech.say("consents.mine"), icons.PERSON)]
    options += [Option(name, _named(name, consents, speech), icons.CHILD) for name in names]
    label = speech.say("consents.whose")
    return [design.choice(options, state.whose, doing.on_whose, label=label, ident="whose")]


def _named(name: str, consents: Consents, speech: Speech) -> str:
    """A request about a child must not be missed because one looks at one's own."""
    waiting = model.in_sight(model.of_whom(consents.known, name), Group.REQUESTS)
    count = len(by_request(waiting))
    return speech.say("consents.child_waits", name=name, count=count) if count else name


def _choice(known: tuple[Consent, ...], group: Group, speech: Speech, doing: Listing) -> Control:
    say = speech.say
    waiting = len(by_request(model.in_sight(known, Group.REQUESTS)))
    names = {one: say(_GROUPS[one]) for one in Group}
    if waiting:
        names[Group.REQUESTS] = say("consents.requests_count", count=waiting)
    options = [Option(one, name) for one, name in names.items()]
    return design.choice(
        options, group, doing.on_group, label=say("consents.which"), ident="group"
    )


def _nothing(group: Group, speech: Speech) -> Control:
    say = speech.say
    if group is Group.REQUESTS:
        return design.empty_state(say("consents.no_requests"), say("consents.no_requests_text"))
    return design.empty_state(say("consents.none_here"), say("consents.none_here_text"))


def _rows(shown: tuple[Consent, ...], group: Group, speech: Speech, doing: Listing) -> Control:
    if group is not Group.REQUESTS:
        return design.list_card(*(_row(one, speech, doing) for one in shown))
    bundles = reversed(by_request(shown))
    return design.list_card(*(_asked(bundle, speech, doing) for bundle in bundles))


def _asked(bundle: tuple[Consent, ...], speech: Speech, doing: Listing) -> Control:
    say, first = speech.say, bundle[0]
    told = [speech.of(first.purpose), say("consents.groups", count=len(bundle))]
    if first.answer_by is not None:
        day = speech.day(first.answer_by.astimezone(speech.zone).date())
        told.append(say("consents.answer_by", day=day))
    return design.nav_row(
        first.recipient.trade_name,
        partial(doing.on_go, ConsentRequest(first.request)),
        subtitle=" · ".join(told),
        icon=icons.CONSENT,
        ident=f"request-{first.request}",
    )


def _row(one: Consent, speech: Speech, doing: Listing) -> Control:
    told = [speech.of(one.data_set.name)]
    if one.valid_to is not None and model.group_of(one) is not Group.ENDED:
        day = speech.day(one.valid_to.astimezone(speech.zone).date())
        told.append(speech.say("consents.until", day=day))
    return design.nav_row(
        one.recipient.trade_name,
        partial(doing.on_go, OneConsent(one.id)),
        subtitle=" · ".join(told),
        icon=icon_of(one.state),
        trailing=state_tag(one, speech) if model.group_of(one) is Group.ENDED else None,
        ident=f"consent-{one.id}",
    )


def _ways(speech: Speech, doing: Listing) -> Control:
    say = speech.say
    return design.list_card(
        design.nav_row(
            say("consents.give"),
            partial(doing.on_go, GiveConsent()),
            subtitle=say("consents.give_text"),
            icon=icons.CONSENT,
            ident="to-give",
        ),
        design.nav_row(
            say("consents.to_uses"), partial(doing.on_go, DataUses()), icon=icons.HISTORY
        ),
        design.nav_row(
            say("consents.how"), doing.on_explain, icon=icons.HELP, ident="how-it-works"
        ),
    )
