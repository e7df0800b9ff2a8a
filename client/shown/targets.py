"""Where a thing that a message is about is shown; a kind no screen knows gets no button."""

from collections.abc import Callable, Mapping
from typing import Final

from client.domain.applications import ApplicationId
from client.domain.consents import ConsentId, RequestId
from client.domain.corrections import CorrectionId
from client.domain.data_uses import QuestionId, UseId
from client.domain.documents import DocumentId
from client.domain.inbox import Target
from client.domain.mentions import MentionId
from client.domain.payments import BillId, PaymentId
from client.domain.threads import LetterId, TicketId
from client.places import Place
from client.places.account import Devices
from client.places.cabinet import OneCorrection
from client.places.consents import ConsentRequest, OneConsent, OneQuestion, OneUse
from client.places.departure import Exports
from client.places.documents import OneDocument
from client.places.payments import OneBill, OnePayment
from client.places.services import OneApplication, OneMention
from client.places.threads import OneLetter, OneTicket

_PLACES: Final[Mapping[str, Callable[[str], Place]]] = {
    "application": lambda ident: OneApplication(ApplicationId(ident)),
    "bill": lambda ident: OneBill(BillId(ident)),
    "consent": lambda ident: OneConsent(ConsentId(ident)),
    "consent_request": lambda ident: ConsentRequest(RequestId(ident)),
    "correction": lambda ident: OneCorrection(CorrectionId(ident)),
    "data_question": lambda ident: OneQuestion(QuestionId(ident)),
    "data_use": lambda ident: OneUse(UseId(ident)),
    "document": lambda ident: OneDocument(DocumentId(ident)),
    "export": lambda _: Exports(),
    "letter": lambda ident: OneLetter(LetterId(ident)),
    "mention": lambda ident: OneMention(MentionId(ident)),
    "payment": lambda ident: OnePayment(PaymentId(ident)),
    "session": lambda _: Devices(),
    "ticket": lambda ident: OneTicket(TicketId(ident)),
}
"""By the portal's word for it; a line an area."""


def place_of(target: Target | None) -> Place | None:
    found = None if target is None else _PLACES.get(target.kind)
    return None if found is None or target is None else found(target.id)
