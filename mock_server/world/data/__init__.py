"""Names, places, institutions and words that people and papers are made of."""

import json
from functools import cache
from importlib.resources import files
from typing import Any

Text = dict[str, str]
"""One sentence in az, en and ru."""


@cache
def table(name: str) -> Any:
    """One file of this folder, read once. Treat it as read-only: everybody shares it."""
    return json.loads((files(__name__) / f"{name}.json").read_text("utf-8"))


def text(key: str) -> Text:
    """Raises `KeyError` for a word nobody has written: a seed never runs with a gap."""
    return all_words()[key]


@cache
def all_words() -> dict[str, Text]:
    """Every word by its key, one file an area. Treat it as read-only: everybody shares it."""
    found: dict[str, Text] = {}
    for file in (files(__name__) / "words").iterdir():
        found |= json.loads(file.read_text("utf-8"))
    return found


def same(words: str) -> Text:
    """A name that reads the same in every language."""
    return {"az": words, "en": words, "ru": words}
