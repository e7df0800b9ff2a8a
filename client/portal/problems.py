"""An answer that is not the one asked for, as an error of ours: by its code, then its status.

A problem (RFC 9457) may be missing, or be a proxy's web page: then the status speaks alone.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Final, cast

from client.portal.codec.reading import cleaned
from client.portal.errors import (
    AcceptanceRequired,
    ClientTooOld,
    DeclarationRequired,
    DeviceRemoved,
    FormChanged,
    NotAllowed,
    NotFound,
    NotReady,
    OutsideMandate,
    PersonObjected,
    PortalBroken,
    PortalBusy,
    PortalError,
    Refused,
    RegisterDown,
    RepresentationOver,
    ServiceClosed,
    SessionEnded,
    StepUpNeeded,
)
from client.portal.strict_json import strict_json
from client.portal.wire import Answer

_BY_CODE: Final[Mapping[str, type[PortalError]]] = {
    "unauthenticated": SessionEnded,
    "session_ended": SessionEnded,
    "dpop_invalid": SessionEnded,
    "device_revoked": DeviceRemoved,
    "not_allowed": NotAllowed,
    "owner_only": NotAllowed,
    "step_up_needed": StepUpNeeded,
    "not_represented": RepresentationOver,
    "representation_ended": RepresentationOver,
    "outside_mandate": OutsideMandate,
    "not_found": NotFound,
    "too_many_requests": PortalBusy,
    "unavailable": PortalBusy,
    "register_down": RegisterDown,
    "client_too_old": ClientTooOld,
    "acceptance_required": AcceptanceRequired,
    "declaration_required": DeclarationRequired,
    "service_closed": ServiceClosed,
    "form_changed": FormChanged,
    "person_objected": PersonObjected,
    "internal": PortalBroken,
}
_BY_STATUS: Final[Mapping[int, type[PortalError]]] = {
    401: SessionEnded,
    403: NotAllowed,
    404: NotFound,
    408: PortalBusy,
    410: NotFound,
    426: ClientTooOld,
    428: AcceptanceRequired,
    429: PortalBusy,
    502: PortalBusy,
    503: PortalBusy,
    504: PortalBusy,
}
_LONGEST_WAIT: Final = 3600
_LONGEST_NAME: Final = 64
_MOST_WRONG: Final = 50
_LONGEST_DETAIL: Final = 500


def problem_in(answer: Answer) -> PortalError:
    told = _told(answer)
    code = _name(told.get("code"))
    errors = _BY_CODE.get(code or "") or _BY_STATUS.get(answer.status) or _by_class(answer.status)
    problem = errors(
        code,
        request_id=_name(told.get("request_id")) or _name(answer.request_id),
        retry_after=_wait(told.get("retry_after"), answer.headers.get("retry-after")),
        pointer=_pointer(told.get("errors")),
        wrong=tuple(_wrong(told.get("errors"))),
    )
    if isinstance(problem, AcceptanceRequired):
        problem.document = _name(told.get("document"))
        problem.version = _name(told.get("version"))
    if isinstance(problem, ServiceClosed):
        problem.until = _moment(told.get("until"))
    if isinstance(problem, PersonObjected):
        problem.declaration = _name(told.get("declaration"))
    return problem


def not_ready_in(answer: Answer) -> NotReady:
    """202: what was asked for is being prepared (RFC 9110, 15.3.3)."""
    wait = _wait(None, answer.headers.get("retry-after"))
    return NotReady(request_id=_name(answer.request_id), retry_after=wait)


def _told(answer: Answer) -> dict[str, Any]:
    if "json" not in answer.headers.get("content-type", ""):
        return {}
    try:
        told = strict_json(answer.body)
    except ValueError:
        return {}
    return cast("dict[str, Any]", told) if isinstance(told, dict) else {}


def _by_class(status: int) -> type[PortalError]:
    return Refused if 400 <= status < 500 else PortalBroken  # noqa: PLR2004 - HTTP's own classes


def _name(value: object) -> str | None:
    """Short and printable, or it is not an identifier that support could use."""
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_NAME:
        return None
    return value if value.isascii() and value.isprintable() else None


def _wait(told: object, header: str | None) -> int | None:
    seconds = told if isinstance(told, int) and not isinstance(told, bool) else None
    if seconds is None and header is not None and header.isascii() and header.isdigit():
        seconds = int(header[:9])
    return None if seconds is None else max(0, min(seconds, _LONGEST_WAIT))


def _moment(told: object) -> datetime | None:
    """A problem that says it wrongly is still the problem."""
    try:
        moment = datetime.fromisoformat(told) if isinstance(told, str) else None
    except ValueError:
        return None
    return None if moment is None or moment.tzinfo is None else moment


def _wrong(errors: object) -> Iterator[tuple[str, str]]:
    """The first of them, as text: a portal could send a million."""
    for one in cast("list[object]", errors)[:_MOST_WRONG] if isinstance(errors, list) else ():
        told = cast("dict[str, object]", one) if isinstance(one, dict) else {}
        pointer, detail = told.get("pointer"), told.get("detail")
        if isinstance(pointer, str) and isinstance(detail, str):
            yield pointer[:_LONGEST_DETAIL], cleaned(detail[:_LONGEST_DETAIL])


def _pointer(errors: object) -> str | None:
    first = cast("list[object]", errors)[0] if isinstance(errors, list) and errors else None
    pointer = cast("dict[str, object]", first).get("pointer") if isinstance(first, dict) else None
    return pointer if isinstance(pointer, str) else None
