"""What the owner of a register writes into it when a citizen was right, and what that changed."""

from typing import Any, Final

from mock_server.world import World
from mock_server.world.truths import COLLECTION as TRUTHS
from mock_server.world.truths import added

Record = dict[str, Any]
SECTIONS: Final = "sections"


def corrected(world: World, fin: str, asked: Record) -> list[Record]:
    """Puts the register right and answers with every value that is another now."""
    ident = asked["section"]["id"]
    held = world.store.get(SECTIONS, fin, ident)
    if held is None:
        return []
    before: list[Record] = held["entries"]
    after = _put_right(world, fin, asked, before)
    world.store.put(SECTIONS, fin, ident, {**held, "entries": after})
    return _changes(before, after)


def _put_right(world: World, fin: str, asked: Record, before: list[Record]) -> list[Record]:
    if asked["item"] is not None:
        return [_with_value(one, asked) if one["id"] == asked["entry"] else one for one in before]
    archived: Any = world.store.get(TRUTHS, fin, asked["section"]["id"])
    if archived is not None:
        return archived
    if asked["entry"] is not None:
        return [one for one in before if one["id"] != asked["entry"]]
    return [*before, added(asked["section"]["id"], asked["id"], asked["wanted"], asked["sent_at"])]


def _with_value(entry: Record, asked: Record) -> Record:
    items = [
        {**one, "value": asked["wanted"]} if one["key"] == asked["item"] else one
        for one in entry["items"]
    ]
    return {**entry, "items": items}


def _changes(before: list[Record], after: list[Record]) -> list[Record]:
    was, now = _by_place(before), _by_place(after)
    return [
        {
            "entry": entry,
            "item": key,
            "title": title,
            "label": known["label"],
            "sensitive": known["sensitive"],
            "old": _value(was, (entry, key)),
            "new": _value(now, (entry, key)),
        }
        for (entry, key), (title, known) in {**was, **now}.items()
        if _value(was, (entry, key)) != _value(now, (entry, key))
    ]


def _by_place(entries: list[Record]) -> dict[tuple[str, str], tuple[Any, Record]]:
    return {
        (entry["id"], one["key"]): (entry["title"], one)
        for entry in entries
        for one in entry["items"]
    }


def _value(held: dict[tuple[str, str], tuple[Any, Record]], place: tuple[str, str]) -> Any:
    return held[place][1]["value"] if place in held else None
