"""What a code leads to: a place at once, or something to read first. Pure."""

from dataclasses import dataclass
from typing import TypeAlias

from client.domain.codes import BillCode, Code, ConsentCode, DocumentCode, PortalCode
from client.places import Place
from client.places.consents import ConsentRequest
from client.places.documents import CheckedCode
from client.places.payments import OneBill


@dataclass(frozen=True, slots=True)
class OfCabinet:
    """A guest has to sign in before it can be opened."""

    code: BillCode | ConsentCode


Shown: TypeAlias = OfCabinet | PortalCode | None
"""`None`: a code is waited for."""


def shown(code: Code, *, signed_in: bool) -> Shown:
    """What is read before anything is gone on with; `None` is nothing."""
    match code:
        case PortalCode():
            return code
        case BillCode() | ConsentCode() if not signed_in:
            return OfCabinet(code)
        case _:
            return None


def place_of(code: DocumentCode | BillCode | ConsentCode) -> Place:
    match code:
        case DocumentCode(number):
            return CheckedCode(number)
        case BillCode(bill):
            return OneBill(bill)
        case ConsentCode(request):
            return ConsentRequest(request)
