"""How the portal answers: stored bytes with an ETag, or a problem in the citizen's language.

A problem is RFC 9457 `application/problem+json`; its title speaks az, en or ru, its `code` is
what a client decides by. Every function takes the request, or just its ASGI scope: a Starlette
request reads like one.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from starlette.responses import Response

from mock_server.problems import TITLES, language_of
from mock_server.world.store import encoded

READ_HEADERS: Final = {
    "Cache-Control": "private, no-cache",
    "Vary": "Accept-Language, Authorization",
}


def problem(  # noqa: PLR0913 - what RFC 9457 gives a problem, each by name
    where: Mapping[str, Any],
    status: int,
    code: str,
    *,
    detail: str | None = None,
    retry_after: int | None = None,
    errors: Iterable[tuple[str, str]] = (),
    headers: Mapping[str, str] | None = None,
    more: Mapping[str, str] | None = None,
) -> Response:
    """`errors` are (JSON pointer, what is wrong there); `more` are members of this code alone.

    Raises `KeyError` for an unknown code.
    """
    body: dict[str, Any] = {
        "type": f"urn:mygov:problem:{code}",
        "title": TITLES[code][language_of(where)],
        "status": status,
        "code": code,
        "request_id": request_id(where),
        **(more or {}),
    }
    if detail is not None:
        body["detail"] = detail
    sent = {"Cache-Control": "no-store", "Vary": "Accept-Language", **(headers or {})}
    if retry_after is not None:
        body["retry_after"] = retry_after
        sent["Retry-After"] = str(retry_after)
    if pointed := [{"pointer": place, "detail": wrong} for place, wrong in errors]:
        body["errors"] = pointed
    return Response(encoded(body), status, sent, media_type="application/problem+json")


def read_answer(where: Mapping[str, Any], body: bytes, etag: str) -> Response:
    """200 with the body, or 304 when the client has it already."""
    return unchanged(where, etag) or Response(
        body, headers={**READ_HEADERS, "ETag": etag}, media_type="application/json"
    )


def unchanged(where: Mapping[str, Any], etag: str) -> Response | None:
    """304 before the body is even put together; `None` when the client needs it."""
    asked = _header(where, b"if-none-match")
    if not asked:
        return None
    # If-None-Match compares weakly (RFC 9110, 13.1.2): a proxy may have marked ours W/.
    known = {one.strip().removeprefix("W/") for one in asked.split(",")}
    if etag not in known and "*" not in known:
        return None
    return Response(status_code=304, headers={**READ_HEADERS, "ETag": etag})


def made_answer(record: Any, status: int = 200) -> Response:
    """What was made just now and is nobody's to keep."""
    return Response(
        encoded(record), status, {"Cache-Control": "no-store"}, media_type="application/json"
    )


def request_id(where: Mapping[str, Any]) -> str:
    """As the envelope set it; "-" where no envelope is around."""
    state: Mapping[str, Any] = where.get("state") or {}
    return state.get("request_id", "-")


def _header(where: Mapping[str, Any], name: bytes) -> str:
    for key, value in where["headers"]:
        if key == name:
            return value.decode("latin-1")
    return ""
