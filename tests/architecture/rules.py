"""The rules that have no linter: each takes a module and says where it is broken."""

import ast
import re
from collections.abc import Iterator

from tests.architecture.sources import Module

LONGEST_FILE = 250
LONGEST_FUNCTION = 40

_TIME = re.compile(
    r"^(time\.(time|monotonic)(_ns)?|(datetime\.)?(datetime|date)\.(now|utcnow|today))$"
)
_CHANCE = re.compile(r"^(random\.(?!Random$)|uuid\.uuid|(random\.)?Random\(\))")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6,8}\b|\bColors\.[A-Z]|\bCupertinoColors\b")
_SIZES = {"padding", "margin", "spacing", "size", "width", "height", "radius", "border_radius"}
_NATIVE_LETTERS = re.compile(r"[əğışçöüƏĞİŞÇÖÜ]|[а-яёА-ЯЁ]")
_SENTENCE = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")
_UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|raise NotImplementedError")
_NOQA = re.compile(r"#\s*noqa(?!: [A-Z0-9, ]+ - \S)")
_UNNAMED_IGNORE = re.compile(r"#\s*(type|pyright): ignore(?!\[)")
_EMPTY_NAMES = re.compile(
    r"(^|_)(utils?|helpers?|managers?|common|base|impl|misc)(_|$)|^(handle|process)_"
)
_NAMED_BY_OTHERS = {"handle_async_request", "handle_exit"}
"""What httpx and uvicorn call their own methods; ours take their place."""


def too_long(module: Module) -> Iterator[str]:
    if len(module.source.splitlines()) > LONGEST_FILE:
        yield module.path


def functions_too_long(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION:
                yield f"{module.path}: {node.name} has {length} lines"


def without_a_purpose(module: Module) -> Iterator[str]:
    if module.source.strip() and not ast.get_docstring(module.tree):
        yield module.path


def asking_the_time(module: Module) -> Iterator[str]:
    """The machine's clock; a test could not set it. How long something took may be measured."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Attribute) and _TIME.match(ast.unparse(node)):
            yield _at(module, node)


def drawing_lots(module: Module) -> Iterator[str]:
    """Chance of one's own; a test could not repeat it. `Random` may be named, not made."""
    for node in ast.walk(module.tree):
        drawn = isinstance(node, ast.Attribute) and _CHANCE.match(ast.unparse(node))
        made = isinstance(node, ast.Call) and _CHANCE.match(ast.unparse(node.func) + "()")
        taken = isinstance(node, ast.ImportFrom) and any(
            _CHANCE.match(f"{node.module}.{name.name}") for name in node.names
        )
        if drawn or made or taken:
            yield _at(module, node)


def naming_colours_or_sizes(module: Module) -> Iterator[str]:
    for number, line in enumerate(module.source.splitlines(), 1):
        if _COLOUR.search(line):
            yield f"{module.path}:{number}"
    for node in ast.walk(module.tree):
        if isinstance(node, ast.keyword) and node.arg in _SIZES and _is_number(node.value):
            yield _at(module, node.value)


def speaking_a_citizens_language(module: Module) -> Iterator[str]:
    """Azerbaijani or Russian words in the code. One letter alone is a rule, not a word."""
    for text in module.texts():
        if len(text.value) > 1 and _NATIVE_LETTERS.search(text.value):
            yield _at(module, text)


def speaking_to_citizens_in_english(module: Module) -> Iterator[str]:
    """Sentences that are not for a log or a programmer."""
    for_programmers = {
        id(inner)
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Raise | ast.Assert) or _is_logging(node)
        for inner in ast.walk(node)
    }
    for text in module.texts():
        if _SENTENCE.search(text.value) and id(text) not in for_programmers:
            yield _at(module, text)


def printing(module: Module) -> Iterator[str]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print":
            yield _at(module, node)


def unfinished(module: Module) -> Iterator[str]:
    yield from _lines_with(module, _UNFINISHED)


def excused_without_a_reason(module: Module) -> Iterator[str]:
    yield from _lines_with(module, _NOQA)
    yield from _lines_with(module, _UNNAMED_IGNORE)


def named_for_nothing(module: Module) -> Iterator[str]:
    """Names that say "machinery" and not what it does."""
    for part in module.path.removesuffix(".py").split("/"):
        if _EMPTY_NAMES.search(part):
            yield module.path
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            snake = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", node.name).lower()
            if _EMPTY_NAMES.search(snake) and node.name not in _NAMED_BY_OTHERS:
                yield f"{_at(module, node)}: {node.name}"


def _lines_with(module: Module, pattern: re.Pattern[str]) -> Iterator[str]:
    for number, line in enumerate(module.source.splitlines(), 1):
        if pattern.search(line):
            yield f"{module.path}:{number}"


def _at(module: Module, node: ast.AST) -> str:
    return f"{module.path}:{getattr(node, 'lineno', 0)}"


def _is_number(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and type(node.value) in (int, float) and node.value != 0


def _is_logging(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func).startswith(("log.", "logging."))
