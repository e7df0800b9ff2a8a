"""Files on their way to the portal: those picked, one more, and why one was not taken."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from client import design
from client.design import Control, Press, Tone, icons
from client.device.files import Files, NotPicked
from client.domain.corrections import ProofFile
from client.domain.uploads import LARGEST, MOST, Upload, UploadFault, upload_from
from client.i18n.formats import Speech
from client.shown.photographing import (
    PLACE,
    WISH,
    Photographs,
    photograph_button,
    photograph_said,
)

_FAULTS: Final = {
    UploadFault.TOO_LARGE: "files.too_large",
    UploadFault.WRONG_KIND: "files.wrong_kind",
    UploadFault.EMPTY: "files.empty",
    UploadFault.TOO_MANY: "files.too_many",
    UploadFault.NOT_OPENED: "files.not_opened",
}
_KILOBYTE: Final = 1024


def files_block(  # noqa: PLR0913 - what may be done, each by name
    files: Sequence[Upload],
    fault: UploadFault | None,
    speech: Speech,
    *,
    on_pick: Press,
    on_take_off: Callable[[int], object],
    photographs: Photographs,
    beside: Sequence[Control] = (),
    said_beside: Sequence[Control] = (),
    title: str | None = None,
) -> Control:
    """`beside`: other ways to a file, and what is said of them."""
    say = speech.say
    rows = [_row(index, file, speech, on_take_off) for index, file in enumerate(files)]
    full = len(files) >= MOST
    said = [design.banner(say(_FAULTS[fault]), Tone.WARNING, ident="file-fault")] if fault else []
    return design.section(
        title or say("files.title"),
        *([design.list_card(*rows)] if rows else []),
        *said,
        design.button_row(
            design.secondary_button(
                say("files.pick"), None if full else on_pick, icon=icons.ATTACH, ident="pick"
            ),
            photograph_button(photographs, PLACE, WISH, speech, full=full),
            *beside,
        ),
        *photograph_said(photographs, PLACE, WISH, speech),
        *said_beside,
        design.note(say("attaching.bare")),
        subtitle=say("files.text", count=MOST),
    )


def sent_lines(files: Sequence[ProofFile], speech: Speech) -> list[str]:
    """What went along, each with its words where it was spoken."""
    lines: list[str] = []
    for file in files:
        lines.append(f"{file.name} ({size_of(file.size, speech)})")
        if file.transcript is not None:
            lines.append(speech.say("files.transcript", words=file.transcript))
    return lines


def size_of(size: int, speech: Speech) -> str:
    """Never nothing: a file of a few bytes is one kilobyte to its owner."""
    kilobytes = speech.number(max(1, round(size / _KILOBYTE)))
    return speech.say("files.kilobytes", size=kilobytes)


def _row(
    index: int, file: Upload, speech: Speech, on_take_off: Callable[[int], object]
) -> Control:
    off = design.icon_button(
        icons.CLOSE,
        speech.say("files.take_off", name=file.name),
        partial(on_take_off, index),
        ident=f"take-off-{index}",
    )
    lines = [size_of(len(file.content), speech)]
    if file.transcript:
        lines.append(speech.say("files.transcript", words=file.transcript))
    icon = icons.MICROPHONE if file.is_sound else icons.CERTIFICATE
    return design.info_row(file.name, subtitle="\n".join(lines), icon=icon, trailing=off)


async def picked_from(files: Files) -> Upload | UploadFault | None:
    """`None` when the citizen thought better of it."""
    try:
        picked = await files.pick(LARGEST)
    except NotPicked:
        return UploadFault.NOT_OPENED
    return None if picked is None else upload_from(picked.name, picked.content)
