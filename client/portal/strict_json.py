"""JSON as RFC 8259 means it, not as Python's module forgives it (REL-10).

Python takes NaN, keeps the last of two equal names, and runs out of stack on a deep text.
"""

import json
import math
import re
from typing import Any, Final, NoReturn

DEEPEST: Final = 64
_STRING_OR_BRACKET: Final = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[\]{}]')


def strict_json(body: bytes) -> Any:
    """Raises `ValueError`."""
    _refuse_depth(body)
    try:
        return json.loads(
            body.decode("utf-8"),
            parse_constant=_refuse_constant,
            parse_float=_finite,
            object_pairs_hook=_unique,
        )
    except RecursionError:
        raise ValueError("too deep") from None


def _refuse_depth(body: bytes) -> None:
    depth = 0
    for found in _STRING_OR_BRACKET.finditer(body):
        mark = found[0]
        if mark in (b"[", b"{"):
            depth += 1
            if depth > DEEPEST:
                raise ValueError("too deep")
        elif mark in (b"]", b"}"):
            depth -= 1


def _refuse_constant(_: str) -> NoReturn:
    raise ValueError("not a number")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("too large a number")
    return number


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole = dict(pairs)
    if len(whole) != len(pairs):
        raise ValueError("a name twice")
    return whole
