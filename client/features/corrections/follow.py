"""My corrections and one of them, wired: list, timeline, answers on the way."""

from collections.abc import Awaitable, Callable

from client.design import Control, skeleton
from client.domain.answers import Ready
from client.domain.corrections import Correction, CorrectionId, CorrectionState
from client.edges import Edges, use_back, use_edges
from client.features.corrections import reply
from client.features.corrections.reply import State
from client.features.corrections.views.answer import Answering
from client.features.corrections.views.detail import detail_view
from client.features.corrections.views.listed import listed_view
from client.hooks import Change, component, use_model
from client.portal.errors import PortalError
from client.portal.gateway import Portal
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.files import picked_from
from client.shown.photographing import Photographs, use_photographed
from client.shown.recording import use_voice_note
from client.shown.spoken import use_spoken


@component
def CorrectionsScreen() -> Control:
    edges = use_edges()
    answer, asking = use_asked(edges.portal.corrections, use_copying())
    return listed_view(answer, asking, on_go=edges.go, on_back=use_back())


@component
def CorrectionScreen(correction: CorrectionId) -> Control:
    edges, back = use_edges(), use_back()

    async def load() -> Ready[Correction]:
        return await edges.portal.correction(correction)

    answer, asking = use_asked(load, use_copying(), [correction])
    state, change = use_model(State)
    voice = use_voice_note(lambda note: change(lambda now: reply.picked(now, note)))
    photographs = use_photographed(lambda made: change(lambda now: reply.picked(now, made)))
    say, spoken = asking.speech.say, use_spoken()

    async def send(one: Correction) -> None:
        change(reply.tried)
        if state.sending or not reply.is_complete(state, one):
            return
        change(reply.begun)
        try:
            await _told(edges.portal, one, state)
        except PortalError as error:
            failed = error.as_failed()
            change(lambda now: reply.refused(now, failed))
        else:
            change(reply.finished)
            asking.on_again()

    def ready(one: Correction) -> Control:
        doing = _answering(one, change, edges, send, photographs)
        return detail_view(one, state, asking, doing, voice, spoken)

    title = asking.speech.of(answer.value.title) if isinstance(answer, Ready) else None
    return asked_page(
        title or say("corrections.one"),
        answer,
        asking,
        waiting=skeleton(5, label=say("corrections.waiting")),
        ready=ready,
        on_back=back,
        ident="correction",
    )


def _answering(
    one: Correction,
    change: Change[State],
    edges: Edges,
    send: Callable[[Correction], Awaitable[None]],
    photographs: Photographs,
) -> Answering:
    async def pick() -> None:
        upload = await picked_from(edges.files)
        if upload is not None:
            change(lambda now: reply.picked(now, upload))

    async def send_this() -> None:
        await send(one)

    return Answering(
        on_turn=lambda value: change(lambda now: reply.turned(now, value)),
        on_comment=lambda text: change(lambda now: reply.commented(now, text)),
        on_pick=pick,
        on_take_off=lambda index: change(lambda now: reply.taken_off(now, index)),
        photographs=photographs,
        on_send=send_this,
    )


async def _told(portal: Portal, one: Correction, state: State) -> None:
    key, comment = reply.key_of(state, one), state.comment.strip()
    if one.state is CorrectionState.NEED_DOCUMENTS:
        await portal.supply_documents(one.id, comment, state.files, key)
    else:
        await portal.appeal_correction(one.id, comment, key)
