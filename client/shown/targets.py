"""Where a thing that a message is about is shown; a kind no screen knows gets no button."""

from collections.abc import Callable, Mapping
from typing import Final

from client.domain.consents import ConsentId, RequestId
from client.domain.corrections import CorrectionId
from client.domain.data_uses import QuestionId, UseId
from client.domain.documents import DocumentId
from client.domain.inbox import Target
from client.places import Place
from client.places.account import Devices
from client.places.cabinet import OneCorrection
from client.places.consents import ConsentRequest, OneConsent, OneQuestion, OneUse
from client.places.departure import Exports
from client.places.documents import OneDocument

_PLACES: Final[Mapping[str, Callable[[str], Place]]] = {
    "consent": lambda ident: OneConsent(ConsentId(ident)),
    "consent_request": lambda ident: ConsentRequest(RequestId(ident)),
    "correction": lambda ident: OneCorrection(CorrectionId(ident)),
    "data_question": lambda ident: OneQuestion(QuestionId(ident)),
    "data_use": lambda ident: OneUse(UseId(ident)),
    "document": lambda ident: OneDocument(DocumentId(ident)),
    "export": lambda _: Exports(),
    "session": lambda _: Devices(),
}
"""By the portal's word for it; a line an area."""


def place_of(target: Target | None) -> Place | None:
    found = None if target is None else _PLACES.get(target.kind)
    return None if found is None or target is None else found(target.id)
