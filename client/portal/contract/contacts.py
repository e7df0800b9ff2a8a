"""Own values: a change is begun, verified, dropped or undone."""

from client.domain.answers import Ready
from client.domain.contacts import ContactChange, ContactChangeId, ContactField, Contacts
from client.portal.codec.contacts import read_contact_change, read_contacts
from client.portal.contract.asking import Asking, part


class ContractContacts(Asking):
    async def contacts(self) -> Ready[Contacts]:
        return await self._read("/contacts", read_contacts)

    async def change_contact(self, field: ContactField, value: str, key: str) -> ContactChange:
        path = f"/contacts/{field.value}/changes"
        return await self._sent("POST", path, read_contact_change, {"value": value}, key=key)

    async def resend_contact_change(self, change: ContactChangeId) -> ContactChange:
        return await self._sent("POST", f"{_path(change)}/resend", read_contact_change)

    async def give_contact_code(self, change: ContactChangeId, code: str) -> ContactChange:
        path = f"{_path(change)}/code"
        return await self._sent("POST", path, read_contact_change, {"code": code})

    async def undo_contact_change(self, change: ContactChangeId) -> ContactChange:
        return await self._sent("POST", f"{_path(change)}/undo", read_contact_change)

    async def drop_contact_change(self, change: ContactChangeId) -> ContactChange:
        return await self._sent("DELETE", _path(change), read_contact_change)


def _path(change: ContactChangeId) -> str:
    return f"/contact-changes/{part(change)}"
