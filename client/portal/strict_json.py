"""JSON as RFC 8259 means it, not as Python's module forgives it (REL-10).

Python takes NaN, keeps the last of two equal names, and runs out of stack on a deep text.
"""

import json
import math
import re
from itertools import accumulate
from typing import Any, Final, NoReturn

DEEPEST: Final = 64
_STRING: Final = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"')
_NO_BRACKET: Final = bytes(set(range(256)) - set(b"[]{}"))
_STEP: Final = {ord("["): 1, ord("{"): 1, ord("]"): -1, ord("}"): -1}


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
    """Before parsing, because the parser's stack is the one that would run out."""
    brackets = _STRING.sub(b"", body).translate(None, _NO_BRACKET)
    if max(accumulate(map(_STEP.__getitem__, brackets)), default=0) > DEEPEST:
        raise ValueError("too deep")


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
