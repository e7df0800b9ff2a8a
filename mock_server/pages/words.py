"""What the portal's pages say, in its three languages: one JSON file an area."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

Words = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Say:
    """`say("area.key", name=...)`. Raises `KeyError` for a key that nobody wrote."""

    language: str

    def __call__(self, key: str, **values: object) -> str:
        sentence = all_words()[key][self.language]
        return sentence.format_map(values) if values else sentence


@cache
def all_words() -> Words:
    """Every area's words by their full key. Treat it as read-only: everybody shares it."""
    found: dict[str, Mapping[str, str]] = {}
    for file in (files(__package__ or "mock_server.pages") / "words").iterdir():
        if file.name.endswith(".json"):
            found |= json.loads(file.read_text("utf-8"))
    return found
