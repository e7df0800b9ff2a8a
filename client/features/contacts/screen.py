"""Own values, wired: the form, the code, and a look now and then while a link is out."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

from client.design import Control, message
from client.domain.answers import Ready
from client.domain.contacts import ContactChange
from client.edges import Edges, use_back, use_edges
from client.features.contacts import model
from client.features.contacts.doing import Doing
from client.features.contacts.model import (
    Act,
    Change,
    Drop,
    GiveCode,
    NotDone,
    Resend,
    State,
    Undo,
)
from client.features.contacts.views.page import contacts_view
from client.hooks import component, use_dialog, use_model, use_task
from client.portal.errors import PortalError
from client.portal.gateway import Portal
from client.shown.answers import Asking
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.stepping_up import use_step_up

LOOK_EVERY: Final = 5.0
"""Seconds: the link is opened elsewhere, and nobody tells us."""

Acting = Callable[[Act], Awaitable[None]]


@component
def ContactsScreen() -> Control:
    edges, back = use_edges(), use_back()
    answer, asking = use_asked(edges.portal.contacts, use_copying())
    state, change = use_model(State)
    confirmed = use_step_up()

    async def act(wanted: Act) -> None:
        change(lambda now: model.begun(now, wanted))
        try:
            await confirmed(lambda: _told(edges.portal, wanted))
        except PortalError as error:
            not_done = NotDone(wanted, error.as_failed(), error.code)
            change(lambda now: model.refused(now, not_done))
        else:
            change(lambda now: model.finished(now, wanted))
        asking.on_again()

    _use_looking(asking, waits=isinstance(answer, Ready) and answer.value.waits)
    say = asking.speech.say
    use_dialog(
        message(say("contacts.undone"), on_gone=lambda: change(model.said))
        if state.undone
        else None
    )
    doing = _doing(state, change, act, edges)
    return contacts_view(answer, state, asking, doing, on_back=back)


def _use_looking(asking: Asking, *, waits: bool) -> None:
    async def look() -> None:
        while waits:
            await asyncio.sleep(LOOK_EVERY)
            asking.on_again()

    use_task(look, [waits])


def _doing(
    state: State, change: Callable[[Callable[[State], State]], None], act: Acting, edges: Edges
) -> Doing:
    async def save() -> None:
        change(model.tried)
        wanted = state.form and model.wanted(state.form)
        if wanted is not None and state.doing is None:
            await act(wanted)

    async def give(one: ContactChange) -> None:
        change(model.code_tried)
        if model.is_complete(state.code) and state.doing is None:
            await act(GiveCode(one.id, state.code))

    async def unless_busy(wanted: Act) -> None:
        if state.doing is None:
            await act(wanted)

    return Doing(
        on_edit=lambda value: change(lambda now: model.editing(now, value, edges.clock.now())),
        on_type=lambda text: change(lambda now: model.typed(now, text)),
        on_save=save,
        on_cancel=lambda: change(model.put_away),
        on_code=lambda code: change(lambda now: model.code_typed(now, code)),
        on_give=give,
        on_act=unless_busy,
        on_all=lambda: change(model.unrolled),
    )


async def _told(portal: Portal, act: Act) -> None:
    match act:
        case Change(field, value, key):
            await portal.change_contact(field, value, key)
        case Resend(change):
            await portal.resend_contact_change(change)
        case GiveCode(change, code):
            await portal.give_contact_code(change, code)
        case Undo(change):
            await portal.undo_contact_change(change)
        case Drop(change):
            await portal.drop_contact_change(change)
