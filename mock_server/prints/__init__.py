"""What the portal prints: receipts, exports and certificates as PDF, in three languages.

`printed(Sheet(...))` is all there is. The same sheet gives the same bytes.
"""

from typing import Final

from mock_server.prints.sheet import Check, Columns, Part, Rows, Sheet, Words

MEDIA: Final = "application/pdf"

__all__ = ["MEDIA", "Check", "Columns", "Part", "Rows", "Sheet", "Words", "printed"]


def printed(sheet: Sheet) -> bytes:
    """One A4 page or more. Takes tenths of a second, so a handler asks for it in a thread."""
    from mock_server.prints.typesetting import typeset  # noqa: PLC0415 - a second of imports

    return typeset(sheet)
