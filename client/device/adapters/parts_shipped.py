"""What the app is made of: as it was packed, or, in a checkout, as it is installed."""

import json
import re
import tomllib
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import Any, Final

from client.device.parts import Part, part_of

_CLIENT: Final = Path(__file__).parents[2]
_OURS: Final = "mygov-client"
_NAME: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_BUILT_ON: Final = (("Flutter", "BSD-3-Clause"), ("Python", "PSF-2.0"))
"""No distribution says these; their texts come with the system's own list of licences."""


class ShippedParts:
    def __init__(self, packed: Path = _CLIENT / "parts.json", root: Path = _CLIENT.parent) -> None:
        self._packed = packed
        self._root = root

    def all(self) -> tuple[Part, ...]:
        parts = self._written() or self._installed()
        font = Part("Onest", "", "OFL-1.1", _text(self._root / "assets" / "fonts" / "OFL.txt"))
        others = [font, *(Part(name, "", licence, "") for name, licence in _BUILT_ON)]
        return tuple(sorted((*parts, *others), key=lambda part: part.name.lower()))

    def _written(self) -> list[Part]:
        try:
            listed: list[dict[str, Any]] = json.loads(self._packed.read_text("utf-8"))
            return [Part(**one) for one in listed]
        except (OSError, ValueError, TypeError):
            return []

    def _installed(self) -> list[Part]:
        """All that our own needs lead to, of what is here; extras are not shipped."""
        found: dict[str, Distribution] = {}
        waiting = self._needed()
        while waiting:
            name = waiting.pop()
            key = name.lower().replace("_", "-")
            if key in found:
                continue
            try:
                found[key] = distribution(name)
            except PackageNotFoundError:
                continue
            waiting += _names(found[key].requires or ())
        return [part_of(one) for one in found.values()]

    def _needed(self) -> list[str]:
        """A checkout says it itself; what was installed without one has said it to pip."""
        try:
            told = tomllib.loads((self._root / "pyproject.toml").read_text("utf-8"))
            return _names(told["project"]["dependencies"])
        except (OSError, ValueError, KeyError):
            pass
        try:
            return _names(distribution(_OURS).requires or ())
        except PackageNotFoundError:
            return []


def _names(lines: Iterable[str]) -> list[str]:
    return [m[0] for line in lines if "extra ==" not in line and (m := _NAME.match(line))]


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8").strip()
    except OSError:
        return ""
