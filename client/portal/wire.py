"""One request and its raw answer, whatever carries them. Above it nobody knows `httpx`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Protocol

NAMELESS: Final = ("/telemetry/", "/oauth/", "/centres", "/checks")
"""No cookie and nothing the citizen chose goes with these: events name nobody (ANA-03), signing in
says the least there is, and neither where somebody looks (R-3.8) nor whose document they check
(R-1.4) is joined with who they are."""


@dataclass(frozen=True, slots=True, repr=False)
class Request:
    """`path` begins with `/` and carries its query. Not printed: it may hold secrets."""

    method: str
    path: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    content: bytes | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Answer:
    """Header names are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    cookies: tuple[str, ...] = ()
    """Each `Set-Cookie` by itself."""

    @property
    def request_id(self) -> str | None:
        return self.headers.get("x-request-id")


class Wire(Protocol):
    """To one portal and no other: every request goes to `address`."""

    @property
    def address(self) -> str:
        """Without a slash at its end."""
        ...

    async def ask(self, request: Request) -> Answer:
        """Every status is an answer. `PortalUnreachable` when none arrives in time or whole,
        `PortalBroken` when it is larger than agreed or cannot be unpacked.
        """
        ...

    async def close(self) -> None: ...
