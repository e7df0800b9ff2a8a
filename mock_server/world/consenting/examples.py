"""What a recipient would see, masked: enough to know what it is, too little to use."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from mock_server.world.data import Text, same

Record = dict[str, Any]

_DOTS: Final = "•••••"


def masked(value: Record | None) -> Text | None:
    """`None` where nothing is known of the citizen."""
    return None if value is None else _HIDDEN.get(value["kind"], _first_letters)(value)


def _translated(value: Record) -> Text:
    return {language: _words(said) for language, said in value["text"].items()}


def _first_letters(value: Record) -> Text:
    return same(_words(value["text"]))


_HIDDEN: Final[Mapping[str, Callable[[Record], Text]]] = {
    "translated": _translated,
    "day": lambda value: same(f"••.••.{value['date'][:4]}"),
    "money": lambda _: same("•••,•• AZN"),
    "yes_no": lambda _: {"az": "bəli / xeyr", "en": "yes / no", "ru": "да / нет"},
    "code": lambda value: same(f"{value['text'][:1]}{_DOTS}{value['text'][-2:]}"),
}


def _words(text: str) -> str:
    """`Əli M•••••`: the last word, or every word of a long one, keeps its first letter."""
    parts = text.split()
    if not parts:
        return _DOTS
    return " ".join(f"{part[0]}{_DOTS}" if len(part) > 1 else part for part in parts[:3])
