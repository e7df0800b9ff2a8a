"""Institutions and the registers they own."""

from client.domain.institutions import (
    Institution,
    InstitutionId,
    Kind,
    Mark,
    Offered,
    Participant,
    ParticipantDetail,
    Register,
    RegisterId,
    Sector,
    Standing,
)
from client.portal.codec.reading import (
    Record,
    each,
    identifier,
    inside,
    inside_or_none,
    one_of,
    text,
    words,
    words_or_none,
)


def read_institution(record: Record) -> Institution:
    return Institution(
        id=InstitutionId(identifier(record, "id")),
        short=words(record, "short"),
        name=inside(record, "name", text),
        kind=one_of(record, "kind", Kind, Kind.UNKNOWN),
        phone=words_or_none(record, "phone"),
        website=words_or_none(record, "website"),
    )


def read_register(record: Record) -> Register:
    return Register(
        id=RegisterId(identifier(record, "id")),
        name=inside(record, "name", text),
        owner=InstitutionId(identifier(record, "owner")),
    )


def read_participants(record: Record) -> tuple[Participant, ...]:
    return each(record, "institutions", _read_participant)


def read_participant_detail(record: Record) -> ParticipantDetail:
    return ParticipantDetail(
        participant=inside(record, "participant", _read_participant),
        voen=words_or_none(record, "voen"),
        email=words_or_none(record, "email"),
        address=inside_or_none(record, "address", text),
        working_hours=inside_or_none(record, "working_hours", text),
        policy=words_or_none(record, "policy"),
        standing_note=inside_or_none(record, "standing_note", text),
        registers=each(record, "registers", read_register),
        services=each(record, "services", _read_offered),
    )


def _read_offered(record: Record) -> Offered:
    return Offered(identifier(record, "id"), inside(record, "title", text))


def _read_participant(record: Record) -> Participant:
    return Participant(
        institution=inside(record, "institution", read_institution),
        sector=one_of(record, "sector", Sector, Sector.UNKNOWN),
        standing=one_of(record, "standing", Standing, Standing.UNKNOWN),
        mark=None if record.get("mark") is None else one_of(record, "mark", Mark, Mark.UNKNOWN),
    )
