"""Checking, wired."""

from collections.abc import Callable
from functools import partial
from typing import Final

from client.design import Action, Control, icons
from client.device.files import NotPicked
from client.edges import Edges, use_back, use_edges, use_speech
from client.features.checking import model
from client.features.checking.view import Acts, check_view
from client.hooks import component, use_task
from client.portal.errors import PortalError
from client.shown.copying import use_copying
from client.shown.crossing import use_crossing
from client.shown.looking import use_scanner

_LARGEST: Final = 16 * 1024 * 1024
"""Bytes of a photograph. It is looked into here and goes nowhere."""


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

    async def scan() -> None:
        change(model.picking)
        change(await _looked_into(edges))

    def found(text: str) -> None:
        change(model.picking)
        change(partial(model.scanned, found=text, portal=edges.address))

    use_task(ask, [state.attempt])
    finder = use_scanner(found, ways=(Action(speech.say("checking.scan"), scan, icons.QR),))
    return check_view(
        state,
        speech,
        Acts(
            on_type=lambda text: change(partial(model.typed, text=text)),
            on_send=lambda: change(partial(model.sent, portal=edges.address)),
            on_scan=scan if edges.codes.are_read else None,
            finder=finder,
            on_again=lambda: change(model.once_more),
            on_another=lambda: change(model.another),
            on_copy=copy,
            on_back=back,
        ),
    )


async def _looked_into(edges: Edges) -> Callable[[model.State], model.State]:
    try:
        picked = await edges.files.pick_any(_LARGEST)
    except NotPicked:
        return partial(model.not_picked, wrong=model.Wrong.NOT_OPENED)
    if picked is None:
        return model.not_picked
    if len(picked.content) > _LARGEST:
        return partial(model.not_picked, wrong=model.Wrong.NO_PICTURE)
    found = await edges.codes.read(picked.content)
    return partial(model.scanned, found=found, portal=edges.address)
