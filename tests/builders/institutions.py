"""Institutions, registers, texts and the moment every test takes place at."""

from datetime import datetime, timedelta, timezone

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
from client.domain.languages import Text

BAKU = timezone(timedelta(hours=4))
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=BAKU)


def a_text(az: str, en: str | None = None, ru: str | None = None) -> Text:
    return Text(az, en or az, ru or az)


def an_institution(
    short: str = "DİN", name: str = "Daxili İşlər Nazirliyi", kind: Kind = Kind.STATE
) -> Institution:
    return Institution(InstitutionId(short.lower()), short, a_text(name), kind)


def a_register(
    name: str = "Əhalinin dövlət reyestri", owner: Institution | None = None
) -> Register:
    return Register(
        RegisterId(name.lower().replace(" ", "-")), a_text(name), (owner or an_institution()).id
    )


def a_participant(
    institution: Institution | None = None,
    *,
    sector: Sector = Sector.ORDER,
    standing: Standing = Standing.ACTIVE,
    mark: Mark | None = Mark.SHIELD,
) -> Participant:
    return Participant(institution or an_institution(), sector, standing, mark)


def a_participant_detail(
    participant: Participant | None = None,
    *,
    voen: str | None = None,
    email: str | None = None,
    policy: str | None = None,
    standing_note: str | None = None,
    registers: tuple[Register, ...] = (),
    services: tuple[str, ...] = (),
) -> ParticipantDetail:
    return ParticipantDetail(
        participant or a_participant(),
        voen,
        email,
        None,
        None,
        policy,
        a_text(standing_note) if standing_note else None,
        registers,
        tuple(Offered(one.lower(), a_text(one)) for one in services),
    )
