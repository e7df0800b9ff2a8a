"""What the citizen entered, and changing it."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.contacts import ContactChange, ContactChangeId, ContactField, Contacts


class ContactsPortal(Protocol):
    async def contacts(self) -> Ready[Contacts]: ...

    async def change_contact(self, field: ContactField, value: str, key: str) -> ContactChange:
        """`key` names the deed. May need a step-up; so may `undo_contact_change`."""
        ...

    async def resend_contact_change(self, change: ContactChangeId) -> ContactChange: ...

    async def give_contact_code(self, change: ContactChangeId, code: str) -> ContactChange: ...

    async def undo_contact_change(self, change: ContactChangeId) -> ContactChange: ...

    async def drop_contact_change(self, change: ContactChangeId) -> ContactChange: ...
