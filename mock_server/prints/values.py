"""The contract's values as they are printed."""

from typing import Any

from mock_server.prints.words import said
from mock_server.world.amounts import money_of


def readable(value: dict[str, Any], language: str) -> str:
    """Raises `KeyError` for a kind that the contract does not have."""
    match value["kind"]:
        case "words" | "code":
            return value["text"]
        case "translated":
            return value["text"][language]
        case "day":
            return day_of(value["date"])
        case "money":
            return money_of(value["qepik"])
        case "yes_no":
            return said("print.yes" if value["yes"] else "print.no", language)
        case kind:
            raise KeyError(kind)


def day_of(written: str) -> str:
    """25.11.2026: it reads the same in all three languages."""
    year, month, day = written[:10].split("-")
    return f"{day}.{month}.{year}"
