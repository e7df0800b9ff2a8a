"""The text of `flet.toml` beside its values, so that a complaint can name the line."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar, cast

T = TypeVar("T")


class SettingsError(Exception):
    """Says what is wrong, with the key and its line."""


@dataclass(frozen=True, slots=True)
class Book:
    """The text beside its values: `tomllib` forgets on which line a key stood."""

    text: str
    name: str

    def table(
        self, whole: Mapping[str, Any], title: str, readers: Mapping[str, Callable[[Any], Any]]
    ) -> dict[str, Any]:
        return self.rows(self.inner(whole, title), title, readers)

    def inner(self, whole: Mapping[str, Any], title: str) -> dict[str, Any]:
        found = whole.get(title)
        if not isinstance(found, dict):
            raise SettingsError(f"{self.name}: the table [{title}] is missing.")
        return cast("dict[str, Any]", found)

    def rows(
        self, values: Mapping[str, Any], title: str, readers: Mapping[str, Callable[[Any], Any]]
    ) -> dict[str, Any]:
        self.only(values, title, readers)
        return {key: self.take(values, title, key, read) for key, read in readers.items()}

    def only(
        self, values: Mapping[str, Any], title: str, known: Mapping[str, Any] | frozenset[str]
    ) -> None:
        for key in values:
            if key not in known:
                raise self.error(title, key, "is not a setting of this app")

    def take(self, values: Mapping[str, Any], title: str, key: str, read: Callable[[Any], T]) -> T:
        if key not in values:
            raise SettingsError(f"{self.name}: {_dotted(title, key)} is missing.")
        try:
            return read(values[key])
        except (ValueError, TypeError) as error:
            raise self.error(title, key, str(error)) from error

    def error(self, title: str, key: str, wrong: str) -> SettingsError:
        line = self._line_of(title, key)
        return SettingsError(f"{self.name}, line {line}: {_dotted(title, key)} {wrong}.")

    def _line_of(self, title: str, key: str) -> int:
        table, opening = "", 0
        for number, line in enumerate(self.text.splitlines(), start=1):
            if heading := re.match(r"\s*\[+\s*([^\]]+?)\s*\]+", line):
                table = heading[1].strip('"')
                opening = number if table in {title, key} else opening
            elif table == title and re.match(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""", line):
                return number
        return opening


def _dotted(title: str, key: str) -> str:
    return f"{title}.{key}" if title else key
