"""What the client has been told: the tree of plain nodes that Flutter would be drawing."""

from collections.abc import Callable, Iterator
from typing import Any

Node = dict[str, Any]


class Mirror:
    def __init__(self, page: Node) -> None:
        self.page = page
        self._by_id: dict[int, Node] = {}
        self._index()

    def node(self, control_id: int) -> Node | None:
        return self._by_id.get(control_id)

    def views(self) -> list[Node]:
        return list(_unwrapped(self.page.get("views", [])))

    def on_screen(self) -> list[Node]:
        """The roots a citizen sees: the top view, and every open dialog over it."""
        dialogs = self.page.get("_dialogs", {}).get("controls", [])
        return self.views()[-1:] + [d for d in _unwrapped(dialogs) if d.get("open")]

    def apply(self, control_id: int, patch: list[Any]) -> None:
        """Flet's patch: a tree of numbered paths, then operations that name them."""
        target = self._by_id.get(control_id)
        if target is None:
            return  # Flutter, too, drops what it has no control for
        paths, *operations = patch
        path_of = dict(_numbered(paths, ()))

        def at(number: int) -> Any:
            """Looked up each time: an operation may reach into what the last one put there."""
            place: Any = target
            for step in path_of[number]:
                place = place[step]
            return place

        for kind, *rest in operations:
            _OPERATIONS[kind](at, *rest)
        self._index()

    def twins(self) -> set[str]:
        """Keys that two controls beside each other bear, which Flutter does not allow."""
        lists = (
            one for node in self._by_id.values() for one in node.values() if type(one) is list
        )
        return {key for beside in lists for key in _twice(beside)}

    def _index(self) -> None:
        self._by_id = {node["_i"]: node for node in every_node(self.page)}


def every_node(place: Any, *, visible_only: bool = False) -> Iterator[Node]:
    if isinstance(place, dict):
        if visible_only and place.get("visible") is False:
            return
        if "_c" in place and "_i" in place:
            yield place
    for child in place.values() if isinstance(place, dict) else place:
        if isinstance(child, dict | list):
            yield from every_node(child, visible_only=visible_only)


def _twice(beside: list[Any]) -> Iterator[str]:
    keys = [str(one["key"]) for one in beside if isinstance(one, dict) and one.get("key")]
    return (key for key in set(keys) if keys.count(key) > 1)


def _unwrapped(place: Any) -> Iterator[Node]:
    """Components are invisible shells around what they return."""
    if isinstance(place, list):
        for item in place:
            yield from _unwrapped(item)
    elif isinstance(place, dict) and place.get("_c") == "C":
        yield from _unwrapped(place.get("_b"))
    elif isinstance(place, dict):
        yield place


def _numbered(tree: list[Any], path: tuple[Any, ...]) -> Iterator[tuple[int, tuple[Any, ...]]]:
    number, *branches = tree
    yield number, path
    for key, branch in (branches[0] if branches else {}).items():
        yield from _numbered(branch, (*path, key))


def _replace(at: Callable[[int], Any], number: int, key: Any, value: Any) -> None:
    at(number)[key] = value


def _add(at: Callable[[int], Any], number: int, key: Any, value: Any) -> None:
    _put(at(number), key, value)


def _remove(at: Callable[[int], Any], number: int, key: Any) -> None:
    del at(number)[key]


def _move(at: Callable[[int], Any], number: int, key: Any, to: int, new_key: Any) -> None:
    source, destination = at(number), at(to)
    _put(destination, new_key, source.pop(key))


def _put(place: Any, key: Any, value: Any) -> None:
    if isinstance(place, list):
        place.insert(key, value)
    else:
        place[key] = value


_OPERATIONS = (_replace, _add, _remove, _move)
"""In the order of Flet's numbers for them."""
