"""Institutions, registers, texts and the moment every test takes place at."""

from datetime import datetime, timedelta, timezone

from client.domain.institutions import Institution, InstitutionId, Kind, Register, RegisterId
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
