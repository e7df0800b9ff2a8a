"""An open objection is not gone round (R-5.2).

It is against one declaration, and open until it is taken back, decided by the operator, or settled
because the declarant took that declaration back.
"""

from collections.abc import Iterable, Iterator
from typing import Any

Record = dict[str, Any]


class PersonObjected(Exception):
    """Somebody who is to be declared objects to `declaration` of the same declarant."""

    def __init__(self, declaration: str) -> None:
        super().__init__("person objected")
        self.declaration = declaration


def require_none(declared: Iterable[Record], people: Iterable[Record]) -> None:
    """Raises `PersonObjected`, for any purpose: first it is decided whether the word holds that
    the declarant gave about them before.
    """
    named = {one["fin"] for one in people}
    for record, fin in _open(declared):
        if fin in named:
            raise PersonObjected(record["id"])


def objecting(declared: Iterable[Record], code: str) -> set[str]:
    """FİNs of those who object to what was declared about them for this purpose."""
    return {fin for record, fin in _open(declared) if record["purpose"]["code"] == code}


def _open(declared: Iterable[Record]) -> Iterator[tuple[Record, str]]:
    for record in declared:
        if record["state"] == "disputed":
            yield from ((record, one["fin"]) for one in record["people"] if one["objected"])
