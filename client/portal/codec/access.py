"""Where the citizen is signed in, and who signed in or tried to."""

from client.domain.access import (
    AccessAttempt,
    AccessId,
    AccessLog,
    AccessSession,
    AttemptId,
    AttemptMethod,
    AttemptResult,
    Incident,
    SignInMethod,
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
    whole_number,
    words,
    words_or_none,
)


def read_access_sessions(record: Record) -> tuple[AccessSession, ...]:
    return each(record, "sessions", read_access_session)


def read_access_session(record: Record) -> AccessSession:
    return AccessSession(
        id=AccessId(identifier(record, "id")),
        device_name=words(record, "device_name"),
        platform=words(record, "platform"),
        app_version=words(record, "app_version"),
        system=words_or_none(record, "system"),
        method=one_of(record, "method", SignInMethod, SignInMethod.UNKNOWN),
        created_at=moment(record, "created_at"),
        last_seen_at=moment(record, "last_seen_at"),
        is_this_device=flag(record, "current"),
    )


def read_access_log(record: Record) -> AccessLog:
    return AccessLog(each(record, "attempts", _read_attempt), whole_number(record, "total"))


def read_incident(record: Record) -> Incident:
    return Incident(
        number=words(record, "number"),
        at=moment(record, "at"),
        sign_ins_ended=whole_number(record, "sign_ins_ended"),
        way_back=inside(record, "way_back", text),
        phone=words_or_none(record, "phone"),
    )


def _read_attempt(record: Record) -> AccessAttempt:
    return AccessAttempt(
        id=AttemptId(identifier(record, "id")),
        at=moment(record, "at"),
        method=one_of(record, "method", AttemptMethod, AttemptMethod.UNKNOWN),
        result=one_of(record, "result", AttemptResult, AttemptResult.UNKNOWN),
        reason=words(record, "reason"),
        device_name=words(record, "device_name"),
        ip=words(record, "ip"),
        place=inside_or_none(record, "place", text),
        is_abroad=flag(record, "abroad"),
        reported=words_or_none(record, "reported"),
    )
