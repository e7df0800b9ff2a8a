"""Own values in memory: verified by a link that a test opens, or by the right code."""

from dataclasses import replace

from client.domain.answers import Ready
from client.domain.contacts import (
    ChangeState,
    ContactChange,
    ContactChangeId,
    ContactField,
    Contacts,
    ContactValue,
    Verified,
)
from client.portal.errors import NotFound, Refused
from tests.builders.contacts import a_contact_change, some_contacts
from tests.doubles.step_up import RIGHT_CODE, FakeStepUp

_BY = {ContactField.EMAIL: Verified.BY_LINK, ContactField.PHONE: Verified.BY_CODE}
_SHOWN = (ChangeState.PENDING, ChangeState.EXPIRED, ChangeState.USED_UP, ChangeState.TAKEN)


class FakeContacts(FakeStepUp):
    def __init__(self) -> None:
        super().__init__()
        self.own_values = {one.field: one.value for one in some_contacts().values}
        self.contact_changes: dict[ContactChangeId, ContactChange] = {}
        self._contact_deeds: dict[str, ContactChangeId] = {}

    async def contacts(self) -> Ready[Contacts]:
        await self._asked("contacts")
        changes = tuple(reversed(self.contact_changes.values()))
        values = tuple(self._value(field, changes) for field in self.own_values)
        return self._ready(Contacts(values, changes))

    async def change_contact(self, field: ContactField, value: str, key: str) -> ContactChange:
        await self._asked("change_contact", field.value)
        if field is not ContactField.LANGUAGE:
            self.require_step_up()
        if key in self._contact_deeds:
            return self.contact_changes[self._contact_deeds[key]]
        if value == self.own_values[field]:
            raise Refused("nothing_changed")
        ident = f"e-{len(self.contact_changes) + 1}"
        verified = _BY.get(field, Verified.NOT_NEEDED)
        begun = a_contact_change(
            ident, field, old=self.own_values[field], new=value, verified=verified, resend_in=60
        )
        self._contact_deeds[key] = begun.id
        self.contact_changes[begun.id] = begun
        return self.verify(begun.id) if verified is Verified.NOT_NEEDED else begun

    async def resend_contact_change(self, change: ContactChangeId) -> ContactChange:
        await self._asked("resend_contact_change", change)
        known = self._change(change)
        left = known.resends_left - 1
        return self._put(replace(known, state=ChangeState.PENDING, resends_left=left))

    async def give_contact_code(self, change: ContactChangeId, code: str) -> ContactChange:
        await self._asked("give_contact_code", change)
        known = self._change(change)
        if code == RIGHT_CODE:
            return self.verify(change)
        left = known.tries_left - 1
        state = ChangeState.PENDING if left else ChangeState.USED_UP
        return self._put(replace(known, tries_left=left, state=state))

    async def undo_contact_change(self, change: ContactChangeId) -> ContactChange:
        await self._asked("undo_contact_change", change)
        known = self._change(change)
        if not known.can_undo:
            raise Refused("conflict")
        self.own_values[known.field] = known.old
        return self._put(replace(known, state=ChangeState.UNDONE, can_undo=False))

    async def drop_contact_change(self, change: ContactChangeId) -> ContactChange:
        await self._asked("drop_contact_change", change)
        return self._put(replace(self._change(change), state=ChangeState.DROPPED))

    def verify(self, change: ContactChangeId | str) -> ContactChange:
        """As when its link is opened: the new value holds."""
        known = self._change(ContactChangeId(change))
        self.own_values[known.field] = known.new
        return self._put(replace(known, state=ChangeState.DONE, can_undo=True))

    def _value(self, field: ContactField, changes: tuple[ContactChange, ...]) -> ContactValue:
        newest = next((one for one in changes if one.field is field), None)
        pending = newest if newest is not None and newest.state in _SHOWN else None
        return ContactValue(field, self.own_values[field], None, pending)

    def _change(self, change: ContactChangeId) -> ContactChange:
        if change not in self.contact_changes:
            raise NotFound("not_found")
        return self.contact_changes[change]

    def _put(self, change: ContactChange) -> ContactChange:
        self.contact_changes[change.id] = change
        return change
