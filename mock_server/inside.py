"""The portal inside another program: one application, in its process and on its event loop.

Found by its name, which a profile in `flet.toml` gives; nobody imports it. Nothing listens
until somebody has to see a page of it in a browser.
"""

import asyncio
import atexit
import secrets
import socket
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Final

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from mock_server.app import create_app
from mock_server.command.serving import listening
from mock_server.world import open_world
from mock_server.world.keeping import kept_to_ourselves

NAME: Final = "portal.sqlite3"
_LOOPBACK: Final = "127.0.0.1"


def open_portal(folder: Path) -> "PortalInside":
    """Goes on with the world in this folder, or begins one. Raises `NotAWorld`, `WorldInUse`."""
    with ExitStack() as undo:
        undo.enter_context(kept_to_ourselves(folder / NAME))
        world = open_world(folder / NAME)
        undo.callback(world.store.close)
        undo.callback(world.save)
        token = secrets.token_urlsafe(24)
        portal = PortalInside(create_app(world, control_token=token), token, undo.pop_all())
    atexit.register(portal.close)  # a phone may not ask; then the next start goes on as well
    return portal


class PortalInside:
    def __init__(self, app: ASGIApp, token: str, held: ExitStack) -> None:
        self.app = app
        self.token = token
        """Opens the tester's desk."""
        self._held = held
        self._serving: asyncio.Task[None] | None = None
        self._listener: socket.socket | None = None

    def close(self) -> None:
        """Twice is as good as once."""
        if self._listener is not None:
            self._listener.close()
        self._held.close()

    async def address(self) -> str:
        """Where a browser of this device finds the portal's pages, from now on."""
        listener = self._listener
        if listener is None or self._serving is None or self._serving.done():
            self._listener = listener = listening(_LOOPBACK, 0)
            serving = _server(self.app).serve(sockets=[listener])
            self._serving = asyncio.create_task(serving)
        return f"http://{_LOOPBACK}:{listener.getsockname()[1]}"


def _server(app: ASGIApp) -> uvicorn.Server:
    config = uvicorn.Config(
        AsInside(app),
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
    )
    return _Deaf(config)


class _Deaf(uvicorn.Server):
    """Signals are for the app it is in."""

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        yield


class AsInside:
    """A browser has to name a port; the portal it speaks to is the one without."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers: list[tuple[bytes, bytes]] = scope["headers"]
        named = next((value for name, value in headers if name == b"host"), b"")
        bare = named.partition(b":")[0]
        if bare == _LOOPBACK.encode():
            ours = {b"host": named, b"origin": b"http://" + named}
            headers = [
                (name, value.replace(named, bare) if ours.get(name) == value else value)
                for name, value in headers
            ]
        await self._app({**scope, "headers": headers}, receive, send)
