"""My applications and one of them, wired: list, timeline, answers on the way."""

from typing import Final

from client.design import Control, skeleton
from client.domain.answers import Ready
from client.domain.applications import Application, ApplicationId
from client.edges import use_back, use_edges
from client.features.applications import reply
from client.features.applications.deeds import Deeds
from client.features.applications.reply import State
from client.features.applications.views.answer import cancel_dialog
from client.features.applications.views.detail import Following, detail_view
from client.features.applications.views.listed import listed_view
from client.hooks import component, use_dialog, use_model
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.attaching import use_attaching
from client.shown.copying import use_copying
from client.shown.papers import use_paper

_FEES: Final = ("bills",)
"""The portal hints when a fee was paid, here or on another device."""


@component
def ApplicationsScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.applications, use_copying(), topics=_FEES)
    return listed_view(answer, asking, on_go=edges.go, on_back=use_back())


@component
def ApplicationScreen(application: ApplicationId) -> Control:
    edges, back = use_edges(), use_back()

    async def load() -> Ready[Application]:
        return await edges.portal.application(application)

    answer, asking = use_asked(load, use_copying(), [application], topics=_FEES)
    state, change = use_model(State)
    attaching = use_attaching(lambda _, file: change(lambda now: reply.attached(now, file)))
    known = answer.value if isinstance(answer, Ready) else None
    deeds = Deeds(edges.portal, state, change, known, asking.on_again, use_paper())
    speech = asking.speech
    use_dialog(cancel_dialog(state, speech, deeds.cancel, lambda: change(reply.thought_better)))
    doing = Following(
        attaching=attaching,
        on_comment=lambda text: change(lambda now: reply.commented(now, text)),
        on_take_off=lambda index: change(lambda now: reply.taken_off(now, index)),
        on_answer=deeds.answer,
        on_stars=deeds.rate,
        on_cancel=lambda: change(reply.asked_to_cancel),
        on_paper=deeds.take_receipt,
        on_go=edges.go,
    )
    return asked_page(
        speech.say("applications.one") if known is None else speech.of(known.title),
        answer,
        asking,
        waiting=skeleton(5, label=speech.say("applications.waiting")),
        ready=lambda one: detail_view(one, state, asking, doing),
        on_back=back,
        ident="application",
    )
