"""The devices screen, wired: the list, its changes, and the portal."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

from client.design import Control
from client.edges import use_back, use_edges, use_speech
from client.features.devices import model
from client.features.devices.dialogs import done_message, question
from client.features.devices.model import Act, End, EndOthers, Rename, State
from client.features.devices.view import Doing, devices_view
from client.hooks import Change, component, use_answer, use_dialog, use_model
from client.i18n.formats import Speech
from client.portal.errors import NotFound, PortalError
from client.portal.gateway import Portal
from client.shown.answers import Asking
from client.shown.copying import use_copying
from client.shown.stepping_up import use_step_up

Acting = Callable[[Act], Awaitable[None]]


@component
def DevicesScreen() -> Control:
    edges, speech, copy = use_edges(), use_speech(), use_copying()
    answer, again = use_answer(edges.portal.access_sessions)
    state, change = use_model(State)
    confirmed = use_step_up()

    async def act(wanted: Act) -> None:
        change(lambda now: model.begun(now, wanted))
        try:
            await confirmed(lambda: _told(edges.portal, wanted))
        except PortalError as error:
            failed = error.as_failed()
            change(lambda now: model.refused(now, wanted, failed))
        else:
            change(lambda now: model.finished(now, wanted))
        again()

    _use_dialogs(state, change, act, speech)
    asking, doing = Asking(speech, again, copy), _doing(state, change, act)
    return devices_view(answer, state, asking, doing, on_back=use_back())


def _doing(state: State, change: Change[State], act: Acting) -> Doing:
    async def save() -> None:
        change(model.tried)
        wanted = state.draft and model.wanted(state.draft)
        if wanted is not None and state.doing is None:
            await act(wanted)

    async def try_again() -> None:
        if state.not_done is not None:
            await act(state.not_done.act)

    return Doing(
        on_rename=lambda access: change(lambda now: model.renaming(now, access)),
        on_type=lambda name: change(lambda now: model.typed(now, name)),
        on_save=save,
        on_cancel=lambda: change(model.put_away),
        on_end=lambda wanted: change(lambda now: model.asked(now, wanted)),
        on_try_again=try_again,
    )


def _use_dialogs(state: State, change: Change[State], act: Acting, speech: Speech) -> None:
    asked, done, busy = state.asking, state.done, state.doing is not None

    def no() -> None:
        change(model.put_away)

    def said() -> None:
        change(model.said)

    use_dialog(
        None
        if asked is None
        else question(asked, speech, busy=busy, on_yes=partial(act, asked), on_no=no)
    )
    use_dialog(None if done is None else done_message(done, speech, on_gone=said))


async def _told(portal: Portal, act: Act) -> None:
    match act:
        case Rename(access, name):
            await portal.rename_device(access, name)
        case End(access):
            with suppress(NotFound):  # one that has ended already is what was asked for
                await portal.end_access(access)
        case EndOthers():
            await portal.end_other_accesses()
