"""The catalogue of services, and one of them, as the portal tells them."""

from client.domain.services import (
    Catalogue,
    DraftRef,
    Finding,
    Group,
    GroupId,
    Processing,
    Rating,
    Service,
    ServiceDetail,
    ServiceId,
    ServicePolicy,
    WayOut,
)
from client.portal.codec.institutions import read_institution
from client.portal.codec.reading import (
    Record,
    each,
    flag,
    identifier,
    identifiers,
    inside,
    inside_or_none,
    moment,
    moment_or_none,
    text,
    whole_number,
    whole_number_or_none,
    words,
)

_MOST_STARS = 5


def read_catalogue(record: Record) -> Catalogue:
    return Catalogue(
        categories=each(record, "categories", _read_group),
        events=each(record, "events", _read_group),
        services=each(record, "services", read_service),
        favourites=tuple(map(ServiceId, identifiers(record, "favourites"))),
        recent=tuple(map(ServiceId, identifiers(record, "recent"))),
        drafts=each(record, "drafts", _read_draft),
    )


def read_service(record: Record) -> Service:
    return Service(
        id=ServiceId(identifier(record, "id")),
        title=inside(record, "title", text),
        summary=inside(record, "summary", text),
        institution=inside(record, "institution", read_institution),
        category=GroupId(identifier(record, "category")),
        events=tuple(map(GroupId, identifiers(record, "events"))),
        fee=whole_number_or_none(record, "fee"),
        working_days=whole_number(record, "working_days"),
        rating=inside(record, "rating", _read_rating),
        outage=inside_or_none(record, "outage", text),
        outage_until=moment_or_none(record, "outage_until"),
    )


def read_service_detail(record: Record) -> ServiceDetail:
    return ServiceDetail(
        service=inside(record, "service", read_service),
        about=inside(record, "about", text),
        needed=each(record, "needed", text),
        processing=inside(record, "processing", _read_processing),
        policies=each(record, "policies", _read_policy),
        obstacles=each(record, "obstacles", read_finding),
        is_favourite=flag(record, "is_favourite"),
        my_stars=_stars(record),
        draft_saved_at=moment_or_none(record, "draft_saved_at"),
    )


def read_finding(record: Record) -> Finding:
    pointer = words(record, "pointer")
    return Finding(
        place=place_in(pointer),
        code=words(record, "code"),
        text=inside(record, "text", text),
        way_out=inside_or_none(record, "way_out", _read_way_out),
    )


def place_in(pointer: str) -> tuple[str, ...]:
    """RFC 6901, as far as names of fields need it."""
    parts = pointer.split("/")[1:]
    return tuple(part.replace("~1", "/").replace("~0", "~") for part in parts if part)


def _read_way_out(record: Record) -> WayOut:
    service = None if record.get("service") is None else identifier(record, "service")
    return WayOut(inside(record, "text", text), None if service is None else ServiceId(service))


def _read_group(record: Record) -> Group:
    return Group(GroupId(identifier(record, "id")), inside(record, "title", text))


def _read_draft(record: Record) -> DraftRef:
    return DraftRef(
        service=ServiceId(identifier(record, "service")),
        title=inside(record, "title", text),
        saved_at=moment(record, "saved_at"),
    )


def _read_rating(record: Record) -> Rating:
    tenths = whole_number(record, "tenths")
    return Rating(max(0, min(tenths, _MOST_STARS * 10)), max(0, whole_number(record, "count")))


def _stars(record: Record) -> int | None:
    stars = whole_number_or_none(record, "my_stars")
    return None if stars is None else max(1, min(stars, _MOST_STARS))


def _read_processing(record: Record) -> Processing:
    return Processing(
        collected=each(record, "collected", text),
        by=inside(record, "by", read_institution),
        purpose=inside(record, "purpose", text),
        ground=inside(record, "ground", text),
        recipients=each(record, "recipients", text),
        retention=inside(record, "retention", text),
    )


def _read_policy(record: Record) -> ServicePolicy:
    return ServicePolicy(
        id=identifier(record, "id"),
        owner=inside(record, "owner", read_institution),
        version=words(record, "version"),
        title=inside(record, "title", text),
        text=inside(record, "text", text),
    )
