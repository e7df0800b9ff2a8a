"""Specimens of the design system, a sheet for each thing a citizen comes to do."""

from collections.abc import Callable
from typing import Final

from client.design import Control
from tests.specimens.answers import answers
from tests.specimens.cabinet import data, detail, documents, home, panes
from tests.specimens.controls import buttons, fields, legal, settings
from tests.specimens.doors import approval, welcome
from tests.specimens.showing import showing
from tests.specimens.talking import talking
from tests.specimens.words import Pick

SHEETS: Final[dict[str, Callable[[Pick], Control]]] = {
    "home": home,
    "documents": documents,
    "detail": detail,
    "data": data,
    "panes": panes,
    "welcome": welcome,
    "approval": approval,
    "answers": answers,
    "buttons": buttons,
    "fields": fields,
    "settings": settings,
    "legal": legal,
    "showing": showing,
    "talking": talking,
}
