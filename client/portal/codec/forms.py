"""A form as the portal describes it: JSON Schema for what may be said, hints for how to ask."""

from collections.abc import Mapping
from typing import Any, Final, cast

from client.domain.cabinet import Value
from client.domain.form_answers import written_day
from client.domain.forms import (
    Condition,
    Declares,
    Entered,
    Field,
    FieldKey,
    FieldKind,
    Form,
    FormDraft,
    Limits,
    Office,
    OfficeId,
    Option,
    Origin,
    Step,
    StepId,
)
from client.domain.pages import Proportions
from client.domain.services import ServiceId
from client.domain.submissions import DraftKept
from client.portal.codec.cabinet import read_value
from client.portal.codec.entered import read_entered
from client.portal.codec.institutions import read_institution, read_register
from client.portal.codec.reading import (
    Record,
    broken,
    day,
    day_or_none,
    each,
    flag,
    identifier,
    inside,
    inside_or_none,
    moment,
    moments,
    one_of,
    text,
    texts,
    whole_number,
    whole_number_or_none,
    words,
)

_PORTRAIT: Final = "portrait"


def read_form(record: Record) -> Form:
    schema = _object(record.get("schema"))
    properties = _object(schema.get("properties"))

    def read_step(step: Record) -> Step:
        return Step(
            id=StepId(identifier(step, "id")),
            title=inside(step, "title", text),
            help=inside_or_none(step, "help", text),
            fields=each(step, "fields", lambda field: _read_field(field, properties)),
        )

    steps = each(record, "steps", read_step)
    fields = {field.key: field for step in steps for field in step.fields}
    return Form(
        service=ServiceId(identifier(record, "service")),
        title=inside(record, "title", text),
        institution=inside(record, "institution", read_institution),
        version=whole_number(record, "version"),
        steps=steps,
        working_days=whole_number(record, "working_days"),
        fee=whole_number_or_none(record, "fee"),
        confirmed=flag(record, "confirmed"),
        draft=inside_or_none(record, "draft", lambda draft: _read_draft(draft, fields)),
    )


def read_draft_kept(record: Record) -> DraftKept:
    return DraftKept(
        begun=identifier(record, "begun"),
        revision=whole_number(record, "revision"),
        saved_at=moment(record, "saved_at"),
    )


def _read_field(record: Record, properties: Mapping[str, Any]) -> Field:
    key = FieldKey(identifier(record, "key"))
    kind = one_of(record, "kind", FieldKind, FieldKind.UNKNOWN)
    if kind not in (FieldKind.VALUE, FieldKind.UNKNOWN) and key not in properties:
        raise broken("schema")
    return Field(
        key=key,
        kind=kind,
        label=inside(record, "label", text),
        help=inside_or_none(record, "help", text),
        optional=flag(record, "optional"),
        when=each(record, "when", _read_condition),
        options=each(record, "options", _read_option),
        offices=each(record, "offices", _read_office),
        origin=inside_or_none(record, "origin", _read_origin),
        known=_known(record, kind),
        shown=_shown(record, kind),
        earliest=day_or_none(record, "earliest"),
        latest=day_or_none(record, "latest"),
        accepts=texts(record, "accepts"),
        declares=inside_or_none(record, "declares", _read_declares),
        portrait=inside_or_none(record, "capture", _read_portrait),
        limits=_limits(_object(properties.get(key, {}))),
    )


def _shown(record: Record, kind: FieldKind) -> Value | None:
    if kind is not FieldKind.VALUE or record.get("value") is None:
        return None
    return read_value(record)


def _known(record: Record, kind: FieldKind) -> Entered | None:
    """What the portal knows, as the citizen would have entered it."""
    value = record.get("value")
    if value is None or kind is FieldKind.VALUE:
        return None
    if kind is FieldKind.DATE:
        return written_day(day(record, "value"))
    if kind is FieldKind.MONEY:
        manat, qepik = divmod(whole_number(record, "value"), 100)
        return f"{manat},{qepik:02}"
    if kind is FieldKind.NUMBER:
        return str(whole_number(record, "value"))
    return read_entered(kind, value)


def _limits(schema: Record) -> Limits:
    return Limits(
        least=whole_number_or_none(schema, "minimum"),
        most=whole_number_or_none(schema, "maximum"),
        shortest=whole_number_or_none(schema, "minLength"),
        longest=whole_number_or_none(schema, "maxLength"),
        pattern=schema["pattern"] if isinstance(schema.get("pattern"), str) else None,
        most_items=whole_number_or_none(schema, "maxItems"),
    )


def _read_condition(record: Record) -> Condition:
    told = record.get("equals")
    if not isinstance(told, list):
        raise broken("equals")
    values = cast("list[object]", told)
    equals = tuple(value for value in values if isinstance(value, str | bool))
    return Condition(FieldKey(identifier(record, "field")), equals)


def _read_option(record: Record) -> Option:
    return Option(
        words(record, "value"),
        inside(record, "label", text),
        inside_or_none(record, "note", text),
    )


def _read_office(record: Record) -> Office:
    return Office(
        id=OfficeId(identifier(record, "id")),
        title=inside(record, "title", text),
        address=inside(record, "address", text),
        slots=moments(record, "slots"),
    )


def _read_origin(record: Record) -> Origin:
    return Origin(
        inside(record, "owner", read_institution),
        inside_or_none(record, "register", read_register),
    )


def _read_declares(record: Record) -> Declares:
    return Declares(
        identifier(record, "code"),
        inside(record, "purpose", text),
        each(record, "data", text),
    )


def _read_portrait(record: Record) -> Proportions | None:
    """A hint of a kind that is not known is no hint."""
    width = whole_number_or_none(record, "width")
    height = whole_number_or_none(record, "height")
    if words(record, "kind") != _PORTRAIT or not width or not height:
        return None
    return Proportions(width, height)


def _read_draft(record: Record, fields: Mapping[FieldKey, Field]) -> FormDraft:
    """An answer that no longer fits the form is left out: the form has changed meanwhile."""
    told = _object(record.get("answers"))
    entered: dict[FieldKey, Entered] = {}
    for key, field in fields.items():
        one = read_entered(field.kind, told.get(key))
        if one is not None:
            entered[key] = one
    return FormDraft(
        begun=identifier(record, "begun"),
        revision=whole_number(record, "revision"),
        step=StepId(identifier(record, "step")),
        entered=entered,
        saved_at=moment(record, "saved_at"),
        changes=each(record, "changes", text),
    )


def _object(value: object) -> Record:
    if not isinstance(value, dict):
        raise broken("schema")
    return cast("Record", value)
