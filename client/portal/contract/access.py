"""Sign-ins of the citizen."""

from client.domain.access import AccessId, AccessLog, AccessSession, AttemptId, Incident
from client.domain.answers import Ready
from client.portal.codec.access import (
    read_access_log,
    read_access_session,
    read_access_sessions,
    read_incident,
)
from client.portal.contract.asking import Asking, part


class ContractAccess(Asking):
    async def access_sessions(self) -> Ready[tuple[AccessSession, ...]]:
        return await self._read("/sessions", read_access_sessions)

    async def rename_device(self, session: AccessId, name: str) -> AccessSession:
        path = f"/sessions/{part(session)}"
        return await self._sent("PATCH", path, read_access_session, {"device_name": name})

    async def end_access(self, session: AccessId) -> None:
        await self._exchange.send("DELETE", f"/sessions/{part(session)}")

    async def end_other_accesses(self) -> None:
        await self._exchange.send("DELETE", "/sessions/others")

    async def access_log(self) -> Ready[AccessLog]:
        return await self._read("/security/access-log", read_access_log)

    async def report_not_me(self, attempt: AttemptId, key: str) -> Incident:
        path = f"/security/access-log/{part(attempt)}/not-me"
        return await self._sent("POST", path, read_incident, key=key)
