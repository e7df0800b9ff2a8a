"""The ledger of permissions, wired."""

from functools import partial

from client.design import Action, Control, message, sheet
from client.domain.answers import Ready
from client.domain.permissions import Outcome, Purpose
from client.edges import use_back, use_edges, use_speech
from client.features.permissions import model
from client.features.permissions.model import Known, State
from client.features.permissions.view import Deciding, permissions_view
from client.hooks import component, use_answer, use_dialog, use_model
from client.shown.answers import Asking
from client.shown.copying import use_copying
from client.shown.permissions import PURPOSES, explained


@component
def PermissionsScreen() -> Control:
    edges, speech, copy = use_edges(), use_speech(), use_copying()
    state, change = use_model(State)
    permissions = edges.permissions

    async def load() -> Ready[Known]:
        entries = await permissions.entries()
        in_force = frozenset(p for p in Purpose if permissions.granted(p) is not None)
        return Ready(Known(entries, in_force), edges.clock.now())

    answer, again = use_answer(load)

    async def withdraw(purpose: Purpose) -> None:
        if not await permissions.withdraw(purpose):
            change(lambda now: model.told(now, "permissions.not_written"))
        again()

    async def open_settings(purpose: Purpose) -> None:
        if not await permissions.open_settings(purpose.power, Outcome.DENIED_FOR_GOOD):
            change(lambda now: model.told(now, "permissions.settings_closed"))

    def explain(purpose: Purpose | None) -> None:
        change(lambda now: model.explained(now, purpose))

    def seen() -> None:
        change(lambda now: model.told(now, None))

    _use_explanation(state, partial(explain, None))
    use_dialog(None if state.said is None else message(speech.say(state.said), on_gone=seen))
    doing = Deciding(
        on_withdraw=withdraw,
        on_settings=open_settings,
        on_explain=explain,
        on_more=lambda: change(model.more_shown),
    )
    return permissions_view(answer, state, Asking(speech, again, copy), doing, on_back=use_back())


def _use_explanation(state: State, on_close: partial[None]) -> None:
    speech, purpose = use_speech(), state.explaining
    if purpose is None:
        use_dialog(None)
        return
    close = Action(speech.say("permissions.close"), on_close)
    use_dialog(sheet(speech.say(PURPOSES[purpose]), explained(purpose, speech), close=close))
