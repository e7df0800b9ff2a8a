"""What can be done with the page in hand: turned, its edges cut off, a face framed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from client.design import (
    Control,
    Press,
    button_row,
    icons,
    note,
    quiet_button,
    slide,
    stack,
)
from client.domain.pages import Aim, most_beside
from client.i18n.formats import Speech
from client.shown.photographing import album as the
from client.shown.photographing.album import Album, Edge, Page


@dataclass(frozen=True, slots=True)
class Working:
    """What a citizen can do with the pages."""

    can_develop: bool
    on_look: Press
    on_use: Press
    on_lay_down: Press
    on_turn: Press
    on_cutting: Press
    on_cut: Callable[[Edge, float], object]
    on_aim: Callable[[Aim], object]
    on_change: Callable[[int], object]
    on_move: Callable[[int, int], object]
    on_remove: Callable[[int], object]
    on_attach: Press
    on_drop: Press
    on_dismiss: Press


def tools_for(
    album: Album, page: Page, speech: Speech, doing: Working, *, portrait: bool
) -> list[Control]:
    say = speech.say
    if album.making:
        return []
    if not doing.can_develop:
        return [note(say("photographing.no_darkroom"))]
    turn = quiet_button(
        say("photographing.turn"), doing.on_turn, icon=icons.RENEW, ident="turn-page"
    )
    if portrait:
        return [button_row(turn), note(say("photographing.frame")), *_aims(album, speech, doing)]
    cut = quiet_button(
        say("photographing.cut_done" if album.cutting else "photographing.cut"),
        doing.on_cutting,
        icon=icons.CROP,
        ident="cut-page",
    )
    edges = _edges(page, speech, doing) if album.cutting else []
    return [button_row(turn, cut), *edges]


def _edges(page: Page, speech: Speech, doing: Working) -> list[Control]:
    say, cut = speech.say, page.shot.cut
    several = (
        ("photographing.top", the.TOP, cut.top, cut.bottom, "cut-top"),
        ("photographing.bottom", the.BOTTOM, cut.bottom, cut.top, "cut-bottom"),
        ("photographing.left", the.LEFT, cut.left, cut.right, "cut-left"),
        ("photographing.right", the.RIGHT, cut.right, cut.left, "cut-right"),
    )
    slides = [
        slide(
            say(word),
            _part(part, speech),
            part,
            partial(doing.on_cut, edge),
            most=most_beside(opposite),
            ident=ident,
        )
        for word, edge, part, opposite, ident in several
    ]
    return [note(say("photographing.cut_text")), stack(*slides, gap="none")]


def _aims(album: Album, speech: Speech, doing: Working) -> list[Control]:
    say, aim = speech.say, album.aim
    several: tuple[tuple[str, float, Callable[[float], Aim], str], ...] = (
        ("photographing.closer", aim.closer, lambda to: Aim(to, aim.across, aim.down), "closer"),
        ("photographing.across", aim.across, lambda to: Aim(aim.closer, to, aim.down), "across"),
        ("photographing.down", aim.down, lambda to: Aim(aim.closer, aim.across, to), "down"),
    )
    slides = [
        slide(
            say(word),
            _part(part, speech),
            part,
            partial(_to, doing, aimed),
            most=1.0,
            ident=f"aim-{ident}",
        )
        for word, part, aimed, ident in several
    ]
    return [stack(*slides, gap="none")]


def _to(doing: Working, aimed: Callable[[float], Aim], part: float) -> object:
    return doing.on_aim(aimed(part))


def _part(part: float, speech: Speech) -> str:
    return speech.say("photographing.part", part=round(part * 100))
