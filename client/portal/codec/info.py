"""The portal's introduction of itself."""

from client.domain.portal import (
    Banner,
    BannerLevel,
    Contact,
    Environment,
    PortalInfo,
    TestIdentity,
)
from client.portal.codec.reading import (
    Record,
    each,
    flag,
    identifier,
    inside,
    inside_or_none,
    moment,
    one_of,
    text,
    words,
    words_or_none,
)


def read_portal_info(record: Record) -> PortalInfo:
    environment = one_of(record, "environment", Environment, Environment.UNKNOWN)
    identities = each(record, "test_identities", _read_test_identity)
    return PortalInfo(
        name=inside(record, "name", text),
        operator=inside(record, "operator", text),
        ministry=inside(record, "ministry", text),
        environment=environment,
        api_version=words(record, "api_version"),
        min_client_version=words(record, "min_client_version"),
        recommended_version=words(record, "recommended_version"),
        available=flag(record, "available"),
        notice=inside_or_none(record, "notice", text),
        server_time=moment(record, "server_time"),
        contact=inside(record, "contact", _read_contact),
        banners=each(record, "banners", _read_banner),
        # Whoever claims to be the real portal cannot make us show somebody's password.
        test_identities=identities if environment is Environment.MOCK else (),
        laws=each(record, "laws", text),
    )


def _read_contact(record: Record) -> Contact:
    return Contact(
        phone=words_or_none(record, "phone"),
        email=words_or_none(record, "email"),
        website=words_or_none(record, "website"),
        working_hours=inside_or_none(record, "working_hours", text),
    )


def _read_banner(record: Record) -> Banner:
    return Banner(
        id=identifier(record, "id"),
        level=one_of(record, "level", BannerLevel, BannerLevel.WARNING),
        text=inside(record, "text", text),
        dismissable=flag(record, "dismissable"),
    )


def _read_test_identity(record: Record) -> TestIdentity:
    return TestIdentity(
        fin=words(record, "fin"),
        name=words(record, "name"),
        story=inside(record, "story", text),
        password=words(record, "password"),
        code=words(record, "code"),
    )
