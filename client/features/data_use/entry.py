"""One look at the citizen's data, wired: what it was, and what can be done about it."""

from collections.abc import Callable
from functools import partial

from client.design import Control, skeleton
from client.domain.answers import Ready
from client.domain.consents import ConsentId
from client.domain.data_uses import DataUse, QuestionKind, UseId
from client.edges import Edges, use_back, use_edges
from client.features.data_use import asking as questions
from client.features.data_use import blocking
from client.features.data_use.asking import Form
from client.features.data_use.blocking import Blocking, Step
from client.features.data_use.views.asks import ask_dialog
from client.features.data_use.views.blocking import block_dialog
from client.features.data_use.views.entry import Entered, entry_view
from client.hooks import Change, component, use_dialog, use_model
from client.i18n.formats import Speech
from client.places.consents import OneQuestion
from client.portal.errors import PortalError
from client.shown.asked_pages import asked_page
from client.shown.asking import use_asked
from client.shown.copying import use_copying


@component
def UseScreen(use: UseId) -> Control:
    edges, copy = use_edges(), use_copying()

    async def load() -> Ready[DataUse]:
        return await edges.portal.data_use(use)

    answer, asking = use_asked(load, copy, [use])
    state, change = use_model(Form)
    block, on_block = _use_blocking(edges, asking.speech)
    say = asking.speech.say

    def open_(kind: QuestionKind) -> None:
        change(lambda now: questions.opened(now, kind))

    send = partial(_send, use, state, change, edges)
    use_dialog(
        ask_dialog(
            state,
            asking.speech,
            on_type=lambda text: change(lambda now: questions.typed(now, text)),
            on_send=send,
            on_close=lambda: change(questions.closed),
        )
    )
    doing = Entered(
        on_ask=open_,
        on_ask_again=send,
        on_go=edges.go,
        on_copy=copy,
        on_block=on_block,
    )
    return asked_page(
        say("data_use.entry"),
        answer,
        asking,
        waiting=skeleton(5, label=say("data_use.waiting")),
        ready=lambda one: entry_view(one, state, block, asking, doing),
        on_back=use_back(),
        ident="data-use",
    )


async def _send(use: UseId, state: Form, change: Change[Form], edges: Edges) -> None:
    kind, comment = state.kind or state.sent_last, state.comment.strip()
    if kind is None or state.sending:
        return
    change(lambda now: questions.begun(now, kind))
    try:
        key = questions.key_of(use, kind, comment)
        asked = await edges.portal.ask_about_use(use, kind, comment, key)
    except PortalError as error:
        failed, code = error.as_failed(), error.code
        change(lambda now: questions.refused(now, failed, code))
    else:
        change(questions.closed)
        edges.go(OneQuestion(asked.id))


def _use_blocking(edges: Edges, speech: Speech) -> tuple[Blocking, Callable[[ConsentId], object]]:
    state, change = use_model(Blocking)
    use_dialog(
        block_dialog(
            state,
            speech,
            on_yes=partial(_block, state, change, edges),
            on_no=lambda: change(blocking.put_away),
        )
    )
    return state, lambda consent: change(lambda _: blocking.asked(consent))


async def _block(state: Blocking, change: Change[Blocking], edges: Edges) -> None:
    if state.consent is None or state.step is not Step.ASKED:
        return
    change(blocking.begun)
    try:
        change(await _paused(state.consent, edges))
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: blocking.refused(now, failed))


async def _paused(consent: ConsentId, edges: Edges) -> Callable[[Blocking], Blocking]:
    """As the consent stands now, and not as it stood when the data was used."""
    now = (await edges.portal.consents()).value.one(consent)
    if now is None or not blocking.can_be_paused(now):
        return blocking.over
    await edges.portal.pause_consent(consent, blocking.key_of(now))
    return blocking.blocked
