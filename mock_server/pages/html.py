"""Markup that is safe by construction: whatever is not markup already is escaped."""

from collections.abc import Iterable
from html import escape
from typing import Final, LiteralString

_EMPTY: Final = frozenset({"br", "hr", "img", "input", "link", "meta"})


class Html(str):
    """Markup. Made by `tag` and `joined` only, never from what somebody sent."""

    __slots__ = ()


Inside = str | int | None | Iterable["Inside"]
"""Text, markup, or several of them; `None` is nothing."""

Attribute = str | int | bool | None
"""`True` stands without a value; `False` and `None` not at all."""


def tag(name: LiteralString, /, *inside: Inside, **attributes: Attribute) -> Html:
    """`class_` and `for_` lose their underscore, the others turn it into a hyphen."""
    written = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in _EMPTY:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{joined(*inside)}</{name}>")


def joined(*inside: Inside) -> Html:
    return Html("".join(_escaped(one) for one in inside))


def _escaped(one: Inside) -> str:
    match one:
        case Html():
            return one
        case None:
            return ""
        case str() | int():
            return escape(str(one), quote=True)
        case _:
            return "".join(_escaped(part) for part in one)


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value), quote=True)}"'
