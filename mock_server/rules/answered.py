"""What was answered, as the contract writes values, so that every language reads its own."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final

from mock_server.rules import offices
from mock_server.world.data import Text, same
from mock_server.world.writing import money, translated, words, yes_no

Record = dict[str, Any]


def answered_row(field: Record, answers: Mapping[str, Any]) -> Record:
    return {"label": field["label"], "value": _value(field, answers.get(field["key"]))}


def _value(field: Record, value: Any) -> Record:
    if field["kind"] == "value":
        return field["value"]
    if value is None:
        return words("—")
    write = _WRITTEN.get(field["kind"])
    return words(str(value)) if write is None else write(field, value)


def _choices(field: Record, values: list[str]) -> Record:
    labels = [_label(field, one) for one in values]
    together = {lang: ", ".join(label[lang] for label in labels) for lang in ("az", "en", "ru")}
    return translated(together)


def _slot(_: Record, value: Record) -> Record:
    at = datetime.fromisoformat(value["at"])
    place: Text = offices.office(value["office"])["title"]
    return translated({lang: f"{name}, {at:%d.%m.%Y %H:%M}" for lang, name in place.items()})


def _label(field: Record, value: str) -> Text:
    chosen = {option["value"]: option["label"] for option in field["options"]}
    return chosen.get(value, same(value))


_WRITTEN: Final[Mapping[str, Callable[[Record, Any], Record]]] = {
    "choice": lambda field, value: translated(_label(field, value)),
    "choices": _choices,
    "date": lambda _, value: {"kind": "day", "date": value},
    "money": lambda _, value: money(value),
    "yes_no": lambda _, value: yes_no(value),
    "people": lambda _, value: words("; ".join(f"{one['name']} ({one['fin']})" for one in value)),
    "files": lambda _, value: words(", ".join(one["name"] for one in value)),
    "slot": _slot,
}
