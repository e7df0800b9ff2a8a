"""A table of the real places with screens of one word, so that the shell is tried by itself."""

from collections.abc import Callable
from typing import Any, Final

import flet as ft

from client.domain.cabinet import Category
from client.domain.documents import DocumentId
from client.edges import use_back
from client.hooks import component, use_model
from client.places.account import About, More
from client.places.cabinet import DataOf, Home, MyData
from client.places.documents import Documents, OneDocument
from client.places.entrance import SignIn, Welcome
from client.shell.table import Entrance, Entry, Table


@component
def SignInScreen() -> ft.Control:
    """Holds an attempt that must not be given up while the citizen is in the browser."""
    attempts, change = use_model(lambda: 0)
    begin = ft.Button("Begin", on_click=lambda: change(lambda number: number + 1))
    return ft.Column([ft.Text("the sign-in"), begin, ft.Text(f"attempt {attempts}")])


def _screen(said: Callable[[Any], str]) -> Callable[[Any], ft.Control]:
    @component
    def Screen(place: object) -> ft.Control:
        back = use_back()
        texts: list[ft.Control] = [ft.Text(said(place))]
        return ft.Column([*texts, *([ft.Button("Back", on_click=back)] if back else [])])

    return Screen


def _fixed(word: str) -> Callable[[Any], ft.Control]:
    return _screen(lambda _: word)


TABLE: Final = Table(
    home=Home(),
    welcome=Welcome(),
    entries=(
        Entry(Welcome, "/welcome", _fixed("the welcome"), Entrance.GUEST),
        Entry(
            SignIn,
            "/sign-in",
            lambda _: SignInScreen(),
            Entrance.GUEST,
            arrival="/oauth2redirect",
        ),
        Entry(Home, "/", _fixed("the home")),
        Entry(Documents, "/documents", _fixed("the documents")),
        Entry(
            OneDocument,
            "/documents/:document",
            _screen(lambda place: f"the document {place.document}"),
            above=Documents(),
            fields=(DocumentId,),
        ),
        Entry(MyData, "/data", _fixed("the data")),
        Entry(
            DataOf,
            "/data/:category",
            _screen(lambda place: f"the data of {place.category.value}"),
            above=MyData(),
            fields=(Category,),
        ),
        Entry(More, "/more", _fixed("more of it")),
        Entry(
            About,
            "/more/about",
            _fixed("the about"),
            Entrance.EVERYBODY,
            above=More(),
        ),
    ),
)
