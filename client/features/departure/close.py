"""Closing the cabinet, wired: asked twice, confirmed by the citizen, taken back until the day."""

from collections.abc import Awaitable, Callable
from typing import TypeAlias

from client.design import Control, Press, message
from client.domain.answers import Answer, Ready
from client.domain.departure import Closing
from client.edges import use_back, use_edges, use_speech
from client.features.departure import model
from client.features.departure.model import Said
from client.features.departure.views.close import Doing, close_view, question
from client.hooks import Change, component, use_dialog, use_model
from client.i18n.formats import Speech
from client.places.departure import Exports
from client.portal.errors import PortalError, StepUpNeeded
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.stepping_up import Confirmed, use_step_up

Deed: TypeAlias = Callable[[], Awaitable[Closing]]


@component
def CloseCabinetScreen() -> Control:
    edges, speech, confirmed = use_edges(), use_speech(), use_step_up()
    answer, asking = use_asked(edges.portal.closing, use_copying())
    state, change = use_model(model.Closing)
    begun_at, _ = use_model(edges.clock.now)

    async def act(deed: Deed, said: Said | None = None) -> None:
        if not state.busy and await _done(deed, change, confirmed, said):
            asking.on_again()

    async def close() -> None:
        key = model.key_of("closing", begun_at, state.reason)
        await act(lambda: edges.portal.ask_for_closing(state.reason, key))

    async def take_back() -> None:
        await act(edges.portal.take_back_closing, Said.TAKEN_BACK)

    _use_dialogs(answer, state, change, speech, close)
    doing = Doing(
        on_reason=lambda reason: change(lambda now: model.reasoned(now, reason)),
        on_copy_first=lambda: edges.go(Exports()),
        on_ask=lambda: change(model.questioned),
        on_take_back=take_back,
        on_again=lambda: change(model.settled),
    )
    return close_view(answer, state, asking, doing, on_back=use_back())


async def _done(
    deed: Deed, change: Change[model.Closing], confirmed: Confirmed, said: Said | None
) -> bool:
    change(model.begun)
    try:
        await confirmed(deed)
    except StepUpNeeded:
        change(model.settled)
        return False
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: model.prevented(now, failed))
        return False
    change(lambda now: model.settled(now, said))
    return True


def _use_dialogs(
    answer: Answer[Closing],
    state: model.Closing,
    change: Change[model.Closing],
    speech: Speech,
    close: Press,
) -> None:
    asked = answer.value if state.sure and isinstance(answer, Ready) else None
    said = state.said

    def stay() -> None:
        change(model.stayed)

    use_dialog(
        None
        if asked is None
        else question(asked, speech, busy=state.busy, on_yes=close, on_no=stay)
    )
    use_dialog(
        None
        if said is None
        else message(speech.say(said.value), on_gone=lambda: change(model.settled))
    )
