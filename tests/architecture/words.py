"""The sentences for citizens, as the rules about them look at them."""

import ast
import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from tests.architecture.sources import ROOT, Module

FOLDER = ROOT / "client" / "i18n" / "words"
LANGUAGES = ("az", "en", "ru")
PLURALS = {"az": {"one", "other"}, "en": {"one", "other"}, "ru": {"one", "few", "many"}}
"""CLDR categories of whole numbers."""

_KEY = re.compile(r"[a-z_]+\.[a-z0-9_]+")
Sentence = Mapping[str, Any]


@cache
def sentences() -> dict[str, Sentence]:
    """Every key, `area.name`, with what it says in each language."""
    return {
        f"{file.stem}.{name}": sentence
        for file in sorted(FOLDER.glob("*.toml"))
        for name, sentence in tomllib.loads(file.read_text("utf-8")).items()
    }


def faults_of(sentence: Sentence) -> Iterator[str]:
    """A language is missing, empty, or does not name the same values as the others."""
    if set(sentence) != set(LANGUAGES):
        yield f"speaks {sorted(sentence)}"
        return
    for language in LANGUAGES:
        said = sentence[language]
        forms = set(said) if isinstance(said, dict) else PLURALS[language]
        if forms != PLURALS[language]:
            yield f"{language} has the plural forms {sorted(forms)}"
        yield from (f"{language} is empty" for text in _forms(said) if not text.strip())
    if len({isinstance(sentence[language], dict) for language in LANGUAGES}) > 1:
        yield "is counted in one language and not in another"
    if len({frozenset(_values_in(sentence[language])) for language in LANGUAGES}) > 1:
        yield "names different values in different languages"


def keys_in(module: Module) -> Iterator[str]:
    """Every string in the code that looks like a key of an area there is."""
    areas = {key.partition(".")[0] for key in sentences()}
    for text in module.texts():
        if _KEY.fullmatch(text.value) and text.value.partition(".")[0] in areas:
            yield text.value


def assembled_keys(module: Module) -> Iterator[str]:
    """`say(...)` whose key is put together from pieces: nobody could search for it."""
    for node in ast.walk(module.tree):
        is_say = isinstance(node, ast.Call) and re.search(r"(^|\.)say$", ast.unparse(node.func))
        if is_say and node.args and isinstance(node.args[0], ast.JoinedStr | ast.BinOp):
            yield f"{module.path}:{node.lineno}"


def _forms(said: Any) -> list[str]:
    return list(said.values()) if isinstance(said, dict) else [said]


def _values_in(said: Any) -> set[str]:
    """A form may leave the number out: "one day", "bir gün"."""
    found = {name for text in _forms(said) for _, name, _, _ in string.Formatter().parse(text)}
    return {name for name in found if name and not (name == "count" and isinstance(said, dict))}
