"""The browser preview: the app served to this machine's own browser, and to nothing else.

Flet's own web server listens for everybody, answers any Origin and lets its page load from
third parties. This one is bound to the loopback and stands behind a guard (STO-21).
"""

import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, cast

import flet as ft
import uvicorn
from starlette.types import ASGIApp

from client.preview.guard import Guard
from client.preview.tabs import Tabs

LOOPBACK: Final = "127.0.0.1"
SESSION_SECONDS: Final = 300
"""How long a closed tab may come back to what it showed."""


def preview_app(
    main: Callable[[ft.Page], None], port: int, assets: Path, tabs: Tabs | None = None
) -> ASGIApp:
    """One `main` per tab: each is a citizen of its own."""
    from flet_web import fastapi  # noqa: PLC0415 - for tabs alone  # pyright: ignore[reportMissingTypeStubs]

    app = cast("Any", fastapi).app(
        main,
        no_cdn=True,
        assets_dir=str(assets),
        app_name="mygov",
        session_timeout_seconds=SESSION_SECONDS,
    )
    hosts = frozenset(f"{name}:{port}" for name in (LOOPBACK, "localhost"))
    return Guard((tabs or Tabs()).beside(app), hosts)


def listen(port: int) -> socket.socket:
    """A loopback socket; 0 takes any free port. Raises `OSError` if the port is taken."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((LOOPBACK, port))
        listener.listen()  # from here on a browser may knock; it waits until we serve
    except OSError:
        listener.close()
        raise
    return listener


def server(app: ASGIApp) -> uvicorn.Server:
    """Ends on Ctrl-C, also while a tab is open."""
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=1,
    )
    return uvicorn.Server(config)
