"""Where the citizen is signed in."""

from client.domain.access import AccessId, AccessSession, SignInMethod
from client.portal.codec.reading import Record, each, flag, identifier, moment, one_of, words


def read_access_sessions(record: Record) -> tuple[AccessSession, ...]:
    return each(record, "sessions", read_access_session)


def read_access_session(record: Record) -> AccessSession:
    return AccessSession(
        id=AccessId(identifier(record, "id")),
        device_name=words(record, "device_name"),
        platform=words(record, "platform"),
        app_version=words(record, "app_version"),
        method=one_of(record, "method", SignInMethod, SignInMethod.UNKNOWN),
        created_at=moment(record, "created_at"),
        last_seen_at=moment(record, "last_seen_at"),
        is_this_device=flag(record, "current"),
    )
