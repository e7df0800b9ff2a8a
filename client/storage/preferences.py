"""The citizen's choices about the app itself, in clear (STO-07): nothing personal is there."""

import json
import logging
import os
import tempfile
from enum import Enum
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

from client.domain.choices import Choices

log = logging.getLogger(__name__)

E = TypeVar("E", bound=Enum)


class Preferences(Protocol):
    def read(self) -> Choices:
        """What was chosen; the defaults where nothing was, or where the file is damaged."""
        ...

    def write(self, choices: Choices) -> None:
        """Never raises: a choice that cannot be kept still holds until the app closes."""
        ...


class MemoryPreferences:
    """For the preview: what one tab chooses is not another tab's business."""

    def __init__(self, choices: Choices) -> None:
        self._choices = choices

    def read(self) -> Choices:
        return self._choices

    def write(self, choices: Choices) -> None:
        self._choices = choices


class FilePreferences:
    """A small JSON file, replaced as a whole: it is the old one or the new one (REL-17)."""

    def __init__(self, file: Path, otherwise: Choices) -> None:
        """`otherwise` is what holds until the citizen has chosen."""
        self._file = file
        self._otherwise = otherwise

    def read(self) -> Choices:
        try:
            return _choices_in(json.loads(self._file.read_text("utf-8")), self._otherwise)
        except (OSError, ValueError, RecursionError):
            return self._otherwise

    def write(self, choices: Choices) -> None:
        try:
            _replace(self._file, json.dumps(_written(choices), indent=1).encode())
        except OSError as error:
            log.warning("A choice could not be kept: %s", type(error).__name__)


def _written(choices: Choices) -> dict[str, Any]:
    return {
        "language": choices.language.value,
        "brightness": choices.brightness.value,
        "high_contrast": choices.high_contrast,
        "text_size": choices.text_size.value,
        "dismissed_banners": sorted(choices.dismissed_banners),
        "notices_show_content": choices.notices_show_content,
        "has_app_lock": choices.has_app_lock,
    }


def _choices_in(kept: object, otherwise: Choices) -> Choices:
    """Each choice by itself: one that is damaged, or of a newer version, costs no other."""
    if not isinstance(kept, dict):
        return otherwise
    found = cast("dict[str, Any]", kept)
    banners = found.get("dismissed_banners")
    return Choices(
        language=_one_of(found.get("language"), otherwise.language),
        brightness=_one_of(found.get("brightness"), otherwise.brightness),
        high_contrast=_flag(found.get("high_contrast"), otherwise=otherwise.high_contrast),
        text_size=_one_of(found.get("text_size"), otherwise.text_size),
        dismissed_banners=_names(banners),
        notices_show_content=_flag(
            found.get("notices_show_content"), otherwise=otherwise.notices_show_content
        ),
        has_app_lock=_flag(found.get("has_app_lock"), otherwise=otherwise.has_app_lock),
    )


def _flag(value: object, *, otherwise: bool) -> bool:
    return value if isinstance(value, bool) else otherwise


def _one_of(value: object, otherwise: E) -> E:
    try:
        return type(otherwise)(value)
    except ValueError:
        return otherwise


def _names(value: object) -> frozenset[str]:
    listed = cast("list[object]", value) if isinstance(value, list) else []
    return frozenset(name for name in listed if isinstance(name, str))


def _replace(file: Path, content: bytes) -> None:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor, fresh = tempfile.mkstemp(dir=file.parent, prefix=file.name, suffix=".new")
    try:
        with os.fdopen(descriptor, "wb") as writing:
            writing.write(content)
            writing.flush()
            os.fsync(writing.fileno())
        Path(fresh).replace(file)
    except OSError:
        Path(fresh).unlink(missing_ok=True)
        raise
