"""Documents as they are kept, and what makes one of them a certificate: a code and a content.

A certificate says what a register held on the day it was made; that does not change any more.
"""

from collections.abc import Iterable
from typing import Any, Final

from mock_server.world.data import Text, text
from mock_server.world.store import Store

Record = dict[str, Any]

DOCUMENTS: Final = "documents"
DETAILS: Final = "document_details"
CONTENTS: Final = "certificate_contents"
CODES: Final = "certificate_codes"


def keep(
    store: Store, fin: str, document: Record, fields: list[Record], *, mrz: list[str] | None
) -> None:
    ident = document["id"]
    store.put(DOCUMENTS, fin, ident, document)
    store.put(DETAILS, fin, ident, {"fields": fields, "code": None, "mrz": mrz})


def certify(store: Store, fin: str, ident: str, code: str, content: Record) -> None:
    """From here on anybody who has the code can check it. Raises `KeyError`."""
    details = store.get(DETAILS, fin, ident)
    if details is None:
        raise KeyError(ident)
    store.put(DETAILS, fin, ident, {**details, "code": code})
    store.put(CONTENTS, fin, ident, content)
    store.put(CODES, "", code, {"fin": fin, "document": ident})


def content(document: str | None, entries: Iterable[Record], made_at: str) -> Record:
    """`document` is the one it confirms; it holds no longer than that one does."""
    return {
        "document": document,
        "made_at": made_at,
        "parts": [
            {"title": one["title"], "rows": [_row(item) for item in one["items"] if item["value"]]}
            for one in entries
        ],
    }


def titled(of: Text) -> Text:
    said = text("paper.certificate_of")
    return {language: said[language].format(what=what) for language, what in of.items()}


def _row(item: Record) -> Record:
    return {"label": item["label"], "value": item["value"]}
