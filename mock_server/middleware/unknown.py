"""What the router itself refuses, said as a problem: no such address, no such method."""

from typing import Final

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from mock_server.answers import problem

_CODES: Final = {404: "not_found", 405: "method_not_allowed"}


async def refused_by_router(request: Request, error: Exception) -> Response:
    """For Starlette's `exception_handlers={HTTPException: refused_by_router}`."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    code = _CODES.get(status, "validation_failed" if status < 500 else "internal")  # noqa: PLR2004 - HTTP's own boundary
    headers = error.headers if isinstance(error, HTTPException) else None
    return problem(request, status, code, headers=headers)
