"""Allowing in advance: whom and for what; then which data, until when, and the whole sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from client import design
from client.design import Action, Control, Option, Tone, icons
from client.domain.consents import DataSetId, Offer, OfferedSet, OfferId
from client.features.consents import give
from client.features.consents.give import Giving
from client.i18n.formats import Speech
from client.places import Place
from client.places.consents import OneConsent
from client.shown.answers import Asking
from client.shown.troubles import trouble


@dataclass(frozen=True, slots=True)
class Choices:
    on_offer: Callable[[OfferId | None], object]
    on_set: Callable[[DataSetId], object]
    on_until: Callable[[date], object]
    on_send: Callable[[Offer], object]
    on_go: Callable[[Place], object]


def giving_view(
    offers: tuple[Offer, ...], *, state: Giving, asking: Asking, doing: Choices
) -> Control:
    say = asking.speech.say
    if state.given:
        on = partial(doing.on_go, OneConsent(state.given[0].id))
        return design.outcome(
            say("consents.given"),
            say("consents.given_text"),
            Tone.SUCCESS,
            action=Action(say("consents.one"), on, icons.CONSENT),
            ident="given",
        )
    offer = next((one for one in offers if one.id == state.offer), None)
    if offer is not None:
        return _form(offer, state, asking, doing)
    if not offers:
        return design.empty_state(say("consents.give_none"), say("consents.give_none_text"))
    rows = [_offer(one, asking.speech, doing) for one in offers]
    return design.section(say("consents.give_whom"), design.list_card(*rows))


def _offer(one: Offer, speech: Speech, doing: Choices) -> Control:
    return design.nav_row(
        one.recipient.trade_name,
        partial(doing.on_offer, one.id),
        subtitle=speech.of(one.purpose),
        icon=icons.CONSENT,
        ident=f"offer-{one.id}",
    )


def _form(offer: Offer, state: Giving, asking: Asking, doing: Choices) -> Control:
    speech = asking.speech
    say = speech.say
    return design.stack(
        design.list_card(
            design.fact_row(say("consents.who_asks"), offer.recipient.legal_name),
            design.fact_row(say("consents.purpose"), speech.of(offer.purpose)),
            design.fact_row(say("consents.legal_note"), speech.of(offer.legal_note)),
        ),
        design.section(
            say("consents.give_sets"),
            *_missing(state, offer, speech),
            design.list_card(*_sets(offer, state, speech, doing)),
        ),
        design.choice(
            [Option(end, speech.day(end)) for end in give.ends(offer, speech.today)],
            state.until or date.min,
            doing.on_until,
            label=say("consents.give_until"),
            ident="until",
        ),
        *_sentence(offer, state, speech),
        *_send(offer, state, asking, doing),
        gap="large",
    )


def _sets(offer: Offer, state: Giving, speech: Speech, doing: Choices) -> list[Control]:
    return [_set(one, state, speech, doing) for one in offer.data_sets]


def _set(one: OfferedSet, state: Giving, speech: Speech, doing: Choices) -> Control:
    return design.switch_row(
        speech.of(one.name),
        lambda _: doing.on_set(one.id),
        on=one.id in state.sets,
        help_text=", ".join(speech.of(label) for label in one.attributes),
        ident=f"set-{one.id}",
    )


def _missing(state: Giving, offer: Offer, speech: Speech) -> list[Control]:
    if not state.tried or give.giving(state, offer) is not None:
        return []
    said = "consents.give_missing" if not state.sets else "consents.give_until"
    return [design.banner(speech.say(said), Tone.DANGER, ident="missing")]


def _sentence(offer: Offer, state: Giving, speech: Speech) -> list[Control]:
    """The whole, as it will stand in the receipt."""
    giving = give.giving(state, offer)
    if giving is None:
        return []
    names = [speech.of(one.name) for one in offer.data_sets if one.id in giving.data_sets]
    text = speech.say(
        "consents.give_sentence",
        recipient=offer.recipient.legal_name,
        sets=", ".join(names),
        purpose=speech.of(offer.purpose),
        day=speech.day(giving.until),
    )
    return [design.card(design.paragraph(text), ident="give-sentence")]


def _send(offer: Offer, state: Giving, asking: Asking, doing: Choices) -> list[Control]:
    say = asking.speech.say
    said: list[Control] = []
    if state.not_sent is not None:
        again = partial(doing.on_send, offer)
        why = trouble(state.not_sent, asking.speech, on_again=again, on_copy=asking.on_copy)
        said.append(design.section(say("consents.not_sent"), why))
    if offer.needs_signature:
        said.append(design.note(say("consents.will_sign")))
    return [
        design.stack(
            *said,
            design.primary_button(
                say("consents.give_do"),
                partial(doing.on_send, offer),
                busy=state.sending,
                wide=True,
                ident="give",
            ),
            design.quiet_button(
                say("consents.choose_other"),
                partial(doing.on_offer, None),
                wide=True,
                ident="choose-other",
            ),
        )
    ]
