"""An exchange that notes what failed, so that a request for help can say so. In memory alone."""

from collections import deque
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from client.domain.diagnostics import Trouble, operation_of
from client.portal.errors import PortalError
from client.portal.exchange import JSON, Exchange, Reply

_MOST: Final = 20


class NotingExchange:
    def __init__(self, asks: Exchange, now: Callable[[], datetime]) -> None:
        self._asks = asks
        self._now = now
        self._noted: deque[Trouble] = deque(maxlen=_MOST)

    def troubles(self) -> tuple[Trouble, ...]:
        """The newest last."""
        return tuple(self._noted)

    def forget(self) -> None:
        """With the sign-in: the next citizen at this window has had no trouble yet."""
        self._noted.clear()

    async def read(
        self, path: str, *, etag: str | None = None, public: bool = False, media: str = JSON
    ) -> Reply:
        try:
            return await self._asks.read(path, etag=etag, public=public, media=media)
        except PortalError as error:
            self._note("GET", path, error)
            raise

    async def send(
        self,
        method: str,
        path: str,
        body: dict[str, Any] | None = None,
        *,
        key: str | None = None,
        public: bool = False,
    ) -> Reply:
        try:
            return await self._asks.send(method, path, body, key=key, public=public)
        except PortalError as error:
            self._note(method, path, error)
            raise

    async def recall(self, path: str) -> Reply | None:
        return await self._asks.recall(path)

    def _note(self, method: str, path: str, error: PortalError) -> None:
        code = error.code or error.trouble.value
        operation = operation_of(method, path)
        self._noted.append(Trouble(self._now(), operation, code, error.request_id))
