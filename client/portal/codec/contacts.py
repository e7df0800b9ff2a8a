"""Own values as the portal tells them."""

from client.domain.contacts import (
    ChangeState,
    ContactChange,
    ContactChangeId,
    ContactField,
    Contacts,
    ContactValue,
    Verified,
)
from client.portal.codec.reading import (
    Record,
    each,
    flag,
    identifier,
    inside_or_none,
    moment,
    moment_or_none,
    one_of,
    whole_number,
    words,
)


def read_contacts(record: Record) -> Contacts:
    """Without values of kinds that this version does not know."""
    values = each(record, "values", _read_value)
    changes = each(record, "changes", read_contact_change)
    unknown = ContactField.UNKNOWN
    return Contacts(
        values=tuple(one for one in values if one.field is not unknown),
        changes=tuple(one for one in changes if one.field is not unknown),
    )


def read_contact_change(record: Record) -> ContactChange:
    return ContactChange(
        id=ContactChangeId(identifier(record, "id")),
        field=one_of(record, "field", ContactField, ContactField.UNKNOWN),
        old=words(record, "old"),
        new=words(record, "new"),
        state=one_of(record, "state", ChangeState, ChangeState.UNKNOWN),
        verified=one_of(record, "how", Verified, Verified.UNKNOWN),
        at=moment(record, "at"),
        tries_left=whole_number(record, "tries_left"),
        seconds_left=whole_number(record, "seconds_left"),
        resend_in=whole_number(record, "resend_in"),
        resends_left=whole_number(record, "resends_left"),
        can_undo=flag(record, "can_undo"),
    )


def _read_value(record: Record) -> ContactValue:
    return ContactValue(
        field=one_of(record, "field", ContactField, ContactField.UNKNOWN),
        value=words(record, "value"),
        changed_at=moment_or_none(record, "changed_at"),
        pending=inside_or_none(record, "pending", read_contact_change),
    )
