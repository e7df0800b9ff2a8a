"""One question to the portal and its answer, before anybody reads what is in it.

`HttpExchange` asks; `RememberingExchange` remembers around any exchange. That is all
there is to working offline: nothing above this line knows whether there is a network.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol

from client.domain.answers import Trouble

JSON: Final = "application/json"
PDF: Final = "application/pdf"


@dataclass(frozen=True, slots=True)
class Reply:
    """A body as it came, when the portal last said so, and why it is not newer."""

    body: bytes
    as_of: datetime
    etag: str | None = None
    unchanged: bool = False
    """304: `body` is empty, what the asker has is still true."""
    trouble: Trouble | None = None
    storable: bool = True
    """Whether the portal lets us remember it (`no-store`, RFC 9111 5.2)."""


class Exchange(Protocol):
    """Every method raises `PortalError`, and nothing else.

    `path` begins with `/` and carries its query. `public` questions are asked without
    a sign-in: nothing that names the citizen goes with them.
    """

    async def read(
        self, path: str, *, etag: str | None = None, public: bool = False, media: str = JSON
    ) -> Reply:
        """`media` is the only type of answer that is taken; every other one is broken."""
        ...

    async def send(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None = None,
        *,
        key: str | None = None,
        public: bool = False,
    ) -> Reply:
        """`key` names the deed: sent again under the same one, it is done once."""
        ...

    async def recall(self, path: str) -> Reply | None:
        """What is remembered of it. Nothing goes out."""
        ...
