"""Rows below one another, a hairline between them."""

from collections.abc import Iterable

import flet as ft

from client.design import palette
from client.design.kinds import Control


def lined(rows: Iterable[Control], *, goes_on: bool = False) -> list[Control]:
    """With a hairline between two; before the first too where a list `goes_on`.

    Rows that move stay themselves by their names: what comes to a row's place in the moment of a
    press is not pressed in its stead. Of two of one name the second has none.
    """
    parts, known = list[Control](), set[str]()
    for row in rows:
        if parts or goes_on:
            parts.append(divider())
        name = row.identifier if isinstance(row, ft.Semantics) else None
        if name is not None and name not in known:
            known.add(name)
            row.key = name
        parts.append(row)
    return parts


def divider() -> Control:
    return ft.Divider(height=1, thickness=1, color=palette.LINE)
