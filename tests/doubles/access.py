"""Sign-ins in memory."""

from dataclasses import replace

from client.domain.access import (
    AccessAttempt,
    AccessId,
    AccessLog,
    AccessSession,
    AttemptId,
    Incident,
)
from client.domain.answers import Ready
from client.portal.errors import NotFound, SessionEnded
from tests.builders import an_access
from tests.builders.access import an_attempt, an_incident
from tests.doubles.step_up import FakeStepUp


class FakeAccess(FakeStepUp):
    def __init__(self) -> None:
        super().__init__()
        here = an_access()
        self.held_accesses: dict[AccessId, AccessSession] = {here.id: here}
        self.held_attempts: list[AccessAttempt] = [an_attempt()]
        self.reports_of_strangers: list[str] = []

    async def access_sessions(self) -> Ready[tuple[AccessSession, ...]]:
        return await self._answer(tuple(self.held_accesses.values()), "access_sessions")

    async def rename_device(self, session: AccessId, name: str) -> AccessSession:
        await self._asked("rename_device", session)
        self._known_access(session)
        self.held_accesses[session] = replace(self.held_accesses[session], device_name=name)
        return self.held_accesses[session]

    async def end_access(self, session: AccessId) -> None:
        await self._asked("end_access", session)
        if session not in self.held_accesses or not self.held_accesses[session].is_this_device:
            self.require_step_up()
        self._known_access(session)
        del self.held_accesses[session]

    async def end_other_accesses(self) -> None:
        await self._asked("end_other_accesses")
        self.require_step_up()
        mine = {i: access for i, access in self.held_accesses.items() if access.is_this_device}
        self.held_accesses = mine

    async def access_log(self) -> Ready[AccessLog]:
        log = AccessLog(tuple(self.held_attempts), len(self.held_attempts))
        return await self._answer(log, "access_log")

    async def report_not_me(self, attempt: AttemptId, key: str) -> Incident:
        """As the portal does: after it, nothing is answered but that the sign-in has ended."""
        await self._asked("report_not_me", attempt)
        if all(one.id != attempt for one in self.held_attempts):
            raise NotFound("not_found")
        ended = len(self.held_accesses)
        self.held_accesses = {}
        self.failing = SessionEnded("session_ended")
        self.reports_of_strangers.append(key)
        return an_incident(sign_ins_ended=ended)

    def _known_access(self, session: AccessId) -> None:
        if session not in self.held_accesses:
            raise NotFound("not_found")
