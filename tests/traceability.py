"""Which tests prove which requirement: `python -m tests.traceability` prints the table, and fails
where a clause of the policy has none.

Requirements are named in requirements.toml, tests name them by a marker. See conftest.py for
what happens to a name nobody knows.
"""

import ast
import io
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import redirect_stdout
from pathlib import Path

import pytest

LIST = Path(__file__).with_name("requirements.toml")


def requirements() -> dict[str, str]:
    """Every id with its title, in the order of the list."""
    areas = tomllib.loads(LIST.read_text("utf-8")).values()
    return {ident: title for area in areas for ident, title in area.items()}


def named_by(item: pytest.Item) -> list[str]:
    return [ident for mark in item.iter_markers("requirement") for ident in mark.args]


def unknown_names(items: Sequence[pytest.Item]) -> list[str]:
    known = requirements()
    return [
        f"{item.nodeid} names {ident!r}"
        for item in items
        for ident in named_by(item)
        if ident not in known
    ]


def rows(known: Mapping[str, str], proofs: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for ident, title in known.items():
        tests = sorted(set(proofs.get(ident, ())))
        yield f"{ident:<9} {len(tests):>3}  {title}"
        yield from (f"               {test}" for test in tests)


def clauses_without_a_test(
    known: Mapping[str, str], proofs: Mapping[str, Sequence[str]]
) -> list[str]:
    """The policy is the specification: each of its clauses is something that is tried."""
    return [ident for ident in known if ident.startswith("R-") and not proofs.get(ident)]


def marks_written(source: str) -> dict[str, set[str]]:
    """What each test of a module names, read from its text: nothing is imported or collected."""
    module = ast.parse(source)
    of_all = {
        ident
        for line in module.body
        if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "pytestmark"
        for ident in _named_in(line.value)
    }
    return {
        one.name: of_all | {ident for mark in one.decorator_list for ident in _named_in(mark)}
        for one in module.body
        if isinstance(one, ast.FunctionDef | ast.AsyncFunctionDef) and one.name.startswith("test_")
    }


def _named_in(mark: ast.expr) -> Iterator[str]:
    for call in ast.walk(mark):
        if isinstance(call, ast.Call) and ast.unparse(call.func) == "pytest.mark.requirement":
            yield from (ast.literal_eval(ident) for ident in call.args)


class _Collected:
    """A pytest plugin that keeps what was found and runs nothing."""

    def __init__(self) -> None:
        self.proofs: dict[str, list[str]] = {}

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        for item in session.items:
            test = item.nodeid.partition("[")[0]
            for ident in named_by(item):
                self.proofs.setdefault(ident, []).append(test)


def main() -> int:
    collected = _Collected()
    with redirect_stdout(io.StringIO()) as said:
        outcome = pytest.main(["--collect-only", "-q"], [collected])
    if outcome:
        print(said.getvalue())
    known = requirements()
    print("\n".join(rows(known, collected.proofs)))
    print(f"\n{len(collected.proofs)} of {len(known)} requirements are named by a test.")
    missing = clauses_without_a_test(known, collected.proofs)
    if missing:
        print(f"No test proves {', '.join(missing)}.", file=sys.stderr)
    return int(outcome) or int(bool(missing))


if __name__ == "__main__":
    sys.exit(main())
