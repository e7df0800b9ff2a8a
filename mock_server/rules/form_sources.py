"""What a form knows beforehand: values of registers with their origin, and choices among them."""

from datetime import date
from typing import Any, Final

from mock_server.world import World
from mock_server.world.data import same
from mock_server.world.population import COLLECTION as POPULATION
from mock_server.world.writing import section_ref

Record = dict[str, Any]

_PLAIN: Final = ("words", "code")
_MILITARY_AGE: Final = 15
_ADULT: Final = 18


def prefilled(world: World, fin: str, path: str) -> tuple[Any, Record | None]:
    """A value and where it comes from, by `section.entry.item`; nothing where a register is empty.

    The value is as the cabinet shows it; `plain` makes it an answer.
    """
    ident, entry_id, key = path.split(".")
    held = world.store.get("sections", fin, ident)
    for entry in held["entries"] if held else ():
        if entry["id"] == entry_id:
            for item in entry["items"]:
                if item["key"] == key and item["value"] is not None:
                    return item["value"], origin_of(ident)
    return None, None


def origin_of(section: str) -> Record:
    ref = section_ref(section)
    return {"owner": ref["owner"], "register": ref["register"]}


def plain(value: Record) -> Any:
    """What the citizen would have answered; `None` for what no field can hold."""
    match value["kind"]:
        case "words" | "code":
            return value["text"]
        case "day":
            return value["date"]
        case "money":
            return value["qepik"]
        case "yes_no":
            return value["yes"]
        case _:
            return None


def choices_among(world: World, fin: str, source: str) -> list[Record]:
    """Raises `KeyError` for a source nobody has written."""
    return _SOURCES[source](world, fin)


def _vehicles(world: World, fin: str) -> list[Record]:
    return [
        {"value": _item(entry, "plate"), "label": entry["title"], "note": None}
        for entry in _entries(world, fin, "vehicles")
    ]


def _estates(world: World, fin: str) -> list[Record]:
    return [
        {
            "value": _item(entry, "extract_number"),
            "label": entry["title"],
            "note": same(_item(entry, "estate_address")),
        }
        for entry in _entries(world, fin, "property")
    ]


def _diplomas(world: World, fin: str) -> list[Record]:
    return [
        {"value": entry["id"], "label": entry["title"] or same(entry["id"]), "note": None}
        for entry in _entries(world, fin, "education")
    ]


def _children(world: World, fin: str) -> list[Record]:
    return [_child(one) for one in _of_guardian(world, fin)]


def _sons(world: World, fin: str) -> list[Record]:
    """Of the age to be registered: fifteen in this calendar year, or older and not yet of age."""
    today = world.clock.today()
    return [
        _child(one)
        for one in _of_guardian(world, fin)
        if not one["female"]
        and today.year - date.fromisoformat(one["born"]).year >= _MILITARY_AGE
        and age_of(one, today) < _ADULT
    ]


def _of_guardian(world: World, fin: str) -> list[Record]:
    """Children the register shows; one that it has lost cannot be chosen either."""
    seen = {_item(entry, "fin") for entry in _entries(world, fin, "children")}
    return [
        one
        for _, one in world.store.everybody(POPULATION)
        if fin in one["guardians"] and one["fin"] in seen
    ]


def _child(one: Record) -> Record:
    born = date.fromisoformat(one["born"])
    return {"value": one["fin"], "label": same(one["name"]), "note": same(f"{born:%d.%m.%Y}")}


def age_of(one: Record, today: date) -> int:
    born = date.fromisoformat(one["born"])
    return today.year - born.year - ((today.month, today.day) < (born.month, born.day))


def _entries(world: World, fin: str, section: str) -> list[Record]:
    held = world.store.get("sections", fin, section)
    return held["entries"] if held else []


def _item(entry: Record, key: str) -> str:
    value = next(item["value"] for item in entry["items"] if item["key"] == key)
    return value["text"] if value["kind"] in _PLAIN else ""


_SOURCES: Final = {
    "vehicles": _vehicles,
    "estates": _estates,
    "diplomas": _diplomas,
    "children": _children,
    "sons": _sons,
}
