"""Where the citizen is signed in."""

from typing import Protocol

from client.domain.access import AccessId, AccessLog, AccessSession, AttemptId, Incident
from client.domain.answers import Ready


class AccessPortal(Protocol):
    async def access_sessions(self) -> Ready[tuple[AccessSession, ...]]: ...

    async def rename_device(self, session: AccessId, name: str) -> AccessSession: ...

    async def end_access(self, session: AccessId) -> None: ...

    async def end_other_accesses(self) -> None: ...

    async def access_log(self) -> Ready[AccessLog]: ...

    async def report_not_me(self, attempt: AttemptId, key: str) -> Incident:
        """Locks the account and ends every sign-in, this one too."""
        ...
