"""Voice notes that were sent: listened to where they hang, or saved where nothing plays them."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial

from client.design import Control, button_row, icons, inset, secondary_button
from client.domain.corrections import ProofFile, VoiceNoteId
from client.domain.sound import seconds_of_wav
from client.edges import use_edges
from client.i18n.formats import Speech
from client.shown.doing import Do, use_doing
from client.shown.listening import Hearing, listening_block, use_listening
from client.shown.saving import use_saving


@dataclass(frozen=True, slots=True)
class Spoken:
    hearing: Hearing
    fetch: Callable[[VoiceNoteId], Awaitable[bytes | None]]
    save: Callable[[VoiceNoteId, str], Awaitable[None]]


def use_spoken() -> Spoken:
    edges, do, saving = use_edges(), use_doing(), use_saving()

    async def fetch(note: VoiceNoteId) -> bytes | None:
        return await _fetched(do, partial(edges.portal.voice_note, note))

    async def save(note: VoiceNoteId, name: str) -> None:
        content = await fetch(note)
        if content is not None:
            await saving.save(name, content)

    return Spoken(use_listening(), fetch, save)


async def _fetched(do: Do, ask: Callable[[], Awaitable[bytes]]) -> bytes | None:
    got: list[bytes] = []

    async def deed() -> None:
        got.append(await ask())

    return got[0] if await do(deed) else None


def spoken_blocks(
    files: Sequence[ProofFile], spoken: Spoken | None, speech: Speech
) -> list[Control]:
    """One below the other, under the row that lists them."""
    if spoken is None:
        return []
    return [
        inset(_block(file, file.voice_note, spoken, speech))
        for file in files
        if file.voice_note is not None
    ]


def _block(file: ProofFile, note: VoiceNoteId, spoken: Spoken, speech: Speech) -> Control:
    if spoken.hearing.plays:
        seconds = round(seconds_of_wav(file.size))
        fetch = partial(spoken.fetch, note)
        return listening_block(spoken.hearing, note, seconds, fetch, speech)
    save = partial(spoken.save, note, file.name)
    label = speech.say("recording.save")
    return button_row(secondary_button(label, save, icon=icons.SAVE, ident=f"save-{note}"))
