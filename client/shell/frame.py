"""The window around a screen: notices above, the way around below or beside, the rest the screen.

A new tab is a line in `_TABS`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from client.design import (
    Control,
    Destination,
    Icon,
    bell,
    bottom_bar,
    framed,
    icons,
    line_up,
    rail,
    stack,
)
from client.design.top import top_bar
from client.places import Place
from client.places.account import More
from client.places.cabinet import Home, MyData
from client.places.documents import Documents
from client.places.inbox import Inbox
from client.places.services import Services
from client.shell.family import whose
from client.shell.language import language_switch
from client.shell.picturing import PictureLine
from client.shell.status import notices
from client.shell.table import Entry
from client.shell.using import Using
from client.state import AppState, Width


@dataclass(frozen=True, slots=True)
class _Tab:
    place: Place
    word: str
    icon: Icon
    icon_on: Icon


_TABS: Final = (
    _Tab(Home(), "shell.home", icons.HOME, icons.HOME_ON),
    _Tab(Documents(), "shell.documents", icons.DOCUMENTS, icons.DOCUMENTS_ON),
    _Tab(Services(), "shell.services", icons.SERVICES, icons.SERVICES_ON),
    _Tab(MyData(), "shell.data", icons.DATA, icons.DATA_ON),
    _Tab(More(), "shell.more", icons.MORE, icons.MORE_ON),
)


def is_tab(place: Place | None) -> bool:
    return any(tab.place == place for tab in _TABS)


def window(
    state: AppState,
    body: Control,
    *,
    here: Place | None,
    tab: Place | None,
    go: Callable[[Place], None],
    entry: Entry[Any] | None = None,
) -> Control:
    """`tab` is the one `here` belongs to. A guest, and what stands alone, has no way around.
    Whose data it is stands above all of it."""
    alone, theirs = (False, False) if entry is None else (entry.alone, entry.of_person)
    above = whose(state, theirs=theirs, on_go=go, home=tab or Home())
    showing = None if alone else PictureLine()
    parts = (Using(), showing, notices(state), _top(state, go), above)
    told = [part for part in parts if part is not None]
    narrow = state.width is Width.COMPACT
    return framed(
        body,
        ribbon=stack(*told, gap="none"),
        rail=_rail(state, tab, go) if state.signed_in and not narrow and not alone else None,
        bottom=bottom_bar(_destinations(state), here, go) if narrow and is_tab(here) else None,
    )


def _top(state: AppState, go: Callable[[Place], None]) -> Control | None:
    """A rail carries name and language itself; without one, a bar does."""
    if state.width is not Width.COMPACT and state.signed_in:
        return None
    language = language_switch(state)
    if state.signed_in:
        waiting = state.say("inbox.bell", count=state.unread, number=state.unread)
        way = bell(waiting, state.unread, lambda: go(Inbox()))
        return top_bar(state.say("shell.product"), trailing=line_up(language, way, gap="none"))
    return top_bar(state.say("shell.product"), trailing=language)


def _rail(state: AppState, tab: Place | None, go: Callable[[Place], None]) -> Control:
    home, *others = _destinations(state)
    return rail(
        [home, _inbox(state), *others],
        tab,
        go,
        title=state.say("shell.product"),
        footer=language_switch(state),
    )


def _destinations(state: AppState) -> list[Destination[Place]]:
    return [
        Destination(tab.place, state.say(tab.word), tab.icon, tab.icon_on, _ident(tab.place))
        for tab in _TABS
    ]


def _inbox(state: AppState) -> Destination[Place]:
    """Where there is no bell: with its number beside its name."""
    name = state.say("inbox.title")
    label = f"{name} ({state.unread})" if state.unread else name
    return Destination(Inbox(), label, icons.BELL, icons.BELL_ON, _ident(Inbox()))


def _ident(place: Place) -> str:
    return f"tab-{type(place).__name__.lower()}"
