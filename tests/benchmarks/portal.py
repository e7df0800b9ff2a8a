"""The mock portal against a bare Starlette answer of the same bytes, over real sockets."""

import json
import socket
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from client.portal.signed import Credential
from client.portal.wire import Request
from tests.benchmarks.measuring import Result, ratio, seconds
from tests.running import Command, free_port, until_it_answers

PATH = "/documents"
BATCH = 40
ROUNDS = 25
STARTS = 5
NOTHING: Mapping[str, str] = {}


def start(home: Path) -> Result:
    """From the command to the first answer."""
    samples = [_one_start(home / str(turn)) for turn in range(STARTS)]
    return seconds("portal: start to first answer", samples, aim=1.0)


def reading(portal: str, bare: str, credential: Credential) -> list[Result]:
    """A list of documents, asked by a signed-in citizen, new and unchanged."""
    ours, base = Line(portal), Line(bare)
    first = ours.ask(_signed(credential, NOTHING))
    count = len(json.loads(first.body)["documents"])
    unchanged = {"If-None-Match": first.headers["etag"]}

    def asked(line: Line, headers: Mapping[str, str]) -> Callable[[], float]:
        return lambda: line.batch([_signed(credential, headers) for _ in range(BATCH)])

    plain = asked(base, NOTHING)
    new = f"portal: list of {count} documents / bare answer"
    same = "portal: 304 / bare answer"
    return [
        ratio(new, asked(ours, NOTHING), plain, aim=2.5, rounds=ROUNDS),
        ratio(same, asked(ours, unchanged), plain, aim=1.5, rounds=ROUNDS),
    ]


class Answer:
    def __init__(self, head: bytes, body: bytes) -> None:
        lines = head.decode("latin-1").split("\r\n")
        self.status = lines[0].split()[1]
        self.headers = {
            name.lower(): value.strip()
            for name, _, value in (line.partition(":") for line in lines[1:])
        }
        self.body = body


class Line:
    """One kept connection, as bare as can be: what is measured is the server."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        self._host = parts.netloc
        self._socket = socket.create_connection((parts.hostname or "", parts.port or 80))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def batch(self, asked: list[Mapping[str, str]]) -> float:
        """Seconds for one question, on average."""
        sent = [self._request(headers) for headers in asked]
        begun = time.perf_counter()
        for request in sent:
            self._exchange(request)
        return (time.perf_counter() - begun) / len(sent)

    def ask(self, headers: Mapping[str, str]) -> Answer:
        return Answer(*self._exchange(self._request(headers)))

    def _request(self, headers: Mapping[str, str]) -> bytes:
        lines = [f"GET {PATH} HTTP/1.1", f"Host: {self._host}"]
        lines += [f"{name}: {value}" for name, value in headers.items()]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def _exchange(self, request: bytes) -> tuple[bytes, bytes]:
        self._socket.sendall(request)
        received = b""
        while b"\r\n\r\n" not in received:
            received += self._socket.recv(65536)
        head, _, body = received.partition(b"\r\n\r\n")
        while len(body) < _length(head):
            body += self._socket.recv(65536)
        return head, body


def _length(head: bytes) -> int:
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            return int(line.partition(b":")[2])
    return 0


def _signed(credential: Credential, headers: Mapping[str, str]) -> Mapping[str, str]:
    """A proof is good for one request, so each has its own."""
    return credential.signs(Request("GET", PATH, headers)).headers


def _one_start(home: Path) -> float:
    port = free_port()
    begun = time.perf_counter()
    command = Command("mock_server.__main__", "--port", str(port), home=home)
    try:
        until_it_answers(f"http://127.0.0.1:{port}/info", command, every=0.005)
        return time.perf_counter() - begun
    finally:
        command.stop()
