"""The way to photographs from a form, why there is none, and those that wait to be attached.
No hooks, no waiting."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial

from client.design import (
    Control,
    Press,
    Tone,
    banner,
    button_row,
    icons,
    inset,
    quiet_button,
    secondary_button,
)
from client.domain.permissions import Power
from client.i18n.formats import Speech
from client.shown.looking import Finder
from client.shown.permissions import hindered
from client.shown.photographing.album import Album
from client.shown.photographing.developing import Spoiled, Wish

_SPOILED = {
    Spoiled.TOO_LARGE: "photographing.too_large",
    Spoiled.NOT_A_PICTURE: "photographing.not_a_picture",
}


@dataclass(frozen=True, slots=True)
class Photographs:
    """The way to them, as a screen has it."""

    album: Album
    finder: Finder
    can_develop: bool
    begin: Callable[[str, Wish], object]
    pick: Callable[[str, Wish], object]
    """From a file, and then looked over as if it had been taken just now."""
    look_over: Callable[[str, Wish, bytes], Awaitable[None]]
    """A picture that is here already."""
    take_up: Press
    drop: Press

    @property
    def can_begin(self) -> bool:
        """Not while the citizen is asked, nor while a file is made of what they took."""
        return not (self.finder.state.asking or self.album.making)

    def are_for(self, place: str) -> bool:
        return self.album.place == place


def photograph_button(
    photographs: Photographs, place: str, wish: Wish, speech: Speech, *, full: bool
) -> Control:
    """Beside the way to pick a file."""
    words = "photographing.begin" if wish.portrait is None else "photographing.portrait_begin"
    return secondary_button(
        speech.say(words),
        None if full or not photographs.can_begin else partial(photographs.begin, place, wish),
        icon=icons.CAMERA,
        ident=f"photograph-{place}",
    )


def photograph_said(
    photographs: Photographs, place: str, wish: Wish, speech: Speech
) -> list[Control]:
    """Why there is no camera, or that pages are waiting to be attached."""
    if not photographs.are_for(place):
        return []
    say, album, state = speech.say, photographs.album, photographs.finder.state
    if album.is_empty:
        spoiled = spoiled_said(album, speech)
        return [*spoiled, *_hindered(photographs.finder, place, wish, photographs, speech)]
    if not album.aside:
        return []
    count = max(1, len(album.pages))
    on = quiet_button(
        say("photographing.take_up"), photographs.take_up, icon=icons.EDIT, ident="take-up"
    )
    off = quiet_button(
        say("photographing.drop"), photographs.drop, icon=icons.CLOSE, ident="drop-pages"
    )
    waiting = banner(say("photographing.aside", count=count), Tone.WARNING, icon=icons.CAMERA)
    return [] if state.sight else [inset(waiting, button_row(on, off))]


def _hindered(
    finder: Finder, place: str, wish: Wish, photographs: Photographs, speech: Speech
) -> list[Control]:
    return hindered(
        finder.state.barred,
        speech,
        settings_shut=finder.state.settings_shut,
        on_settings=finder.open_settings,
        on_again=partial(photographs.begin, place, wish),
        power=Power.CAMERA,
    )


def spoiled_said(album: Album, speech: Speech) -> list[Control]:
    if album.spoiled is None:
        return []
    return [banner(speech.say(_SPOILED[album.spoiled]), Tone.WARNING, ident="spoiled")]
