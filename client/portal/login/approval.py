"""One sign-in approved on the citizen's phone (CIBA, poll mode): ask, wait, never press."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, TypeAlias

from client.device.clock import Clock
from client.domain.identifiers import Fin
from client.domain.session import SignedIn, SignInFailure
from client.portal.errors import PortalBusy, PortalError, PortalUnreachable
from client.portal.login.desk import Approval, GrantRefused, LoginDesk, Tokens
from client.portal.login.dpop import ProofKey
from client.portal.login.entering import Entering
from client.portal.login.failures import failed_because, failure_named
from client.portal.login.protocol import SignInFailed

Pause: TypeAlias = Callable[[float], Awaitable[None]]

_GRANT: Final = "urn:openid:params:grant-type:ciba"
_SLOWER_SECONDS: Final = 5
"""What `slow_down` adds, for good (RFC 8628, 3.5)."""


@dataclass(frozen=True, slots=True, repr=False)
class PhoneAttempt:
    expires_at: datetime
    ends_at: float
    """The same moment by the monotonic clock."""
    approval: Approval
    citizen: Fin
    key: ProofKey
    desk: LoginDesk
    entering: Entering
    clock: Clock
    pause: Pause
    cancelled: asyncio.Event = field(default_factory=asyncio.Event)

    @property
    def verification_code(self) -> str:
        return self.approval.verification_code

    async def finish(self) -> SignedIn:
        tokens = await self._approved()
        return await self.entering.enter(tokens, self.key, expected=self.citizen)

    async def cancel(self) -> None:
        """Takes the question from the phone too, if the portal can be told."""
        if self.cancelled.is_set():
            return
        self.cancelled.set()
        with contextlib.suppress(PortalError):
            await self.desk.revoke(self.approval.request)

    async def _approved(self) -> Tokens:
        interval = self.approval.interval
        while True:
            await self._wait(interval)
            try:
                return await self._asked()
            except _Slower:
                interval += _SLOWER_SECONDS
            except _NotYet:
                continue

    async def _wait(self, seconds: float) -> None:
        pausing = asyncio.ensure_future(self.pause(seconds))
        cancelling = asyncio.ensure_future(self.cancelled.wait())
        try:
            await asyncio.wait((pausing, cancelling), return_when=asyncio.FIRST_COMPLETED)
        finally:
            pausing.cancel()
            cancelling.cancel()
        if self.cancelled.is_set():
            raise SignInFailed(SignInFailure.CANCELLED)
        if self.clock.monotonic() > self.ends_at:
            raise SignInFailed(SignInFailure.EXPIRED)

    async def _asked(self) -> Tokens:
        grant = {"grant_type": _GRANT, "auth_req_id": self.approval.request.reveal()}
        try:
            return await self.desk.redeem(grant, self.key)
        except (PortalUnreachable, PortalBusy) as error:
            # The network may be away for a while; the phone and the deadline are not.
            raise _NotYet from error
        except PortalError as error:
            raise failed_because(error) from error
        except GrantRefused as refusal:
            if refusal.error == "authorization_pending":
                raise _NotYet from refusal
            if refusal.error == "slow_down":
                raise _Slower from refusal
            failure = failure_named(refusal.error, refusal.description)
            raise SignInFailed(failure, refusal.retry_after) from refusal


class _NotYet(Exception):
    """Nobody has decided."""


class _Slower(Exception):
    """We asked too soon."""
