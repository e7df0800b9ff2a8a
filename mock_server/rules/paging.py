"""A long list a portion at a time, newest first: rows are numbered from the oldest on.

What comes on top while somebody reads moves nothing below: a cursor names the row it stands
before, and rows keep their numbers.
"""

import re
from dataclasses import dataclass
from typing import Final

USUAL: Final = 50
MOST: Final = 100
_CURSOR: Final = re.compile(r"b([1-9][0-9]{0,8})")


class NoSuchCursor(Exception):
    """It is none of ours, or of a list that has become shorter."""


@dataclass(frozen=True, slots=True)
class Cut:
    """The numbers of a portion's rows, and the cursor of the next."""

    numbers: range
    following: str | None


def cut(total: int, cursor: str | None, limit: int = USUAL) -> Cut:
    """Raises `NoSuchCursor`."""
    before = total if cursor is None else _row_of(cursor)
    if before > total:
        raise NoSuchCursor(cursor)
    first = max(before - min(limit, MOST), 0)
    return Cut(range(before - 1, first - 1, -1), f"b{first}" if first else None)


def _row_of(cursor: str) -> int:
    found = _CURSOR.fullmatch(cursor)
    if found is None:
        raise NoSuchCursor(cursor)
    return int(found[1])
