"""Checking, wired."""

from functools import partial

from client.design import Control
from client.edges import use_back, use_edges, use_speech
from client.features.checking import model
from client.features.checking.view import Acts, check_view
from client.hooks import component, use_task
from client.portal.errors import PortalError
from client.shown.copying import use_copying
from client.shown.crossing import use_crossing


@component
def CheckScreen() -> Control:
    edges, speech, back, copy = use_edges(), use_speech(), use_back(), use_copying()
    state, change = use_crossing("checking", model.State)

    async def ask() -> None:
        if not isinstance(state.step, model.Asking):
            return
        try:
            result = await edges.portal.check(state.step.code)
        except PortalError as error:
            failed = error.as_failed()
            change(partial(model.not_answered, failed=failed))
        else:
            change(partial(model.answered, result=result))

    use_task(ask, [state.attempt])
    return check_view(
        state,
        speech,
        Acts(
            on_type=lambda text: change(partial(model.typed, text=text)),
            on_send=lambda: change(partial(model.sent, portal=edges.address)),
            on_again=lambda: change(model.once_more),
            on_another=lambda: change(model.another),
            on_copy=copy,
            on_back=back,
        ),
    )
