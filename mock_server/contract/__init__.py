"""The agreement with the client: OpenAPI 3.1, one file an area, put together once."""

import json
from functools import cache
from importlib.resources import files
from typing import Any, Final

NEEDS_NO_ACCEPTANCE: Final = "x-needs-no-acceptance"
"""Marks what a citizen may always do, whatever text they have not accepted or have declined."""

_EVERYWHERE: Final = ("Purpose", "DeviceSystem")


@cache
def document() -> dict[str, Any]:
    """The whole document. Treat it as read-only: everybody shares it."""
    here = files(__name__)
    whole: dict[str, Any] = json.loads((here / "base.json").read_text("utf-8"))
    for area in sorted((here / "areas").iterdir(), key=lambda file: file.name):
        part = json.loads(area.read_text("utf-8"))
        whole["paths"].update(part["paths"])
        whole["components"]["schemas"].update(part["schemas"])
    _headers(whole)
    _acceptances(whole)
    return whole


def _headers(whole: dict[str, Any]) -> None:
    """What every request may say: what it is for, and, with a yes, of which device it comes."""
    for path in whole["paths"].values():
        for told in path.values():
            told.setdefault("parameters", []).extend(
                {"$ref": f"#/components/parameters/{name}"} for name in _EVERYWHERE
            )
            told["responses"].setdefault("422", {"$ref": "#/components/responses/Problem422"})


def _acceptances(whole: dict[str, Any]) -> None:
    """Policy and terms stand before every operation of a citizen, so no area repeats it."""
    for path in whole["paths"].values():
        for told in path.values():
            if told.get("security") != [] and not told.get(NEEDS_NO_ACCEPTANCE):
                told["responses"].setdefault("428", {"$ref": "#/components/responses/Problem428"})
