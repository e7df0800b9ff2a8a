"""A Unified Login that waits for the test to say how the sign-in ends."""

import asyncio
from datetime import datetime, timedelta

from client.domain.identifiers import Fin
from client.domain.session import SignedIn, SignInFailure
from client.portal.errors import PortalError
from client.portal.login.protocol import SignInFailed
from tests.builders import NOON, a_session


class FakeAttempt:
    """Both ways in: an address for the browser, a code for the phone."""

    address = "http://127.0.0.1:8000/oauth/authorize?state=s"
    verification_code = "4071"

    def __init__(self, expires_at: datetime) -> None:
        self.expires_at = expires_at
        self.cancelled = False
        self._end: asyncio.Future[SignedIn] = asyncio.get_running_loop().create_future()

    async def finish(self) -> SignedIn:
        return await asyncio.shield(self._end)

    async def cancel(self) -> None:
        self.cancelled = True
        self.fail(SignInFailure.CANCELLED)

    def succeed(self, signed_in: SignedIn | None = None) -> None:
        self._end.set_result(signed_in or a_session())

    def fail(self, failure: SignInFailure, retry_after: int | None = None) -> None:
        if not self._end.done():
            self._end.set_exception(SignInFailed(failure, retry_after))
            self._end.exception()  # a screen that left does not ask any more


class FakeLogin:
    def __init__(self, *, kept: SignedIn | None = None) -> None:
        self.kept = kept
        self.attempts: list[FakeAttempt] = []
        self.failing: SignInFailed | None = None
        """Raised when an attempt begins."""
        self.unreachable: PortalError | None = None
        """Raised by signing out everywhere."""
        self.signed_out: list[str] = []
        """`here`, `everywhere` or `forgotten`, in order."""
        self.expires_at = NOON + timedelta(minutes=5)

    @property
    def attempt(self) -> FakeAttempt:
        return self.attempts[-1]

    async def restore(self) -> SignedIn | None:
        return self.kept

    async def in_browser(self, language: str) -> FakeAttempt:  # noqa: ARG002 - the protocol's
        return self._begin()

    async def on_phone(self, fin: str, language: str) -> FakeAttempt:  # noqa: ARG002 - the protocol's
        Fin.typed(fin)
        return self._begin()

    async def arrived(self, route: str) -> bool:  # noqa: ARG002 - no attempt waits for an address
        return False

    async def sign_out(self, *, everywhere: bool = False) -> None:
        if everywhere and self.unreachable is not None:
            raise self.unreachable
        self._wipe("everywhere" if everywhere else "here")

    async def forget(self) -> None:
        self._wipe("forgotten")

    def _wipe(self, how: str) -> None:
        self.kept = None
        self.signed_out.append(how)

    def _begin(self) -> FakeAttempt:
        if self.failing is not None:
            raise self.failing
        self.attempts.append(FakeAttempt(self.expires_at))
        return self.attempt
