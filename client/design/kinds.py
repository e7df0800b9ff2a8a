"""What the components take and give: the only Flet words a screen ever hears."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

import flet as ft

from client.design.icons import Icon

T = TypeVar("T")

Control: TypeAlias = ft.Control
Dialog: TypeAlias = ft.DialogControl
Press: TypeAlias = Callable[[], object]
"""May be a coroutine function: Flet awaits it."""
Typed: TypeAlias = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Option(Generic[T]):
    """One of several to choose from."""

    value: T
    label: str
    icon: Icon | None = None
    note: str | None = None
    """More about it, where a list has room for that."""


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known, and what it is called."""

    label: str
    value: str
    icon: Icon | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """Something a citizen can do here, in a word."""

    label: str
    on_press: Press
    icon: Icon | None = None


def named(control: ft.Control, ident: str | None) -> ft.Control:
    """Gives a control a name that no screen reader speaks and every driver finds."""
    return control if ident is None else ft.Semantics(identifier=ident, content=control)
