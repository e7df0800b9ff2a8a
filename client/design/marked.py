"""A paragraph with its changes in it: what came is underlined, what went is struck out."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Final

import flet as ft

from client.design import palette
from client.design.kinds import Control
from client.design.palette import PAIRS, Tone
from client.design.texts import can_be_marked


class Mark(Enum):
    KEPT = "kept"
    ADDED = "added"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class MarkWords:
    """How a screen reader says it."""

    added: str
    removed: str


_LOOKS: Final = {
    Mark.ADDED: (Tone.SUCCESS, ft.TextDecoration.UNDERLINE),
    Mark.REMOVED: (Tone.DANGER, ft.TextDecoration.LINE_THROUGH),
}


def marked_text(pieces: Sequence[tuple[Mark, str]], words: MarkWords) -> Control:
    """Never by colour alone: each mark has a line, and a word of its own when it is spoken."""
    spans = [_span(mark, text) for mark, text in pieces]
    said = {Mark.ADDED: words.added, Mark.REMOVED: words.removed, Mark.KEPT: ""}
    spoken = " ".join(f"{said[mark]}: {text}" if said[mark] else text for mark, text in pieces)
    text = ft.Text(spans=spans, theme_style=ft.TextThemeStyle.BODY_LARGE, color=palette.INK)
    return ft.Semantics(label=spoken, exclude_semantics=True, content=can_be_marked(text))


def _span(mark: Mark, text: str) -> ft.TextSpan:
    if mark is Mark.KEPT:
        return ft.TextSpan(f"{text} ")
    tone, line = _LOOKS[mark]
    pair = PAIRS[tone]
    return ft.TextSpan(
        f"{text} ",
        style=ft.TextStyle(color=pair.text, bgcolor=pair.fill, decoration=line),
    )
