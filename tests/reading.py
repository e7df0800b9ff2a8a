"""How a citizen, or a screen reader, finds things on a screen: by what they are called."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from tests.mirror import Node

SPOKEN = (
    "value",
    "content",
    "label",
    "text",
    "title",
    "subtitle",
    "tooltip",
    "hint_text",
    "semantics_label",
    "error",
    "helper",
)
_SILENT = {"Icon", "Image"}
_READING_ORDER = (
    "appbar",
    "leading",
    "prefix",
    "title",
    "subtitle",
    "label",
    "content",
    "controls",
    "suffix",
    "trailing",
    "actions",
)


class Seen(NamedTuple):
    """A node with the nodes around it, outermost first."""

    node: Node
    around: tuple[Node, ...]

    @property
    def kind(self) -> str:
        return self.node["_c"]


def everything_seen(place: Any, around: tuple[Node, ...] = ()) -> Iterator[Seen]:
    """In reading order, without what is invisible."""
    if isinstance(place, list):
        for item in place:
            yield from everything_seen(item, around)
    elif isinstance(place, dict) and place.get("visible") is not False:
        if "_c" in place:
            yield Seen(place, around)
            around = (*around, place)
        for child in in_reading_order(place):
            yield from everything_seen(child, around)


def in_reading_order(node: Node) -> Iterator[Any]:
    for key in sorted(node, key=_reading_place):
        if isinstance(node[key], dict | list):
            yield node[key]


def texts_of(place: Any) -> list[str]:
    return [text for seen in everything_seen(place) for text in own_texts(seen.node)]


def own_texts(node: Node) -> list[str]:
    if node["_c"] in _SILENT:
        return [node["semantics_label"]] if node.get("semantics_label") else []
    spans = [span.get("text", "") for span in node.get("spans") or ()]
    return [node[prop] for prop in SPOKEN if isinstance(node.get(prop), str)] + spans


def names_of(seen: Seen) -> list[str]:
    """What this one control is called: its own words, its key, or the label put around it."""
    shells = [seen.node]
    for outer in reversed(seen.around):
        if outer["_c"] not in ("Semantics", "C"):
            break
        shells.append(outer)
    names = [name for shell in shells for name in (*own_texts(shell), _key(shell))]
    return [name for name in names + [s.get("identifier") for s in shells] if name]


def _key(node: Node) -> str | None:
    key = node.get("key")
    return key.get("value") if isinstance(key, dict) else key


def _reading_place(prop: str) -> tuple[int, str]:
    known = prop in _READING_ORDER
    return (_READING_ORDER.index(prop) if known else len(_READING_ORDER), prop)
