"""Serves the pages' one style sheet and their mark."""

import hashlib
from collections.abc import Callable, Coroutine
from importlib.resources import files
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from mock_server.answers import unchanged
from mock_server.pages.layout import MARK, STYLES

Endpoint = Callable[[Request], Coroutine[Any, Any, Response]]


def _served(name: str, media_type: str) -> Endpoint:
    content = (files("mock_server.pages") / name).read_bytes()
    etag = f'"{hashlib.sha256(content).hexdigest()[:16]}"'
    headers = {"ETag": etag, "Cache-Control": "no-cache"}

    async def serve(request: Request) -> Response:
        same = unchanged(request, etag)
        return same or Response(content, headers=headers, media_type=media_type)

    return serve


routes: Final = [
    Route(STYLES, _served("portal.css", "text/css")),
    Route(MARK, _served("portal.svg", "image/svg+xml")),
]
