"""The yardsticks: a bare Starlette answer of given bytes, and an empty Flet page."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import flet as ft
import uvicorn
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

from client.preview import listen, preview_app, server
from tests.running import Command, free_port, until_it_answers


def answering(body: bytes) -> Starlette:
    """The same bytes to everybody, with nothing looked at."""

    async def answer(_request):
        return Response(body, media_type="application/json")

    return Starlette(routes=[Route("/{path:path}", answer)])


def serve(kind: str, port: str, given: str = "") -> None:
    if kind == "bytes":
        body = Path(given).read_bytes()
        uvicorn.run(answering(body), port=int(port), log_level="error", access_log=False)
        return
    listener = listen(int(port))
    server(preview_app(_empty_page, int(port), Path(given))).run(sockets=[listener])


def _empty_page(page: ft.Page) -> None:
    page.add(ft.Text("ready"))


@contextmanager
def bare(kind: str, given: str, home: Path) -> Iterator[str]:
    """Its address. `kind` is "bytes" with a file to serve, or "page" with an assets folder."""
    port = free_port()
    command = Command("tests.benchmarks.bare", kind, str(port), given, home=home)
    try:
        until_it_answers(f"http://127.0.0.1:{port}", command)
        yield f"http://127.0.0.1:{port}"
    finally:
        command.stop()


def main() -> None:
    serve(*sys.argv[1:])
