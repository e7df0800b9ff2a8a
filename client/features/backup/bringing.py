"""Opening a file from another device, wired: nothing is taken over before it was looked into."""

import asyncio
import json
from collections import Counter
from dataclasses import replace
from functools import partial

from client.design import Control, stack
from client.device.files import NotPicked
from client.domain.answers import Ready
from client.domain.backups import Backup, SignedReceipt
from client.domain.receipts import Verdict
from client.edges import Edges, use_edges, use_speech
from client.features.backup import model
from client.features.backup.model import Bringing, Brought
from client.features.backup.views.bring import BringingActs, bring_view, kept_view
from client.hooks import Change, component, use_answer, use_model
from client.shown.saving import use_saving
from client.state import AppState, use_app_state
from client.storage.backup_file import MOST_BYTES, Unopened, fault_of, opened
from client.storage.backups import read


@component
def BringBlock() -> Control:
    edges, app, speech, saving = use_edges(), use_app_state(), use_speech(), use_saving()
    state, change = use_model(Bringing)

    async def load() -> Ready[tuple[SignedReceipt, ...]]:
        held = tuple(SignedReceipt(*one) for one in await edges.notary.kept())
        return Ready(held, edges.clock.now())

    kept, again = use_answer(load)

    async def take_over() -> None:
        if state.backup is not None and not state.busy:
            await _take_over(state.backup, change, edges, app)
            again()

    async def save(one: SignedReceipt) -> None:
        content = json.dumps({"receipt": one.signed}, indent=2).encode()
        await saving.save(f"{one.number}.json", content)

    acts = BringingActs(
        on_pick=partial(_pick, change, edges),
        on_type=lambda text: change(lambda now: model.passphrase_typed(now, text)),
        on_reveal=lambda: change(model.passphrase_revealed),
        on_open=partial(_open, state, change),
        on_take_over=take_over,
    )
    held = kept.value if isinstance(kept, Ready) else ()
    shown = kept_view(held, speech, save) if held else stack()
    return stack(bring_view(state, speech, acts), shown, gap="large")


async def _pick(change: Change[Bringing], edges: Edges) -> None:
    try:
        picked = await edges.files.pick_any(MOST_BYTES)
    except NotPicked:
        change(model.not_picked)
        return
    if picked is not None:
        name, file = picked.name, picked.content
        change(lambda _: model.picked(name, file, fault_of(file)))


async def _open(state: Bringing, change: Change[Bringing]) -> None:
    if state.file is None or state.busy:
        return
    change(model.opening)
    content = await asyncio.to_thread(opened, state.file, state.passphrase)
    if isinstance(content, Unopened):
        change(lambda now: model.unopened(now, content))
        return
    backup = read(content)
    if backup is None:
        change(lambda now: model.unopened(now, Unopened.NEWER))
    else:
        change(lambda now: model.opened(now, backup))


async def _take_over(
    backup: Backup, change: Change[Bringing], edges: Edges, app: AppState
) -> None:
    """What this portal did not sign for this citizen is left behind."""
    change(model.opening)
    counted: Counter[Verdict] = Counter()
    for one in backup.receipts:
        judged = await edges.notary.receipt(one.signed)
        counted[judged.verdict] += 1
        if judged.verdict is not Verdict.FORGED:
            await edges.notary.keep(one.number, one.signed)
    look = backup.look
    app.choices = replace(
        app.choices,
        language=look.language,
        brightness=look.brightness,
        high_contrast=look.high_contrast,
        text_size=look.text_size,
    )
    brought = Brought(
        edges.drafts.brought(backup.drafts),
        counted[Verdict.GENUINE],
        counted[Verdict.UNCHECKED],
        counted[Verdict.FORGED],
    )
    change(lambda now: model.taken_over(now, brought))
