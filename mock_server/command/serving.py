"""Serves the portal on a socket of our own, until it is told to end or its starter is gone."""

import asyncio
import os
import signal
import socket
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, Final, cast

import uvicorn
from starlette.types import ASGIApp

from mock_server.command.patience import patient
from mock_server.middleware.connection import Breakable

_CONNECTIONS: Final = 200
_KEEP_ALIVE: Final = 5
_GRACE: Final = 3
_BACKLOG: Final = 128
_STDIN: Final = 0
_WISHES: Final = (signal.SIGINT, signal.SIGTERM)


class PortTaken(Exception):
    """Another program listens there, or this one may not."""


def listening(host: str, port: int) -> socket.socket:
    """Raises `PortTaken`."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        if os.name == "posix":
            # A portal that was killed a second ago leaves its port behind; not so on Windows,
            # where this would let two programs share one.
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise PortTaken(error.strerror or "cannot be had") from error
    return listener


def serve(app: ASGIApp, listener: socket.socket, *, until_stdin_closes: bool) -> None:
    """Returns after Ctrl-C, a polite kill, or the end of standard input."""
    config = uvicorn.Config(
        Breakable(app),
        http=cast("Any", patient),
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        proxy_headers=False,
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=_KEEP_ALIVE,
        timeout_graceful_shutdown=_GRACE,
    )
    server = _Server(config)
    if until_stdin_closes:
        _when_stdin_closes(server.end)
    with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
        runner.run(server.serve(sockets=[listener]))


class _Server(uvicorn.Server):
    """Takes a signal as a wish to end, and does not raise it again afterwards."""

    def end(self) -> None:
        """The second wish does not wait for answers that are still on their way."""
        self.force_exit = self.should_exit
        self.should_exit = True

    @contextmanager
    def capture_signals(self) -> Generator[None]:
        def take(_number: int, _frame: Any) -> None:
            self.end()

        before = {one: signal.signal(one, take) for one in _WISHES}
        try:
            yield
        finally:
            for one, known in before.items():
                signal.signal(one, known)


def _when_stdin_closes(end: Callable[[], None]) -> None:
    def listen() -> None:
        # Not through `sys.stdin`: its lock would hold up the end of the interpreter.
        while os.read(_STDIN, 1024):
            pass
        end()

    threading.Thread(target=listen, daemon=True).start()
