"""One service: what it is for, what it takes, what is collected, and whose rules apply."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client import design
from client.design import Action, Control, Press, Tone, icons
from client.domain.services import Finding, Processing, ServiceDetail, ServicePolicy
from client.i18n.formats import Speech
from client.places import Place
from client.places.services import OneService
from client.shown.services import rated


@dataclass(frozen=True, slots=True)
class Using:
    """What a citizen can do with a service."""

    on_begin: Press
    on_favour: Press
    on_stars: Callable[[int], object]
    on_go: Callable[[Place], object]
    busy: bool = False
    """The favourite is on its way."""


def service_body(one: ServiceDetail, speech: Speech, doing: Using) -> Control:
    return design.stack(
        *_closed(one, speech),
        *_obstacles(one, speech, doing),
        design.paragraph(speech.of(one.about)),
        *_begin(one, speech, doing),
        _facts(one, speech),
        *_needed(one, speech),
        processing_block(one.processing, speech),
        *policies_block(one.policies, speech),
        _rating(one, speech, doing),
        gap="large",
    )


def favourite_button(one: ServiceDetail, speech: Speech, doing: Using) -> Control:
    on = one.is_favourite
    return design.icon_button(
        icons.FAVOURITE_ON if on else icons.FAVOURITE,
        speech.say("services.unfavour" if on else "services.favour"),
        None if doing.busy else doing.on_favour,
        ident="favourite",
    )


def processing_block(told: Processing, speech: Speech) -> Control:
    """What is collected, by whom, why, who gets it, how long it is kept (R-1.7)."""
    say = speech.say
    return design.section(
        say("services.processing"),
        design.list_card(
            design.fact_row(
                say("services.collected"), "\n".join(f"• {speech.of(x)}" for x in told.collected)
            ),
            design.fact_row(say("services.collector"), speech.of(told.by.name)),
            design.fact_row(say("services.purpose"), speech.of(told.purpose)),
            design.fact_row(say("services.ground"), speech.of(told.ground)),
            design.fact_row(
                say("services.recipients"), "\n".join(f"• {speech.of(x)}" for x in told.recipients)
            ),
            design.fact_row(say("services.retention"), speech.of(told.retention)),
        ),
        ident="processing",
    )


def policies_block(policies: tuple[ServicePolicy, ...], speech: Speech) -> list[Control]:
    """Rules of participants that hold inside their service (R-1.9)."""
    if not policies:
        return []
    cards = [
        design.card(
            design.strong(speech.of(one.title)),
            design.note(
                speech.say(
                    "services.policy_of", owner=speech.of(one.owner.name), version=one.version
                )
            ),
            design.paragraph(speech.of(one.text)),
            ident=f"policy-{one.id}",
        )
        for one in policies
    ]
    lead = speech.say("services.policies_text", count=len(policies))
    return [design.section(speech.say("services.policies"), *cards, subtitle=lead)]


def finding_card(one: Finding, speech: Speech, on_go: Callable[[Place], object]) -> Control:
    """What is in the way, and the way out."""
    text, action = speech.of(one.text), None
    if one.way_out is not None:
        text = f"{text} {speech.of(one.way_out.text)}"
        if one.way_out.service is not None:
            go = partial(on_go, OneService(one.way_out.service))
            action = Action(speech.say("services.to_service"), go, icons.FORWARD)
    return design.banner(text, Tone.WARNING, action=action, ident=f"obstacle-{one.code}")


def _closed(one: ServiceDetail, speech: Speech) -> list[Control]:
    outage = one.service.outage
    if outage is None:
        return []
    until = one.service.outage_until
    opens = [] if until is None else [speech.say("trouble.until", moment=speech.moment(until))]
    return [
        design.banner(
            " ".join([speech.of(outage), *opens]),
            Tone.WARNING,
            title=speech.say("services.closed_now"),
            ident="outage",
        )
    ]


def _obstacles(one: ServiceDetail, speech: Speech, doing: Using) -> list[Control]:
    return [finding_card(obstacle, speech, doing.on_go) for obstacle in one.obstacles]


def _begin(one: ServiceDetail, speech: Speech, doing: Using) -> list[Control]:
    say = speech.say
    can = one.service.outage is None and not one.obstacles
    begun = one.draft_saved_at is not None
    button = design.primary_button(
        say("services.go_on" if begun else "services.begin"),
        doing.on_begin if can else None,
        icon=icons.DRAFT if begun else icons.FORWARD,
        wide=True,
        ident="begin",
    )
    if one.draft_saved_at is None:
        return [button]
    saved = say("services.saved_at", moment=speech.moment(one.draft_saved_at))
    return [design.stack(button, design.note(saved), gap="small")]


def _facts(one: ServiceDetail, speech: Speech) -> Control:
    say, service = speech.say, one.service
    fee = say("services.free") if service.fee is None else speech.money(service.fee)
    return design.list_card(
        design.fact_row(say("services.institution"), speech.of(service.institution.name)),
        design.fact_row(say("services.fee"), fee),
        design.fact_row(
            say("services.term"), say("services.working_days", count=service.working_days)
        ),
    )


def _needed(one: ServiceDetail, speech: Speech) -> list[Control]:
    if not one.needed:
        return []
    rows = [design.info_row(speech.of(text), icon=icons.CHOSEN) for text in one.needed]
    return [design.section(speech.say("services.needed"), design.list_card(*rows))]


def _rating(one: ServiceDetail, speech: Speech, doing: Using) -> Control:
    say = speech.say
    names = [say("services.stars", count=number) for number in range(1, 6)]
    said = rated(one.service.rating, speech)
    return design.section(
        say("services.rating"),
        design.note(said or say("services.not_rated")),
        design.stars(one.my_stars, doing.on_stars, names=names, ident="stars"),
        *([design.note(say("services.your_stars", count=one.my_stars))] if one.my_stars else []),
    )
