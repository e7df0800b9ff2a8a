"""The project's own files, read once, as the rules of the architecture look at them."""

import ast
import gc
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Module:
    """A Python file. `path` is relative to the repository, with forward slashes."""

    path: str
    source: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.source)

    @cached_property
    def docstrings(self) -> set[int]:
        """The ids of the constants that are docstrings, also of fields."""
        bodies = [getattr(node, "body", None) for node in ast.walk(self.tree)]
        return {
            id(line.value)
            for body in bodies
            if isinstance(body, list)
            for line in body
            if isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant)
        }

    def texts(self) -> list[ast.Constant]:
        """Every string in the code that is not a docstring."""
        return [
            node
            for node in ast.walk(self.tree)
            if isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in self.docstrings
        ]


def modules(*tops: str) -> tuple[Module, ...]:
    """All modules under these folders, e.g. `modules("client", "mock_server")`."""
    return tuple(one for top in sorted(tops) for one in _under(top))


def product() -> tuple[Module, ...]:
    return modules("client", "mock_server")


@cache
def _under(top: str) -> tuple[Module, ...]:
    """Their trees stay to the end, and are millions of things: the collector is spared them."""
    files = sorted((ROOT / top).rglob("*.py"))
    found = [Module(file.relative_to(ROOT).as_posix(), file.read_text("utf-8")) for file in files]
    gc.disable()
    for one in found:
        _ = one.tree
    gc.freeze()
    gc.enable()
    return tuple(found)
