"""A portion of a long list: its rows, how many there are in all, and where it goes on."""

from collections.abc import Callable
from typing import TypeVar

from client.domain.portions import PORTION, Cursor, Portion
from client.portal.codec.reading import Record, broken, each, identifier, whole_number

T = TypeVar("T")


def read_portion(record: Record, name: str, read: Callable[[Record], T]) -> Portion[T]:
    """`name` is what the portal calls the rows."""
    total = whole_number(record, "total")
    rows = each(record, name, read)
    following = record.get("following")
    cursor = None if following is None else Cursor(identifier(record, "following"))
    if total < len(rows):
        raise broken("total")
    if cursor is not None and not rows:
        raise broken("following")  # a list that never ends and never grows
    return Portion(rows, total, cursor)


def asked_from(path: str, after: Cursor | None) -> str:
    """The address of a portion."""
    address = f"{path}?limit={PORTION}"
    return address if after is None else f"{address}&after={after}"
