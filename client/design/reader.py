"""A legal text, made to be read: contents first, numbered clauses, lines of a bearable length."""

from collections.abc import Sequence
from dataclasses import dataclass

import flet as ft

from client.design import tokens as t
from client.design.kinds import Control
from client.design.texts import heading, paragraph


@dataclass(frozen=True, slots=True)
class ReadClause:
    number: str | None
    heading: str | None
    text: str
    place: str | None = None
    """What a `Scroller` calls it."""


def legal_text(clauses: Sequence[ReadClause]) -> Control:
    return ft.Column([_clause(clause) for clause in clauses], spacing=t.L)


def _clause(clause: ReadClause) -> Control:
    parts: list[Control] = []
    if clause.heading is not None:
        name = clause.heading if clause.number is None else f"{clause.number}. {clause.heading}"
        parts.append(heading(name, 2))
    text = clause.text
    if clause.heading is None and clause.number is not None:
        text = f"{clause.number}. {text}"
    parts.append(paragraph(text, selectable=True))
    place = None if clause.place is None else ft.ScrollKey(clause.place)
    return ft.Column(parts, spacing=t.XS, key=place)
