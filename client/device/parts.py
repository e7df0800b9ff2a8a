"""What the app is made of: each distribution in it, with the licence it comes under."""

import re
from dataclasses import asdict, dataclass
from importlib.metadata import Distribution
from typing import Any, Final, Protocol

_TEXT: Final = re.compile(r"(licen[cs]e|copying|notice)[^/]*$", re.IGNORECASE)
_CLASSIFIER: Final = "License :: OSI Approved :: "
_KNOWN: Final = {
    "BSD License": "BSD-3-Clause",
    "MIT License": "MIT",
    "Apache Software License": "Apache-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0",
}
_BY_TEXT: Final = {"Apache License": "Apache-2.0", "MIT License": "MIT"}
_LONGEST_NAME: Final = 60
"""A package that put the whole text where its name belongs."""


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    version: str
    licence: str
    """Its SPDX expression, or as near to it as the package says; empty if it says nothing."""
    text: str

    def as_record(self) -> dict[str, Any]:
        return asdict(self)


class Parts(Protocol):
    def all(self) -> tuple[Part, ...]:
        """By name. May take a moment."""
        ...


def part_of(distribution: Distribution) -> Part:
    return Part(
        name=distribution.name,
        version=distribution.version,
        licence=licence_named(distribution),
        text=licence_text(distribution),
    )


def licence_named(distribution: Distribution) -> str:
    told: Any = distribution.metadata
    named = str(told.get("License-Expression") or told.get("License") or "")
    if named and len(named) <= _LONGEST_NAME and "\n" not in named:
        return _KNOWN.get(named, named)
    classifiers: list[str] = told.get_all("Classifier") or []
    for line in classifiers:
        if line.startswith(_CLASSIFIER):
            kind = line.removeprefix(_CLASSIFIER)
            return _KNOWN.get(kind, kind)
    text = licence_text(distribution)
    return next((name for sign, name in _BY_TEXT.items() if sign in text), "")


def licence_text(distribution: Distribution) -> str:
    """Every licence and notice the package carries, one after the other."""
    files = [
        file
        for file in distribution.files or ()
        if _TEXT.search(str(file)) and ".dist-info/" in str(file)
    ]
    texts = [text for file in sorted(files) if (text := _read(file)) is not None]
    return "\n\n".join(texts)


def _read(file: Any) -> str | None:
    try:
        return file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
