"""The video message in a form: the way to one, why there cannot be one, and the one that is
attached, with its way to the portal. No hooks, no waiting."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Final

from client.design import (
    Control,
    Press,
    Tone,
    banner,
    button_row,
    icon_button,
    icons,
    info_row,
    list_card,
    note,
    secondary_button,
    stack,
)
from client.domain.forms import UploadId
from client.domain.video_messages import (
    LONGEST_SECONDS,
    Film,
    FilmFault,
    VideoMessage,
    VideoToSend,
)
from client.i18n.formats import Speech
from client.shown.attaching import Attaching, TransferFault, on_its_way
from client.shown.files import size_of
from client.shown.filming.filmer import Filmer
from client.shown.filming.take import State
from client.shown.permissions import barred
from client.shown.replying import Reply

PLACE: Final = "video"
"""What the transfer is for, among those of a screen."""
_FAULTS: Final = {
    FilmFault.EMPTY: "filming.empty",
    FilmFault.TOO_LARGE: "filming.too_large",
    FilmFault.WRONG_KIND: "filming.wrong_kind",
}
_NOT_TAKEN: Final = {TransferFault.INFECTED: "filming.infected"}


@dataclass(frozen=True, slots=True)
class Brought:
    video: VideoToSend | None
    """Without one there is nothing to bring."""


@dataclass(frozen=True, slots=True)
class Video:
    """What a screen can see and do of its video message."""

    filmer: Filmer
    attaching: Attaching
    on_take_off: Press
    bring: Callable[[], Awaitable[Brought | None]]
    """To the portal. `None` while it is not there: its row says how far it is, or what stopped."""


def film_block(video: Video, reply: Reply, speech: Speech) -> Control:
    say, state = speech.say, video.filmer.state
    if reply.film is not None:
        return _attached(video, reply.film, reply.film_at, speech)
    parts: list[Control] = [
        button_row(
            secondary_button(
                say("filming.begin"),
                None if state.take is not None else video.filmer.begin,
                icon=icons.VIDEO,
                busy=state.asking,
                ident="film",
            )
        ),
        note(say("filming.text", seconds=LONGEST_SECONDS)),
    ]
    parts += _why_not(state, video.filmer, speech)
    return stack(*parts)


def _why_not(state: State, filmer: Filmer, speech: Speech) -> list[Control]:
    say = speech.say
    parts: list[Control] = []
    if state.barred is not None:
        if state.barred.lost:
            parts.append(banner(say("filming.lost"), Tone.WARNING, ident="film-lost"))
        why = barred(
            state.barred.why,
            speech,
            on_settings=filmer.open_settings,
            on_again=filmer.begin,
            power=state.barred.power,
        )
        parts.append(why)
    if state.fault is not None:
        parts.append(banner(say(_FAULTS[state.fault]), Tone.WARNING, ident="film-fault"))
    if state.went_away:
        parts.append(banner(say("filming.went_away"), Tone.NEUTRAL, ident="went-away"))
    if state.settings_shut:
        parts.append(note(say("permissions.settings_closed")))
    return parts


def _attached(video: Video, film: Film, at: UploadId | None, speech: Speech) -> Control:
    say = speech.say
    transfer = video.attaching.underway.transfers.get(PLACE)
    off = icon_button(
        icons.CLOSE, say("filming.take_off"), video.on_take_off, ident="take-off-video"
    )
    lines = film_lines(film, speech)
    if at is not None:
        lines.append(say("filming.at_the_portal"))
    rows = [
        info_row(
            say("filming.name"),
            subtitle="\n".join(lines),
            icon=icons.VIDEO,
            trailing=off,
            ident="video-message",
        )
    ]
    if transfer is not None:
        rows.append(on_its_way(PLACE, transfer, video.attaching, speech))
    fault = video.attaching.underway.faults.get(PLACE)
    if fault is None:
        return stack(list_card(*rows))
    words = say(_NOT_TAKEN.get(fault, "filming.wrong_kind"))
    return stack(list_card(*rows), banner(words, Tone.WARNING, ident="film-not-taken"))


def film_lines(film: Film | VideoMessage, speech: Speech) -> list[str]:
    """How long, how large, and its words."""
    size = len(film.content) if isinstance(film, Film) else film.size
    length = f"{film.seconds // 60}:{film.seconds % 60:02}"
    told = f"{length} · {size_of(size, speech)}"
    if isinstance(film, Film) and film.is_silent:
        told = f"{told} · {speech.say('filming.without_sound')}"
    if film.transcript:
        return [told, speech.say("filming.in_words", words=film.transcript)]
    return [told]


def is_bringing(video: Video | None) -> bool:
    """It is on its way just now, and not standing still."""
    transfer = None if video is None else video.attaching.underway.transfers.get(PLACE)
    return transfer is not None and not transfer.is_still
