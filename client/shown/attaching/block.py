"""The files of one question: those that arrived, the one on its way, and the way to add one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from client.design import (
    Control,
    Tone,
    banner,
    button_row,
    icon_button,
    icons,
    info_row,
    inset,
    list_card,
    note,
    progress,
    quiet_button,
    secondary_button,
    section,
)
from client.domain.forms import Attached
from client.domain.pages import Proportions
from client.domain.transfers import LARGEST
from client.i18n.formats import Speech
from client.shown.attaching.sending import Attaching
from client.shown.attaching.transfer import Transfer, TransferFault
from client.shown.files import size_of
from client.shown.photographing import Wish, photograph_button, photograph_said, wish_for
from client.shown.troubles import NAMES

_FAULTS: Final = {
    TransferFault.TOO_LARGE: "attaching.too_large",
    TransferFault.WRONG_KIND: "attaching.wrong_kind",
    TransferFault.EMPTY: "attaching.empty",
    TransferFault.NOT_OPENED: "attaching.not_opened",
    TransferFault.INFECTED: "attaching.infected",
}
_KINDS: Final = {"application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What files are asked for: `place` names what they are for, `most` of them are taken."""

    label: str
    place: str
    most: int
    accepts: Sequence[str]
    portrait: Proportions | None = None
    """A face is wanted, of these proportions."""

    @property
    def wish(self) -> Wish | None:
        return wish_for(self.accepts, LARGEST, self.portrait)


def attachments_block(
    wanted: Wanted,
    files: Sequence[Attached],
    attaching: Attaching,
    speech: Speech,
    *,
    on_take_off: Callable[[int], object],
    error: str | None = None,
) -> Control:
    place, most, accepts = wanted.place, wanted.most, wanted.accepts
    say, transfer = speech.say, attaching.underway.transfers.get(place)
    rows = [_file(index, file, speech, on_take_off) for index, file in enumerate(files)]
    if transfer is not None:
        rows.append(_on_its_way(place, transfer, attaching, speech))
    full = len(files) >= most or transfer is not None
    kinds = ", ".join(_KINDS.get(kind, kind) for kind in accepts)
    return section(
        wanted.label,
        note(say("attaching.text", kinds=kinds, count=most)),
        *([note(say("attaching.bare"))] if any("image" in kind for kind in accepts) else []),
        *([list_card(*rows)] if rows else []),
        *_said(attaching.underway.faults.get(place), error, speech),
        *_ways(wanted, attaching, speech, full=full),
        level=3,
        ident=f"files-{place}",
    )


def _ways(wanted: Wanted, attaching: Attaching, speech: Speech, *, full: bool) -> list[Control]:
    """From the device, or by its camera where that can make what is wanted."""
    place, wish, photographs = wanted.place, wanted.wish, attaching.photographs
    pick = partial(attaching.pick, place, wanted.accepts)
    shut = full
    if wish is not None and wish.portrait is not None and photographs.can_develop:
        pick = partial(photographs.pick, place, wish)
        shut = full or not photographs.can_begin
    picking = secondary_button(
        speech.say("attaching.pick"),
        None if shut else pick,
        icon=icons.ATTACH,
        ident=f"pick-{place}",
    )
    if wish is None:
        return [button_row(picking)]
    taking = photograph_button(photographs, place, wish, speech, full=full)
    return [button_row(picking, taking), *photograph_said(photographs, place, wish, speech)]


def _file(
    index: int, file: Attached, speech: Speech, on_take_off: Callable[[int], object]
) -> Control:
    off = icon_button(
        icons.CLOSE,
        speech.say("attaching.take_off", name=file.name),
        partial(on_take_off, index),
        ident=f"take-off-{index}",
    )
    arrived = speech.say("attaching.arrived")
    return info_row(file.name, subtitle=arrived, icon=icons.CERTIFICATE, trailing=off)


def _on_its_way(place: str, transfer: Transfer, attaching: Attaching, speech: Speech) -> Control:
    say = speech.say
    done = round(transfer.part * 100)
    total = size_of(len(transfer.content), speech)
    words = say("attaching.going", name=transfer.name, part=done, total=total)
    if transfer.failed is not None:
        why = say(NAMES[transfer.failed.trouble])
        words = say("attaching.broken_off", name=transfer.name, why=why)
    elif transfer.paused:
        words = say("attaching.paused", name=transfer.name, part=done)
    on = (
        quiet_button(
            say("attaching.resume"),
            partial(attaching.resume, place),
            icon=icons.RESUME,
            ident=f"resume-{place}",
        )
        if transfer.is_still
        else quiet_button(
            say("attaching.pause"),
            partial(attaching.pause, place),
            icon=icons.PAUSE,
            ident=f"pause-{place}",
        )
    )
    drop = quiet_button(
        say("attaching.drop"),
        partial(attaching.drop, place),
        icon=icons.CLOSE,
        ident=f"drop-{place}",
    )
    return inset(progress(transfer.part, words, ident=f"progress-{place}"), button_row(on, drop))


def _said(fault: TransferFault | None, error: str | None, speech: Speech) -> list[Control]:
    if fault is not None:
        return [banner(speech.say(_FAULTS[fault]), Tone.WARNING, ident="file-fault")]
    return [] if error is None else [banner(error, Tone.DANGER, ident="file-error")]
