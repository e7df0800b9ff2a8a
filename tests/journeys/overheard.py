"""A line to the portal that keeps what went along it."""

import re
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Final
from urllib.parse import urlsplit

_REQUEST: Final = re.compile(
    rb"(?:GET|POST|PUT|DELETE) (\S+) HTTP/1\.1\r\n(.*?)\r\n\r\n", re.DOTALL
)


class Overheard(ThreadingTCPServer):
    daemon_threads = True

    def __init__(self, portal: str) -> None:
        super().__init__(("127.0.0.1", 0), _Call)
        there = urlsplit(portal)
        self.there = (there.hostname or "", there.port or 0)
        self.address = f"http://127.0.0.1:{self.server_address[1]}"
        self.calls: list[bytearray] = []
        """What was sent to the portal, a connection each."""

    def sent(self) -> bytes:
        return b"\n".join(bytes(call) for call in self.calls)

    def requests(self, path: str) -> list[tuple[str, str]]:
        """Address and headers of those to `path`, as they were sent."""
        found = [one for call in self.calls for one in _REQUEST.findall(bytes(call))]
        told = [(address.decode(), headers.decode().lower()) for address, headers in found]
        return [one for one in told if urlsplit(one[0]).path.endswith(path)]


class _Call(BaseRequestHandler):
    def handle(self) -> None:
        line = self.server
        assert isinstance(line, Overheard)
        line.calls.append(heard := bytearray())
        with socket.create_connection(line.there) as portal:
            Thread(target=_pour, args=(portal, self.request, bytearray()), daemon=True).start()
            _pour(self.request, portal, heard)


def _pour(source: socket.socket, target: socket.socket, heard: bytearray) -> None:
    with suppress(OSError):
        while piece := source.recv(65536):
            heard += piece
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)


@contextmanager
def overheard(portal: str) -> Iterator[Overheard]:
    with Overheard(portal) as line:
        Thread(target=line.serve_forever, daemon=True).start()
        yield line
        line.shutdown()
