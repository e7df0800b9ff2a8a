"""The table: the page in hand, or all that are done, while the camera does not have the screen."""

from functools import partial

from client.design import (
    Action,
    Control,
    Dialog,
    Main,
    PageRow,
    icons,
    list_card,
    note,
    page_row,
    photograph,
    work_dialog,
)
from client.domain.permissions import Power
from client.i18n.formats import Speech
from client.shown.looking import Finder
from client.shown.permissions import hindered
from client.shown.photographing.album import Album, Page
from client.shown.photographing.block import spoiled_said
from client.shown.photographing.developing import Wish
from client.shown.photographing.tools import Working, tools_for


def table_dialog(album: Album, finder: Finder, speech: Speech, doing: Working) -> Dialog | None:
    """What lies on the table while the camera does not have the screen."""
    if album.aside or album.is_empty or finder.state.sight is not None or finder.state.asking:
        return None
    if album.hand is not None:
        return _in_hand(album, album.hand, finder, speech, doing)
    return _all_pages(album, finder, speech, doing)


def _in_hand(album: Album, page: Page, finder: Finder, speech: Speech, doing: Working) -> Dialog:
    say, wish = speech.say, album.wish
    portrait = wish is not None and wish.portrait is not None
    single = wish is not None and wish.most == 1
    retake = Action(say("photographing.retake"), doing.on_look, icons.AGAIN)
    shown = page.proof if doing.can_develop else page.shot.content
    use = say("photographing.attach_picture") if single else say("photographing.use")
    on_use = doing.on_attach if single else doing.on_use
    return work_dialog(
        say(_title(wish)),
        photograph(shown, label=say("photographing.taken"), ident="in-hand"),
        *tools_for(album, page, speech, doing, portrait=portrait),
        *_said(album, finder, speech, doing),
        main=Main(use, on_use, icons.CHOSEN, busy=album.making),
        others=(
            *([retake] if wish is None or wish.by_camera else []),
            Action(say("photographing.lay_down"), doing.on_lay_down, icons.CLOSE),
        ),
        dismiss=doing.on_dismiss,
    )


def _title(wish: Wish | None) -> str:
    if wish is not None and not wish.by_camera:
        return "photographing.screen_look_over"
    if wish is not None and wish.portrait is not None:
        return "photographing.portrait_look_over"
    return "photographing.look_over"


def _all_pages(album: Album, finder: Finder, speech: Speech, doing: Working) -> Dialog:
    say, count = speech.say, len(album.pages)
    more = [Action(say("photographing.another"), doing.on_look, icons.CAMERA)]
    rows = [_row(at, album, speech, doing) for at in range(count)]
    return work_dialog(
        say("photographing.pages", count=count),
        list_card(*rows, ident="pages"),
        *([note(say("photographing.full", count=count))] if album.is_full else []),
        *_said(album, finder, speech, doing),
        main=Main(
            say("photographing.attach", count=count),
            doing.on_attach,
            icons.ATTACH,
            busy=album.making,
        ),
        others=(
            *([] if album.is_full else more),
            Action(say("photographing.drop"), doing.on_drop, icons.CLOSE),
        ),
        dismiss=doing.on_dismiss,
    )


def _row(at: int, album: Album, speech: Speech, doing: Working) -> Control:
    say, page, number = speech.say, album.pages[at], at + 1
    shown = page.proof if doing.can_develop else page.shot.content
    still = not album.making
    named = partial(say, page=number)
    return page_row(
        PageRow(
            shown,
            named("photographing.page"),
            (
                (
                    Action(
                        named("photographing.up"), partial(doing.on_move, at, at - 1), icons.UP
                    ),
                    still and at > 0,
                ),
                (
                    Action(
                        named("photographing.below"),
                        partial(doing.on_move, at, at + 1),
                        icons.DOWN,
                    ),
                    still and number < len(album.pages),
                ),
                (
                    Action(
                        named("photographing.change"), partial(doing.on_change, at), icons.EDIT
                    ),
                    still,
                ),
                (
                    Action(
                        named("photographing.remove"), partial(doing.on_remove, at), icons.CLOSE
                    ),
                    still,
                ),
            ),
            ident=f"page-{number}",
        )
    )


def _said(album: Album, finder: Finder, speech: Speech, doing: Working) -> list[Control]:
    """What went wrong on the way to one more."""
    state = finder.state
    why = hindered(
        state.barred,
        speech,
        settings_shut=state.settings_shut,
        on_settings=finder.open_settings,
        on_again=doing.on_look,
        power=Power.CAMERA,
    )
    return [*spoiled_said(album, speech), *why]
