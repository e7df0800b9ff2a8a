"""A screen as text: what somebody who reads it, or hears it read, would find there.

Works on a control that a view returned and on what a stage shows. Meant for snapshots that a
reviewer can read: `# heading`, `[button]`, `[button] (off)`, `field: value`, `(waiting)`.
"""

from collections.abc import Iterator
from typing import Any

import flet as ft

from tests.mirror import Node
from tests.reading import everything_seen, in_reading_order, own_texts, texts_of
from tests.wire import as_the_client_gets_it

_WAITING = {"ProgressRing", "ProgressBar", "Shimmer"}
_TICKED = {"Switch", "Checkbox", "CupertinoSwitch", "Radio"}


def outline(control: ft.BaseControl) -> str:
    """Of a control from a plain function, e.g. a feature's view."""
    return outline_of(as_the_client_gets_it(control))


def outline_of(place: Any) -> str:
    return "\n".join(_lines(place, depth=0))


def _lines(place: Any, depth: int) -> Iterator[str]:
    if isinstance(place, list):
        for item in place:
            yield from _lines(item, depth)
        return
    if not isinstance(place, dict) or place.get("visible") is False:
        return
    spoken, finished = _spoken(place)
    if spoken:
        yield "  " * depth + spoken
    if finished:
        return
    for child in in_reading_order(place):
        yield from _lines(child, depth + bool(spoken))


def _spoken(node: Node) -> tuple[str | None, bool]:
    """The line for this node, and whether that says everything inside it."""
    kind = node.get("_c")
    if kind in _WAITING:
        return "(waiting)", True
    if kind == "Semantics":
        return _around(node)
    if kind in _TICKED:
        return f"[{'x' if node.get('value') else ' '}] {' '.join(own_texts(node))}".rstrip(), True
    if node.get("on_change"):
        return _field(node), False
    if node.get("on_click"):
        name = " · ".join(dict.fromkeys(texts_of(node)))
        return f"[{name}]" + (" (off)" if node.get("disabled") else ""), True
    named = _named_by_the_words_above(node)
    return named or " ".join(own_texts(node) if kind else []) or None, named is not None


def _named_by_the_words_above(node: Node) -> str | None:
    if node.get("_c") != "MergeSemantics":
        return None
    field = next((one.node for one in everything_seen(node) if one.kind == "TextField"), None)
    if field is None or field.get("label"):
        return None
    return _field({**field, "label": texts_of(node)[0]})


def _around(node: Node) -> tuple[str | None, bool]:
    inside = texts_of(node.get("content") or [])
    if node.get("header"):
        return "# " + (node.get("label") or " ".join(inside)), True
    label = node.get("label")
    if node.get("exclude_semantics"):
        return label, True
    return (f"{label}:" if label and label not in inside else None), False


def _field(node: Node) -> str:
    name = node.get("label") or node.get("hint_text") or node["_c"]
    error = node.get("error")
    value = node.get("value") or ""
    hidden = "•" * len(value) if node.get("password") else value
    return f"{name}: {hidden}".rstrip() + (f" ! {error}" if isinstance(error, str) else "")
