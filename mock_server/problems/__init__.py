"""Every problem the portal has a name for, and its title in the portal's three languages."""

import json
from collections.abc import Mapping
from importlib.resources import files
from typing import Any, Final

DEFAULT_LANGUAGE: Final = "az"


def _titles() -> Mapping[str, Mapping[str, str]]:
    """One JSON file an area, by code."""
    found: dict[str, Mapping[str, str]] = {}
    for file in (files(__name__) / "titles").iterdir():
        found |= json.loads(file.read_text("utf-8"))
    return found


TITLES: Final = _titles()


def language_of(where: Mapping[str, Any]) -> str:
    """The first of the portal's languages by the weight the client gives it (RFC 9110, 12.5.4)."""
    for key, value in where["headers"]:
        if key == b"accept-language":
            return _preferred(value.decode("latin-1"))
    return DEFAULT_LANGUAGE


def _preferred(header: str) -> str:
    best, best_weight = DEFAULT_LANGUAGE, 0.0
    for part in header.split(","):
        name, _, weight_text = part.replace(" ", "").partition(";q=")
        language = name.split("-")[0].lower()
        weight = _weight(weight_text)
        if language in ("az", "en", "ru") and weight > best_weight:
            best, best_weight = language, weight
    return best


def _weight(text: str) -> float:
    if not text:
        return 1.0
    try:
        return float(text)
    except ValueError:
        return 0.0
