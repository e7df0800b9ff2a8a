"""How wide the words of a screen are, in the fonts that are shipped: what would be cut or broken.

Flutter is not asked. Its rules are followed as far as this app's controls need them: text in a
column wraps and a word wider than its line is broken in the middle; text in a row that does not
share the room out keeps to one line; a field's label has one line and ends in "…".
A kind of control that is not known here raises, so that nothing is passed over in silence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

from PIL import ImageFont

from client.design.theme import FONTS, REGULAR, theme
from tests.mirror import Node

_ASSETS = Path(__file__).parents[1] / "assets"
_MEASURED_AT = 100
_BREAKS = re.compile(r"[ \n\t]+|(?<=[-–—/])")
"""No-break spaces are not among them."""

_FIXED = {"Icon": 24, "ProgressRing": 36, "Switch": 60, "Checkbox": 48, "VerticalDivider": 1}
_ICON_BUTTON = 48
_BESIDE_AN_ICON = 8
_INSIDE = {"Semantics", "MergeSemantics", "Container", "SelectionArea", "ExcludeSemantics"}
_EMPTY = {"Divider", "ProgressBar", "Image"}


@dataclass(frozen=True, slots=True)
class Misfit:
    text: str
    needs: float
    has: float
    how: str
    """`cut`: a part is not there; `broken`: a word goes on in the next line."""

    def __str__(self) -> str:
        return f"{self.how}: {self.text!r} needs {self.needs:.0f} of {self.has:.0f}"


@dataclass(frozen=True, slots=True)
class Typesetting:
    scale: float = 1.0
    """Of the text, not of icons and paddings: so the system and the app enlarge it."""

    def misfits(self, place: Any, width: float) -> list[Misfit]:
        """`place` as the client gets it; `width` in logical pixels."""
        return list(self._at(place, width))

    def _at(self, node: Node, width: float) -> Iterator[Misfit]:
        kind = node["_c"]
        if node.get("visible") is False or kind in _EMPTY or kind in _FIXED:
            return
        if kind in _INSIDE:
            yield from self._inside(node, width)
        else:
            yield from _LAID_OUT[kind](self, node, width)

    def _inside(self, node: Node, width: float) -> Iterator[Misfit]:
        content = node.get("content")
        if content is not None:
            yield from self._at(content, min(width, node.get("width") or width) - _sides(node))

    def _column(self, node: Node, width: float) -> Iterator[Misfit]:
        for child in node.get("controls", ()):
            yield from self._at(child, width)

    def _row(self, node: Node, width: float) -> Iterator[Misfit]:
        children = [one for one in node.get("controls", ()) if one.get("visible") is not False]
        if node.get("wrap"):
            yield from self._column(node, width)
            return
        stiff = [one for one in children if not one.get("expand")]
        taken = sum(map(self._natural, stiff)) + node.get("spacing", 10) * (len(children) - 1)
        if taken > width + 0.5:
            yield Misfit(" ".join(_texts(node)), taken, width, "cut")
            return
        for child in stiff:
            yield from self._at(child, self._natural(child) + 0.5)
        sharing = [one for one in children if one.get("expand")]
        parts = sum(int(one["expand"]) for one in sharing)
        for child in sharing:
            yield from self._at(child, (width - taken) * int(child["expand"]) / parts)

    def _grid(self, node: Node, width: float) -> Iterator[Misfit]:
        """As on a phone, where twelve columns are the whole width."""
        for child in node["controls"]:
            columns = child.get("col", {}).get("xs", 12)
            room = (width + node.get("spacing", 10)) * columns / 12 - node.get("spacing", 10)
            yield from self._at(child, room)

    def _text(self, node: Node, width: float) -> Iterator[Misfit]:
        style = node.get("theme_style", "bodyMedium")
        if node.get("max_lines") or node.get("no_wrap"):
            yield from self._one_line(node["value"], style, width, 1)
        else:
            yield from self._words(node["value"], style, width)

    def _button(self, node: Node, width: float) -> Iterator[Misfit]:
        content, room = node.get("content"), width - self._around_words(node)
        if isinstance(content, str):
            yield from self._words(content, "labelLarge", room)
        elif content is not None:
            yield from self._at(content, room)

    def _field(self, node: Node, width: float) -> Iterator[Misfit]:
        room = width - _sides(node, "content_padding") - (48 if node.get("prefix_icon") else 0)
        for key, style in (("label", "bodyLarge"), ("hint_text", "bodyLarge")):
            yield from self._one_line(node.get(key) or "", style, room, 1)
        for key in ("helper", "error"):
            most = node.get(f"{key}_max_lines") or 1
            yield from self._one_line(node.get(key) or "", "bodySmall", room, most)
            yield from self._words(node.get(key) or "", "bodySmall", room)

    def _one_line(self, text: str, style: str, width: float, most: int) -> Iterator[Misfit]:
        """One, or as many as there may be."""
        lines = self._lines(text, style, width) if most > 1 else 1
        needs = self._length(text, style)
        if lines > most or (most == 1 and needs > width):
            yield Misfit(text, needs, width * most, "cut")

    def _words(self, text: str, style: str, width: float) -> Iterator[Misfit]:
        for word in _BREAKS.split(text):
            needs = self._length(word, style)
            if needs > width:
                yield Misfit(word, needs, width, "broken")

    def _lines(self, text: str, style: str, width: float) -> int:
        ends = [0, *(found.end() for found in _BREAKS.finditer(text)), len(text)]
        lines, line = 1, ""
        for start, end in pairwise(ends):
            piece = text[start:end]
            if line and self._length((line + piece).rstrip(), style) > width:
                lines, line = lines + 1, ""
            line += piece
        return lines

    def _natural(self, node: Node) -> float:
        """With every text in one line."""
        kind = node["_c"]
        if kind in _FIXED:
            return node.get("size") or node.get("width") or _FIXED[kind]
        if kind in _EMPTY:
            return node.get("width") or 0
        if kind in _INSIDE:
            content = node.get("content")
            inner = 0 if content is None else self._natural(content)
            return node.get("width") or inner + _sides(node)
        return _NATURAL[kind](self, node)

    def _natural_text(self, node: Node) -> float:
        return self._length(node["value"], node.get("theme_style", "bodyMedium"))

    def _natural_row(self, node: Node) -> float:
        children = node.get("controls", ())
        return sum(map(self._natural, children)) + node.get("spacing", 10) * (len(children) - 1)

    def _natural_column(self, node: Node) -> float:
        return max(map(self._natural, node.get("controls", ())), default=0)

    def _natural_button(self, node: Node) -> float:
        content = node.get("content")
        if isinstance(content, str):
            inner = self._length(content, "labelLarge")
        else:
            inner = 0 if content is None else self._natural(content)
        return inner + self._around_words(node)

    def _around_words(self, node: Node) -> float:
        icon = node.get("icon")
        beside = (
            0 if icon is None else _BESIDE_AN_ICON + node.get("style", {}).get("icon_size", 24)
        )
        return _sides(node.get("style", {})) + beside

    def _length(self, text: str, style: str) -> float:
        size, family = _styles()[style]
        lines = text.split("\n")
        font = _font(family)
        return max(font.getlength(one) for one in lines) * size * self.scale / _MEASURED_AT


def _sides(node: Node, key: str = "padding") -> float:
    padding = node.get(key) or 0
    if isinstance(padding, dict):
        return padding.get("left", 0) + padding.get("right", 0)
    return padding * 2


def _texts(node: Any) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _texts(one)
    elif isinstance(node, dict):
        for key in ("value", "label", "content", "controls"):
            if isinstance(node.get(key), str):
                yield node[key]
            else:
                yield from _texts(node.get(key))


@cache
def _styles() -> dict[str, tuple[float, str]]:
    """Size and family by the wire's name of a style."""
    text_theme: Any = theme(dark=False).text_theme
    found: dict[str, tuple[float, str]] = {}
    for group in ("display", "headline", "title", "body", "label"):
        for grade in ("large", "medium", "small"):
            style = getattr(text_theme, f"{group}_{grade}")
            found[f"{group}{grade.title()}"] = (style.size, style.font_family or REGULAR)
    return found


@cache
def _font(family: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_ASSETS / FONTS[family], _MEASURED_AT)


_LAID_OUT = {
    "Column": Typesetting._column,
    "Row": Typesetting._row,
    "ResponsiveRow": Typesetting._grid,
    "Text": Typesetting._text,
    "TextButton": Typesetting._button,
    "TextField": Typesetting._field,
    "IconButton": lambda *_: iter(()),
}
_NATURAL = {
    "Column": Typesetting._natural_column,
    "Row": Typesetting._natural_row,
    "Text": Typesetting._natural_text,
    "TextButton": Typesetting._natural_button,
    "IconButton": lambda *_: _ICON_BUTTON,
}
