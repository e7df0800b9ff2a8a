"""Ordering a certificate, as a function of how far that has come. No hooks, no I/O."""

from dataclasses import dataclass

from client.design import (
    Control,
    Press,
    Tone,
    announced,
    card,
    empty_state,
    fact_row,
    icons,
    lead,
    list_card,
    note,
    outcome,
    page,
    primary_button,
    skeleton,
    stack,
)
from client.domain.answers import Answer
from client.domain.documents import Document
from client.features.documents.papers import Order
from client.i18n.formats import Speech
from client.shown.answers import Asking, answered
from client.shown.troubles import trouble


@dataclass(frozen=True, slots=True)
class About:
    """What is to be confirmed, in the citizen's language."""

    title: str
    holder: str | None
    owner: str
    can_be_confirmed: bool


@dataclass(frozen=True, slots=True)
class OrderActs:
    on_order: Press
    on_open: Press
    on_back: Press | None


def certificate_view(
    about: Answer[About], state: Order, asking: Asking, acts: OrderActs
) -> Control:
    say = asking.speech.say
    return page(
        say("documents.certificate"),
        answered(
            about,
            asking,
            waiting=skeleton(3, label=say("documents.loading")),
            ready=lambda known: _known(known, state, asking, acts),
        ),
        on_back=acts.on_back,
        back_label=say("documents.back"),
        ident="certificate",
    )


def _known(about: About, state: Order, asking: Asking, acts: OrderActs) -> Control:
    say = asking.speech.say
    if state.made is not None:
        return _made(state.made, asking.speech, acts)
    if not about.can_be_confirmed:
        return empty_state(
            say("documents.nothing_to_certify"), say("documents.nothing_to_certify_text")
        )
    whose = [] if about.holder is None else [fact_row(say("documents.holder"), about.holder)]
    return stack(
        lead(say("documents.certificate_text")),
        list_card(
            fact_row(say("documents.certificate_of"), about.title),
            *whose,
            fact_row(say("documents.certificate_owner"), about.owner),
        ),
        note(say("documents.certificate_know")),
        *_not_sent(state, asking, acts),
        primary_button(
            say("documents.order"),
            acts.on_order,
            icon=icons.CERTIFICATE,
            busy=state.sending,
            wide=True,
            ident="order-certificate",
        ),
    )


def _not_sent(state: Order, asking: Asking, acts: OrderActs) -> list[Control]:
    if state.not_sent is None:
        return []
    return [trouble(state.not_sent, asking.speech, on_again=acts.on_order, on_copy=asking.on_copy)]


def _made(document: Document, speech: Speech, acts: OrderActs) -> Control:
    say = speech.say
    text = say("documents.ordered_text", number=document.number)
    return stack(
        card(
            announced(outcome(say("documents.ordered"), text, Tone.SUCCESS, ident="ordered")),
            tone=Tone.SUCCESS,
        ),
        primary_button(
            say("documents.open_certificate"), acts.on_open, wide=True, ident="open-certificate"
        ),
    )
