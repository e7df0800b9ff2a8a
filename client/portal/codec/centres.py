"""Service centres as the portal tells them, and how they are asked for."""

from datetime import time
from typing import Any
from urllib.parse import urlencode

from client.domain.centres import (
    Centre,
    CentreId,
    Centres,
    CentreService,
    DistrictId,
    Everywhere,
    Hours,
    Postcode,
    Queue,
    Start,
)
from client.domain.languages import Text
from client.domain.positions import Rough, is_on_earth
from client.portal.codec.reading import (
    Record,
    broken,
    each,
    identifier,
    identifiers,
    inside,
    inside_or_none,
    text,
    whole_number,
    whole_number_or_none,
    words,
)


def asked_at(start: Start, service: CentreService | None) -> str:
    told: dict[str, str] = {}
    match start:
        case Rough():
            told["near"] = start.text
        case Postcode(digits):
            told["postcode"] = digits
        case Everywhere():
            pass
        case _:
            told["district"] = start
    if service is not None:
        told["service"] = service
    return f"/centres?{urlencode(told, safe=',')}" if told else "/centres"


def read_centres(record: Record) -> Centres:
    return Centres(
        centres=each(record, "centres", _read_centre),
        districts=tuple((DistrictId(i), name) for i, name in each(record, "districts", _named)),
        services=tuple((CentreService(i), name) for i, name in each(record, "services", _named)),
    )


def _named(record: Record) -> tuple[str, Text]:
    return identifier(record, "id"), inside(record, "name", text)


def _read_centre(record: Record) -> Centre:
    latitude, longitude = _degrees(record, "latitude"), _degrees(record, "longitude")
    if not is_on_earth(latitude, longitude):
        raise broken("latitude")
    return Centre(
        id=CentreId(identifier(record, "id")),
        name=inside(record, "name", text),
        district=inside(record, "district", text),
        address=inside(record, "address", text),
        latitude=latitude,
        longitude=longitude,
        metres=whole_number_or_none(record, "metres"),
        hours=each(record, "hours", _read_hours),
        closed=inside_or_none(record, "closed", text),
        services=tuple(map(CentreService, identifiers(record, "services"))),
        queue=inside_or_none(record, "queue", _read_queue),
    )


def _read_hours(record: Record) -> Hours:
    weekday = whole_number(record, "weekday")
    if not 1 <= weekday <= 7:  # noqa: PLR2004 - the days of a week
        raise broken("weekday")
    return Hours(weekday, _clock(record, "opens"), _clock(record, "closes"))


def _read_queue(record: Record) -> Queue:
    return Queue(whole_number(record, "waiting"), whole_number(record, "minutes"))


def _clock(record: Record, key: str) -> time:
    try:
        found = time.fromisoformat(words(record, key))
    except ValueError:
        raise broken(key) from None
    if found.tzinfo is not None:
        raise broken(key)
    return found


def _degrees(record: Record, key: str) -> float:
    number: Any = record.get(key)
    if isinstance(number, bool) or not isinstance(number, int | float):
        raise broken(key)
    return float(number)
