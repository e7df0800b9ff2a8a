"""Serves the pages' one style sheet."""

import hashlib
from importlib.resources import files
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.pages.layout import STYLES

_SHEET: Final = (files(__package__ or "mock_server.pages") / "portal.css").read_bytes()
_ETAG: Final = f'"{hashlib.sha256(_SHEET).hexdigest()[:16]}"'


async def sheet(request: Request) -> Response:
    headers = {"ETag": _ETAG, "Cache-Control": "no-cache"}
    if request.headers.get("if-none-match") == _ETAG:
        return Response(status_code=304, headers=headers)
    return Response(_SHEET, headers=headers, media_type="text/css")


routes: Final = [Route(STYLES, sheet)]
