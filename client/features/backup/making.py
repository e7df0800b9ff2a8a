"""Making the file, wired: everything gathered, sealed beside the drawing, saved where one says."""

import asyncio
from functools import partial

from client.design import Control, message
from client.device.files import NotSaved
from client.domain.backups import Backup, Look, SignedReceipt
from client.domain.session import SignedIn
from client.edges import Edges, use_edges, use_speech
from client.features.backup import model
from client.features.backup.model import Making, Said
from client.features.backup.views.make import MakingActs, make_view
from client.hooks import Change, component, use_dialog, use_model
from client.portal.errors import PortalError
from client.shown.answers import Asking
from client.shown.copying import use_copying
from client.state import AppState, use_app_state
from client.storage.backup_file import sealed
from client.storage.backups import written


@component
def MakeBlock(cost: int) -> Control:
    edges, app, speech = use_edges(), use_app_state(), use_speech()
    state, change = use_model(Making)
    make = partial(_make, state, change, edges, app, cost)
    said = state.said
    use_dialog(
        None
        if said is None
        else message(speech.say(said.value), on_gone=lambda: change(model.told))
    )
    acts = MakingActs(
        on_type=lambda text: change(lambda now: model.typed(now, text)),
        on_again=lambda text: change(lambda now: model.repeated(now, text)),
        on_reveal=lambda: change(model.revealed),
        on_make=make,
    )
    asking = Asking(speech, make, use_copying())
    return make_view(state, len(edges.drafts.taken_along()), asking, acts)


async def _make(
    state: Making, change: Change[Making], edges: Edges, app: AppState, cost: int
) -> None:
    change(model.tried)
    if not state.is_ready:
        return
    change(model.begun)
    try:
        backup = await _gathered(edges, app)
        file = await asyncio.to_thread(sealed, written(backup), state.passphrase, cost=cost)
        saved = await edges.files.save(model.name_of(edges.clock.now().date()), file)
    except PortalError as error:
        failed = error.as_failed()
        change(lambda now: model.refused(now, failed))
    except ValueError:
        change(lambda now: model.ended(now, Said.TOO_LARGE))
    except NotSaved:
        change(lambda now: model.ended(now, Said.NOT_SAVED))
    else:
        change(lambda now: model.ended(now, Said.SAVED) if saved else model.stayed(now))


async def _gathered(edges: Edges, app: AppState) -> Backup:
    """Every receipt or none: a backup that is said to be whole is whole."""
    found = dict(await edges.notary.kept())
    for one in (await edges.portal.consents()).value.known:
        if one.has_receipt:
            found[one.number] = (await edges.portal.consent_receipt(one.id)).value
    choices, session = app.choices, app.session
    return Backup(
        made_at=edges.clock.now(),
        made_for=session.citizen.full_name if isinstance(session, SignedIn) else "",
        look=Look(choices.language, choices.brightness, choices.high_contrast, choices.text_size),
        drafts=edges.drafts.taken_along(),
        receipts=tuple(SignedReceipt(number, signed) for number, signed in found.items()),
    )
