"""The agreement with the client: OpenAPI 3.1, one file an area, put together once."""

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def document() -> dict[str, Any]:
    """The whole document. Treat it as read-only: everybody shares it."""
    here = files(__name__)
    whole: dict[str, Any] = json.loads((here / "base.json").read_text("utf-8"))
    for area in sorted((here / "areas").iterdir(), key=lambda file: file.name):
        part = json.loads(area.read_text("utf-8"))
        whole["paths"].update(part["paths"])
        whole["components"]["schemas"].update(part["schemas"])
    return whole
