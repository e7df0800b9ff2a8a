"""One sign-in through the system browser (RFC 8252): our question out, one answer in."""

import asyncio
from dataclasses import dataclass
from datetime import datetime

from client.domain.session import SignedIn, SignInFailure
from client.portal.errors import PortalError
from client.portal.login.authorize import Denied, Question, Verdict
from client.portal.login.callback import Callback
from client.portal.login.desk import GrantRefused, LoginDesk
from client.portal.login.dpop import ProofKey
from client.portal.login.entering import Entering
from client.portal.login.failures import failed_because, failure_named
from client.portal.login.protocol import SignInFailed


@dataclass(frozen=True, slots=True, repr=False)
class BrowserAttempt:
    address: str
    expires_at: datetime
    question: Question
    key: ProofKey
    callback: Callback
    seconds: float
    desk: LoginDesk
    entering: Entering

    async def finish(self) -> SignedIn:
        verdict = await self._answer()
        if isinstance(verdict, Denied):
            raise SignInFailed(verdict.failure, verdict.retry_after)
        grant = {
            "grant_type": "authorization_code",
            "code": verdict.code.reveal(),
            "redirect_uri": self.callback.redirect_uri,
            "code_verifier": self.question.verifier.reveal(),
        }
        try:
            tokens = await self.desk.redeem(grant, self.key)
        except GrantRefused as refusal:
            failure = failure_named(refusal.error, refusal.description)
            raise SignInFailed(failure, refusal.retry_after) from refusal
        except PortalError as error:
            raise failed_because(error) from error
        return await self.entering.enter(tokens, self.key, nonce=self.question.nonce)

    async def cancel(self) -> None:
        await self.callback.close()

    async def _answer(self) -> Verdict:
        try:
            async with asyncio.timeout(self.seconds):
                return await self.callback.answer()
        except TimeoutError:
            raise SignInFailed(SignInFailure.EXPIRED) from None
        except asyncio.CancelledError:
            waiter = asyncio.current_task()
            if waiter is not None and waiter.cancelling():
                raise
            raise SignInFailed(SignInFailure.CANCELLED) from None
        finally:
            await self.callback.close()
