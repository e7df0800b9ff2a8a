"""What a recipient would see, masked: enough to know what it is, too little to use."""

from typing import Any, Final

from mock_server.world.data import Text, same

_DOTS: Final = "•••••"


def masked(value: dict[str, Any] | None) -> Text | None:
    """`None` where nothing is known of the citizen."""
    if value is None:
        return None
    match value["kind"]:
        case "translated":
            return {language: _words(said) for language, said in value["text"].items()}
        case "day":
            return same(f"••.••.{value['date'][:4]}")
        case "money":
            return same("•••,•• AZN")
        case "yes_no":
            return {"az": "bəli / xeyr", "en": "yes / no", "ru": "да / нет"}
        case "code":
            text = value["text"]
            return same(f"{text[:1]}{_DOTS}{text[-2:]}")
        case _:
            return same(_words(value["text"]))


def _words(text: str) -> str:
    """`Əli M•••••`: the last word, or every word of a long one, keeps its first letter."""
    parts = text.split()
    if not parts:
        return _DOTS
    return " ".join(f"{part[0]}{_DOTS}" if len(part) > 1 else part for part in parts[:3])
