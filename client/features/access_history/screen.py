"""The access history, wired: the list, the question, and the lock, which ends the sign-in."""

from collections.abc import Awaitable, Callable
from functools import partial

from client.design import Control
from client.domain.session import Ended, EndReason
from client.edges import use_back, use_edges
from client.features.access_history import model
from client.features.access_history.dialogs import question
from client.features.access_history.model import State
from client.features.access_history.view import Doing, history_view
from client.hooks import Change, component, use_dialog, use_model
from client.i18n.formats import Speech
from client.portal.errors import PortalError
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.state import use_app_state


@component
def AccessHistoryScreen() -> Control:
    app, edges, back, copy = use_app_state(), use_edges(), use_back(), use_copying()
    answer, asking = use_asked(edges.portal.access_log, copy)
    state, change = use_model(State)

    async def report() -> None:
        attempt = state.asking
        if attempt is None or state.reporting:
            return
        change(model.begun)
        try:
            incident = await edges.portal.report_not_me(attempt.id, model.key_of(attempt.id))
        except PortalError as error:
            failed = error.as_failed()
            change(lambda now: model.refused(now, failed))
        else:
            # The portal has ended this sign-in already; here it is forgotten too.
            app.session = Ended(EndReason.LOCKED, incident)
            await edges.login.forget()

    _use_question(state, change, asking.speech, report)
    doing = Doing(
        on_turn=lambda attempt: change(partial(model.turned, attempt=attempt)),
        on_filter=lambda only: change(partial(model.filtered, only_unsuccessful=only)),
        on_more=lambda: change(model.unrolled),
        on_not_me=lambda attempt: change(partial(model.asked, attempt=attempt)),
    )
    return history_view(answer, state, asking, doing, on_back=back)


def _use_question(
    state: State, change: Change[State], speech: Speech, report: Callable[[], Awaitable[None]]
) -> None:
    def no() -> None:
        change(model.put_away)

    asked = state.asking
    use_dialog(None if asked is None else question(asked, state, speech, on_yes=report, on_no=no))
