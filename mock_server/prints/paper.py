"""The paper itself: A4, one column, and our own fonts, so that ə, ğ and Ё print everywhere."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Final

import segno
from fpdf import FPDF, XPos, YPos
from fpdf.fonts import FontFace, TTFFont

FONTS: Final = Path(__file__).parents[2] / "assets" / "fonts"
_NAME: Final = "Onest"
_INK: Final = (24, 28, 32)
_SOFT: Final = (92, 99, 108)
_LINE: Final = (205, 210, 216)
_MARGIN: Final = 20.0
"""Millimetres, as everything here."""
_FOOT: Final = 22.0
_LEADING: Final = 1.45
_POINT: Final = 0.3528
_LABEL: Final = 62.0
_QR: Final = 34.0
_GAP: Final = 5.0


class Paper(FPDF):
    def __init__(
        self, *, title: str, language: str, made_at: datetime, foot: str, page: str
    ) -> None:
        """`page` holds `{page}`; `{nb}` in it becomes the number of pages."""
        super().__init__(format="A4")
        self._foot, self._page_of = foot, page
        self.add_font(_NAME, "", FONTS / "Onest-Regular.ttf")
        self.add_font(_NAME, "B", FONTS / "Onest-SemiBold.ttf")
        self.set_margins(_MARGIN, _MARGIN, _MARGIN)
        self.c_margin = 0.0
        self.set_auto_page_break(auto=True, margin=_FOOT)
        self.set_title(title)
        self.set_lang(language)
        self.set_creation_date(made_at)
        self.set_draw_color(*_LINE)
        self.add_page()

    def normalize_text(self, text: str) -> str:
        """Called by the library with all words. What our fonts cannot draw is a question mark:
        the library would log those letters, and they are a citizen's.
        """
        font = self.fonts[_NAME.lower()]
        drawn = font.cmap if isinstance(font, TTFFont) else {}
        return "".join(one if one == "\n" or ord(one) in drawn else "?" for one in text)

    def footer(self) -> None:
        """Called by the library at the end of each page."""
        self.set_y(-_FOOT + _GAP)
        self._ink(8, soft=True)
        numbered = self._page_of.replace("{page}", str(self.page_no()))
        self.cell(0, _GAP, self._foot)
        self.set_x(_MARGIN)
        self.cell(0, _GAP, numbered, align="R")

    def head(self, issuer: str, title: str, under: str) -> None:
        self._ink(10, soft=True)
        self._lines(issuer)
        self.ln(_GAP)
        self._ink(20, bold=True)
        self._lines(title)
        self.ln(1)
        self._ink(10, soft=True)
        self._lines(under)
        self._rule()

    def subtitle(self, words: str | None) -> None:
        if words is None:
            return
        self._ink(13, bold=True)
        self._lines(words)
        self.ln(1)

    def paragraph(self, words: str) -> None:
        self._ink(11)
        self._lines(words)
        self.ln(_GAP)

    def pairs(self, rows: Sequence[tuple[str, str]]) -> None:
        """A value that runs over its line goes on below itself, not below its label."""
        self._ink(11)
        value = FontFace(emphasis="BOLD", color=_INK)
        with self.table(
            borders_layout="HORIZONTAL_LINES",
            col_widths=(_LABEL, self.epw - _LABEL),
            first_row_as_headings=False,
            line_height=11 * _POINT * _LEADING,
            padding=(1.4, 0),
            text_align="LEFT",
            v_align="TOP",
        ) as table:
            for label, text in rows:
                row = table.row()
                row.cell(label, style=FontFace(color=_SOFT))
                row.cell(text, style=value)
        self.ln(_GAP)

    def columns(self, head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self._ink(9)
        with self.table(
            borders_layout="HORIZONTAL_LINES",
            headings_style=FontFace(emphasis="BOLD", color=_INK),
            line_height=9 * _POINT * _LEADING,
            padding=(1.2, 2, 1.2, 0),
            text_align="LEFT",
        ) as table:
            table.row(head)
            for row in rows:
                table.row(row)
        self.ln(_GAP)

    def seal(self, address: str, *, title: str, label: str, code: str, text: str) -> None:
        """Never torn apart by the end of a page."""
        if self.will_page_break(_QR + 2 * _GAP):
            self.add_page()
        self._rule()
        top, beside = self.get_y(), _MARGIN + _QR + _GAP
        self._qr(address, top)
        self.set_left_margin(beside)
        self.set_xy(beside, top)
        self.subtitle(title)
        self._ink(9, soft=True)
        self._lines(label)
        self._ink(16, bold=True)
        self._lines(code)
        self._ink(9, soft=True)
        self._lines(text)
        self.set_left_margin(_MARGIN)
        self.set_xy(_MARGIN, max(self.get_y(), top + _QR) + _GAP)

    def finished(self) -> bytes:
        return bytes(self.output())

    def _qr(self, address: str, top: float) -> None:
        code = segno.make(address, error="m", micro=False)
        matrix = code.matrix
        module = _QR / len(matrix)
        self.set_fill_color(*_INK)
        for down, line in enumerate(matrix):
            for across, dark in enumerate(line):
                if dark:
                    place = (_MARGIN + across * module, top + down * module)
                    self.rect(*place, module, module, style="F")

    def _ink(self, points: int, *, bold: bool = False, soft: bool = False) -> None:
        self.set_font(_NAME, "B" if bold else "", points)
        self.set_text_color(*(_SOFT if soft else _INK))

    def _lines(self, words: str) -> None:
        height = self.font_size * _LEADING
        self.multi_cell(0, height, words, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT)

    def _rule(self) -> None:
        self.ln(_GAP)
        self.line(_MARGIN, self.get_y(), self.w - _MARGIN, self.get_y())
        self.ln(_GAP)
