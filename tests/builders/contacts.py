"""Own values as the portal tells them."""

from datetime import datetime

from client.domain.contacts import (
    ChangeState,
    ContactChange,
    ContactChangeId,
    ContactField,
    Contacts,
    ContactValue,
    Verified,
)
from tests.builders.institutions import NOON


def a_contact_change(
    ident: str = "e-1",
    field: ContactField = ContactField.EMAIL,
    *,
    old: str = "old@poct.example",
    new: str = "new@poct.example",
    state: ChangeState = ChangeState.PENDING,
    verified: Verified = Verified.BY_LINK,
    at: datetime = NOON,
    tries_left: int = 3,
    seconds_left: int = 86_400,
    resend_in: int = 0,
    resends_left: int = 3,
    can_undo: bool = False,
) -> ContactChange:
    return ContactChange(
        ContactChangeId(ident),
        field,
        old,
        new,
        state,
        verified,
        at,
        tries_left,
        seconds_left,
        resend_in,
        resends_left,
        can_undo,
    )


def some_contacts(**values: str) -> Contacts:
    known = {
        ContactField.EMAIL: "old@poct.example",
        ContactField.PHONE: "+994 98 123 45 67",
        ContactField.LANGUAGE: "az",
        ContactField.POSTAL_ADDRESS: "Bakı, Nizami küç. 12",
    } | {ContactField(name): value for name, value in values.items()}
    return Contacts(tuple(ContactValue(f, v, None, None) for f, v in known.items()), ())
