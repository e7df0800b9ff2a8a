"""Allowing before anybody asks, wired: whom, which data, until when, and then the receipt."""

from functools import partial

from client.design import Control, skeleton
from client.domain.consents import Giving as Wish
from client.domain.consents import Offer
from client.edges import use_back, use_edges
from client.features.consents import give
from client.features.consents.give import Giving
from client.features.consents.views.giving import Choices, giving_view
from client.hooks import Change, component, use_model
from client.portal.errors import PortalError, StepUpNeeded
from client.portal.gateway import Portal
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.stepping_up import Confirmed, use_step_up


@component
def GiveScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.consent_offers, use_copying())
    state, change = use_model(Giving)
    confirmed = use_step_up()
    say = asking.speech.say

    async def send(offer: Offer) -> None:
        change(give.tried)
        giving = give.giving(state, offer)
        if giving is not None and not state.sending:
            await _give(giving, change, asking, edges.portal, confirmed)

    doing = Choices(
        on_offer=lambda offer: change(lambda now: give.chosen(now, offer)),
        on_set=lambda name: change(lambda now: give.turned(now, name)),
        on_until=lambda until: change(lambda now: give.until(now, until)),
        on_send=send,
        on_go=edges.go,
    )
    return asked_page(
        say("consents.give"),
        answer,
        asking,
        waiting=skeleton(4, label=say("consents.waiting")),
        ready=partial(giving_view, state=state, asking=asking, doing=doing),
        subtitle=None if state.given else say("consents.give_lead"),
        on_back=use_back(),
        ident="give-consent",
    )


async def _give(
    giving: Wish,
    change: Change[Giving],
    asking: Asking,
    portal: Portal,
    confirmed: Confirmed,
) -> None:
    language, key = asking.speech.language, give.key_of(giving, asking.speech.now)
    change(give.begun)
    try:
        given = await confirmed(lambda: portal.give_consent(giving, language, key))
    except StepUpNeeded:
        change(give.stayed)
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: give.refused(now, failed))
    else:
        change(lambda now: give.finished(now, given))
