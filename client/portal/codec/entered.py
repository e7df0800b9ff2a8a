"""What was entered, as a draft keeps it: text as it was typed, everything else by its kind."""

from datetime import datetime
from typing import Any, cast

from client.domain.forms import (
    Attached,
    Attachments,
    Chosen,
    Entered,
    FieldKind,
    Named,
    OfficeId,
    People,
    Slot,
    UploadId,
)
from client.portal.codec.reading import Record, cleaned, is_identifier

_LONGEST = 4000
_MOST = 50


def read_entered(kind: FieldKind, told: object) -> Entered | None:  # noqa: PLR0911 - one per kind
    """`None` for what no field of this kind can hold: nobody is asked to mend a draft."""
    match kind:
        case FieldKind.YES_NO | FieldKind.TICK:
            return told if isinstance(told, bool) else None
        case FieldKind.CHOICES:
            return Chosen(tuple(one for one in _listed(told) if isinstance(one, str)))
        case FieldKind.PEOPLE:
            people = (_named(one) for one in _listed(told))
            return People(tuple(one for one in people if one is not None))
        case FieldKind.FILES:
            files = (_attached(one) for one in _listed(told))
            return Attachments(tuple(one for one in files if one is not None))
        case FieldKind.SLOT:
            return _slot(told)
        case FieldKind.VALUE | FieldKind.UNKNOWN:
            return None
        case _:
            return cleaned(told[:_LONGEST]) if isinstance(told, str) else None


def written_entered(entered: Entered) -> Any:
    match entered:
        case str() | bool():
            return entered
        case Chosen(values):
            return list(values)
        case People(people):
            return [{"fin": one.fin, "name": one.name} for one in people]
        case Attachments(files):
            return [{"id": one.id, "name": one.name} for one in files]
        case Slot(office, at):
            return {"office": office, "at": at.isoformat()}


def _listed(told: object) -> list[object]:
    return cast("list[object]", told)[:_MOST] if isinstance(told, list) else []


def _record(told: object) -> Record:
    return cast("Record", told) if isinstance(told, dict) else {}


def _named(told: object) -> Named | None:
    record = _record(told)
    fin, name = record.get("fin"), record.get("name")
    if not isinstance(fin, str) or not isinstance(name, str):
        return None
    return Named(cleaned(fin), cleaned(name))


def _attached(told: object) -> Attached | None:
    record = _record(told)
    ident, name = record.get("id"), record.get("name")
    if not isinstance(ident, str) or not is_identifier(ident) or not isinstance(name, str):
        return None
    return Attached(UploadId(ident), cleaned(name))


def _slot(told: object) -> Slot | None:
    record = _record(told)
    office, at = record.get("office"), record.get("at")
    if not isinstance(office, str) or not is_identifier(office) or not isinstance(at, str):
        return None
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return None
    return None if moment.tzinfo is None else Slot(OfficeId(office), moment)
