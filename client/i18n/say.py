"""Sentences by key."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

from client.domain.languages import Language
from client.i18n.plurals import plural_category


class Say(Protocol):
    def __call__(self, key: str, /, **values: object) -> str:
        """Raises `KeyError` for a sentence nobody wrote: tests find those, not citizens."""
        ...


@cache
def _area(name: str) -> dict[str, Any]:
    return tomllib.loads((files("client.i18n") / "words" / f"{name}.toml").read_text("utf-8"))


@cache
def speaker(language: Language) -> Say:
    """The same object for the same language, so that equal props stay equal."""

    def say(key: str, /, **values: object) -> str:
        area, _, name = key.partition(".")
        sentence: str | dict[str, str] = _area(area)[name][language.value]
        if isinstance(sentence, dict):
            sentence = sentence[plural_category(language, int(str(values["count"])))]
        return sentence.format(**values) if values else sentence

    return say
