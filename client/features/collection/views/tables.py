"""The portal's log of my requests, and how long everything is kept."""

from client import design
from client.design import Control, Press
from client.domain.answers import Answer
from client.domain.preferences import Kept, OwnRequest
from client.features.collection.views.traces import PURPOSES
from client.i18n.formats import Speech
from client.shown.answers import Asking
from client.shown.asked_pages import asked_page


def requests_view(
    answer: Answer[tuple[OwnRequest, ...]], asking: Asking, *, on_back: Press | None
) -> Control:
    say = asking.speech.say

    def ready(known: tuple[OwnRequest, ...]) -> Control:
        if not known:
            return design.empty_state(say("requests.none"), say("requests.none_text"))
        return design.list_card(*(_request(one, asking.speech) for one in known))

    return asked_page(
        say("requests.title"),
        answer,
        asking,
        waiting=design.skeleton(4, label=say("collection.waiting")),
        ready=ready,
        subtitle=say("requests.lead"),
        on_back=on_back,
        ident="own-requests",
    )


def retention_view(
    answer: Answer[tuple[Kept, ...]], asking: Asking, *, on_back: Press | None
) -> Control:
    say = asking.speech.say
    return asked_page(
        say("retention.title"),
        answer,
        asking,
        waiting=design.skeleton(4, label=say("collection.waiting")),
        ready=lambda known: design.stack(
            *(_kept(one, asking.speech) for one in known), gap="small"
        ),
        subtitle=say("retention.lead"),
        on_back=on_back,
        ident="retention",
    )


def _request(one: OwnRequest, speech: Speech) -> Control:
    say = speech.say
    status = say("requests.broken") if one.status is None else str(one.status)
    number = say("sent.number", number=one.request_id)
    purpose = say("sent.no_purpose") if one.purpose is None else say(PURPOSES[one.purpose])
    told = f"{purpose} · {speech.moment(one.at)} · {status} · {number}"
    return design.info_row(f"{one.method} {one.path}", subtitle=told)


def _kept(one: Kept, speech: Speech) -> Control:
    say = speech.say
    return design.card(
        design.strong(speech.of(one.what)),
        design.list_card(
            design.fact_row(say("retention.period"), speech.of(one.period)),
            design.fact_row(say("retention.law"), speech.of(one.law)),
            design.fact_row(say("retention.after"), speech.of(one.after)),
        ),
        ident=f"kept-{one.id}",
    )
