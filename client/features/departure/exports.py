"""Copies of my data, wired: asked for, watched while they are prepared, saved on the device."""

import asyncio
from typing import Final

from client.design import Control, Dialog, message
from client.device.files import NotSaved
from client.domain.answers import Ready
from client.domain.departure import Export, ExportFile
from client.edges import Edges, use_back, use_edges, use_speech
from client.features.departure import model
from client.features.departure.model import Copying, Fetching, Said
from client.features.departure.views.exports import Doing, exports_view
from client.hooks import Change, component, use_dialog, use_model, use_task
from client.i18n.formats import Speech
from client.portal.errors import PortalError, StepUpNeeded
from client.shown.asking import use_asked
from client.shown.copying import use_copying
from client.shown.stepping_up import Confirmed, use_step_up

LOOK_EVERY: Final = 3.0
"""Seconds between two looks at how far it is."""


@component
def ExportsScreen(look_every: float = LOOK_EVERY) -> Control:
    edges, speech, confirmed = use_edges(), use_speech(), use_step_up()
    answer, asking = use_asked(edges.portal.exports, use_copying())
    state, change = use_model(Copying)
    begun_at, _ = use_model(edges.clock.now)
    known = answer.value if isinstance(answer, Ready) else ()

    async def look() -> None:
        if model.is_preparing(known):
            await asyncio.sleep(look_every)
            asking.on_again()

    async def ask() -> None:
        key = model.key_of("export", begun_at, len(known))
        if not state.asking and await _asked(key, edges, change):
            asking.on_again()

    async def save(export: Export, file: ExportFile) -> None:
        if state.fetching is None:
            await _save(export, file, edges, change, confirmed)

    use_task(look, [answer])
    use_dialog(_message(state, change, speech))
    doing = Doing(on_ask=ask, on_save=save, on_again=lambda: change(lambda _: Copying()))
    return exports_view(answer, state, asking, doing, on_back=use_back())


def _message(state: Copying, change: Change[Copying], speech: Speech) -> Dialog | None:
    if state.said is None:
        return None
    return message(speech.say(state.said.value), on_gone=lambda: change(model.told))


async def _asked(key: str, edges: Edges, change: Change[Copying]) -> bool:
    change(model.asked)
    try:
        await edges.portal.ask_for_export(key)
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: model.refused(now, failed))
        return False
    change(model.ended)
    return True


async def _save(
    export: Export,
    file: ExportFile,
    edges: Edges,
    change: Change[Copying],
    confirmed: Confirmed,
) -> None:
    change(lambda now: model.fetched(now, Fetching(export.id, file)))
    try:
        content = await confirmed(lambda: edges.portal.export_file(export.id, file.format))
    except StepUpNeeded:
        change(model.ended)
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: model.refused(now, failed))
    else:
        said = await _kept(export, file, content, edges)
        change(lambda now: model.ended(now, said))


async def _kept(export: Export, file: ExportFile, content: bytes, edges: Edges) -> Said | None:
    """Whole or not at all."""
    if not model.is_whole(file, content):
        return Said.DAMAGED
    try:
        saved = await edges.files.save(model.name_of(export, file), content)
    except NotSaved:
        return Said.NOT_SAVED
    return Said.SAVED if saved else None
