"""Applications as the portal tells them."""

from client.domain.applications import (
    Actor,
    Answered,
    Application,
    ApplicationId,
    ApplicationState,
    Appointment,
    Fee,
    Outcome,
    SentFile,
    Step,
)
from client.domain.declarations import DeclarationId
from client.domain.documents import DocumentId
from client.domain.languages import Text
from client.domain.payments import BillId, BillState
from client.domain.services import ServiceId
from client.portal.codec.cabinet import read_value
from client.portal.codec.institutions import read_institution
from client.portal.codec.reading import (
    Record,
    day,
    each,
    identifier,
    identifiers,
    inside,
    inside_or_none,
    moment,
    one_of,
    text,
    whole_number,
    whole_number_or_none,
    words,
    words_or_none,
)


def read_applications(record: Record) -> tuple[Application, ...]:
    return each(record, "applications", read_application)


def read_application(record: Record) -> Application:
    service, title = inside(record, "service", _read_service)
    return Application(
        id=ApplicationId(identifier(record, "id")),
        number=words(record, "number"),
        service=service,
        title=title,
        institution=inside(record, "institution", read_institution),
        state=one_of(record, "state", ApplicationState, ApplicationState.UNKNOWN),
        fee=whole_number_or_none(record, "fee"),
        payment=inside_or_none(record, "payment", _read_fee),
        sent_at=moment(record, "sent_at"),
        working_days=whole_number(record, "working_days"),
        deadline=day(record, "deadline"),
        days_left=whole_number_or_none(record, "days_left"),
        answered=each(record, "answered", _read_answered),
        declarations=tuple(map(DeclarationId, identifiers(record, "declarations"))),
        appointment=inside_or_none(record, "appointment", _read_appointment),
        hold=inside_or_none(record, "hold", text),
        outcomes=each(record, "results", _read_outcome),
        stars=whole_number_or_none(record, "stars"),
        steps=each(record, "steps", _read_step),
    )


def _read_service(record: Record) -> tuple[ServiceId, Text]:
    return ServiceId(identifier(record, "id")), inside(record, "title", text)


def _read_fee(record: Record) -> Fee:
    return Fee(
        bill=BillId(identifier(record, "bill")),
        state=one_of(record, "state", BillState, BillState.UNKNOWN),
        due_on=day(record, "due_on"),
    )


def _read_answered(record: Record) -> Answered:
    return Answered(inside(record, "label", text), read_value(record))


def _read_appointment(record: Record) -> Appointment:
    return Appointment(
        office=inside(record, "office", text),
        address=inside(record, "address", text),
        at=moment(record, "at"),
        bring=inside_or_none(record, "bring", text),
    )


def _read_outcome(record: Record) -> Outcome:
    return Outcome(DocumentId(identifier(record, "document")), inside(record, "title", text))


def _read_step(record: Record) -> Step:
    return Step(
        state=one_of(record, "state", ApplicationState, ApplicationState.UNKNOWN),
        at=moment(record, "at"),
        by=one_of(record, "by", Actor, Actor.UNKNOWN),
        note=inside_or_none(record, "note", text),
        comment=words_or_none(record, "comment"),
        files=each(record, "files", _read_file),
    )


def _read_file(record: Record) -> SentFile:
    return SentFile(words(record, "name"), whole_number(record, "size"))
