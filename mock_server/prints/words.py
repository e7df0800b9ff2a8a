"""What the portal prints of its own on every sheet, in three languages."""

import json
from functools import cache
from importlib.resources import files


def said(key: str, language: str, **values: object) -> str:
    """Raises `KeyError` for a key that nobody wrote."""
    return all_words()[key][language].format_map(values)


@cache
def all_words() -> dict[str, dict[str, str]]:
    """Treat it as read-only: everybody shares it."""
    package = __package__ or "mock_server.prints"
    return json.loads((files(package) / "words.json").read_text("utf-8"))
