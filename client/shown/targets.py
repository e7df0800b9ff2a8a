"""Where a thing that a message is about is shown; a kind no screen knows gets no button."""

from collections.abc import Callable, Mapping
from typing import Final

from client.domain.corrections import CorrectionId
from client.domain.documents import DocumentId
from client.domain.inbox import Target
from client.places import Place
from client.places.account import Devices
from client.places.cabinet import OneCorrection
from client.places.documents import OneDocument

_PLACES: Final[Mapping[str, Callable[[str], Place]]] = {
    "correction": lambda ident: OneCorrection(CorrectionId(ident)),
    "document": lambda ident: OneDocument(DocumentId(ident)),
    "session": lambda _: Devices(),
}
"""By the portal's word for it; a line an area."""


def place_of(target: Target | None) -> Place | None:
    found = None if target is None else _PLACES.get(target.kind)
    return None if found is None or target is None else found(target.id)
