"""Who read my data lately, and whether somebody asks for it: a block that loads by itself."""

from functools import partial
from typing import Final

from client.design import Control, icons, info_row, link, list_card, nav_row, section, skeleton
from client.domain.answers import Answer, Ready
from client.domain.consents import Consents, ConsentState, by_request
from client.domain.data_uses import UseFilter, UsePage, collapsed
from client.edges import use_edges
from client.hooks import component
from client.i18n.formats import Speech
from client.places.consents import DataUses, MyConsents, OneUse
from client.shown.answers import answered
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.data_uses import use_row

MOST: Final = 3


@component
def LatelyBlock() -> Control:
    edges, copy = use_edges(), use_copying()
    uses, asking = use_asked(lambda: edges.portal.data_uses(UseFilter()), copy)
    consents, _ = use_asked(edges.portal.consents, copy)
    say, go = asking.speech.say, edges.go

    def ready(page: UsePage) -> Control:
        rows = [
            use_row(one.first, one.times, asking.speech, partial(go, OneUse(one.first.id)))
            for one in collapsed(page.entries)[:MOST]
        ]
        return list_card(*(rows or [info_row(say("data_use.none"), icon=icons.SUCCESS)]))

    waiting = _waiting(consents, asking.speech)
    asked = [] if waiting is None else [_asked(waiting, partial(go, MyConsents()))]
    return section(
        say("home.lately"),
        *asked,
        answered(uses, asking, waiting=skeleton(3, label=say("home.loading")), ready=ready),
        action=link(say("home.all_uses"), partial(go, DataUses()), ident="all-uses"),
        ident="lately",
    )


def _waiting(consents: Answer[Consents], speech: Speech) -> str | None:
    """Nothing while it is not known: this block is about the log."""
    if not isinstance(consents, Ready):
        return None
    asked = [one for one in consents.value.known if one.state is ConsentState.REQUESTED]
    count = len(by_request(asked))
    return speech.say("home.requests", count=count) if count else None


def _asked(words: str, on_press: partial[object]) -> Control:
    return list_card(nav_row(words, on_press, icon=icons.CONSENT, ident="consent-requests"))
