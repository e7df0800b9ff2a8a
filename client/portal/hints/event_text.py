"""Server-sent events out of bytes as they come (WHATWG HTML, 9.2.6): pure, and bounded."""

from dataclasses import dataclass
from typing import Final

from client.portal.errors import PortalBroken

LARGEST: Final = 64 * 1024
"""Bytes of one event; whoever sends more is not read further (REL-20)."""


@dataclass(frozen=True, slots=True)
class EventText:
    name: str
    data: str
    ident: str


class EventReader:
    """Hand it chunks; it hands back the events that are whole by then."""

    def __init__(self) -> None:
        self._rest = b""
        self._size = 0
        self._forget()
        self._ident = ""

    def feed(self, chunk: bytes) -> list[EventText]:
        """Raises `PortalBroken` for an event that is too large or not UTF-8."""
        whole: list[EventText] = []
        text = self._rest + chunk
        # A lone \r at the end may be half of a line's end.
        held = text[-1:] == b"\r"
        lines = (text[:-1] if held else text).replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        *ended, rest = lines.split(b"\n")
        self._rest = rest + (b"\r" if held else b"")
        for line in ended:
            self._weigh(len(line))
            if not line:
                whole += self._dispatched()
            else:
                self._take(line)
        if self._size + len(self._rest) > LARGEST:
            raise PortalBroken("too_large")
        return whole

    def _take(self, line: bytes) -> None:
        try:
            text = line.decode()
        except UnicodeDecodeError as error:
            raise PortalBroken("not_utf8") from error
        field, _, value = text.partition(":")
        value = value.removeprefix(" ")
        match field:
            case "event":
                self._name = value
            case "data":
                self._data.append(value)
            case "id" if "\0" not in value:
                self._ident = value
            case _:
                pass  # a comment, or what a newer portal knows

    def _weigh(self, size: int) -> None:
        self._size += size
        if self._size > LARGEST:
            raise PortalBroken("too_large")

    def _dispatched(self) -> list[EventText]:
        told = [EventText(self._name or "message", "\n".join(self._data), self._ident)]
        whole = told if self._data else []
        self._forget()
        return whole

    def _forget(self) -> None:
        self._name, self._data, self._size = "", list[str](), 0
