"""Where the citizen is signed in."""

from typing import Protocol

from client.domain.access import AccessId, AccessSession
from client.domain.answers import Ready


class AccessPortal(Protocol):
    async def access_sessions(self) -> Ready[tuple[AccessSession, ...]]: ...

    async def rename_device(self, session: AccessId, name: str) -> AccessSession: ...

    async def end_access(self, session: AccessId) -> None: ...

    async def end_other_accesses(self) -> None: ...
