"""The sign-in of the citizen at this window: its tokens, their renewal, its end.

One renewal at a time serves everybody who waits for it (AUTH-09). It runs to its end even
when the screen that asked is left, because the portal has already turned the token over.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from client.domain.secret import Secret
from client.domain.session import EndReason
from client.portal.errors import PortalBroken, PortalUnreachable, SessionEnded
from client.portal.login.desk import GrantRefused, LoginDesk, Tokens
from client.portal.login.dpop import ProofKey
from client.portal.login.kept import KeptSignIn, SignInKeeper
from client.portal.server_time import ServerTime
from client.portal.signed import Credential
from client.portal.wire import Request
from client.storage.lock import locked

_RENEWED_BEFORE_SECONDS: Final = 60
_LOCK_SECONDS: Final = 5.0


@dataclass(frozen=True, slots=True, repr=False)
class TokenCredential:
    access: Secret
    key: ProofKey
    portal: str
    server_time: ServerTime
    renew_at: float
    """By the monotonic clock."""

    def signs(self, request: Request, nonce: str | None = None) -> Request:
        address = self.portal + request.path
        now = self.server_time.now()
        proof = self.key.proof(request.method, address, now, token=self.access, nonce=nonce)
        authorization = f"DPoP {self.access.reveal()}"
        headers = {**request.headers, "Authorization": authorization, "DPoP": proof}
        return replace(request, headers=headers)


@dataclass(eq=False, slots=True, repr=False)
class _SignIn:
    """One sign-in from its beginning to its end; compared by identity, never by content."""

    key: ProofKey
    refresh: Secret
    citizen: str | None = None
    """`None` until the portal has said who it is: till then nothing is written down."""
    credential: TokenCredential | None = None
    renewal: "asyncio.Task[TokenCredential] | None" = None


class CurrentSignIn:
    def __init__(
        self,
        desk: LoginDesk,
        keeper: SignInKeeper,
        server_time: ServerTime,
        *,
        portal: str,
        lock: Path | None,
    ) -> None:
        """`lock` is a file that other windows of this app know too."""
        self._desk = desk
        self._keeper = keeper
        self._server_time = server_time
        self._portal = portal
        self._lock = lock
        self._held: _SignIn | None = None
        self.on_end: Callable[[EndReason], Awaitable[None]] = _nobody_listens

    def begin(self, tokens: Tokens, key: ProofKey) -> None:
        """In place of whoever was signed in before."""
        self.drop()
        self._held = _SignIn(key, tokens.refresh)
        self._held.credential = self._credential(tokens, key)

    async def keep(self, citizen: str) -> bool:
        """Whether the sign-in will be found again at the next start. `SessionEnded` if over."""
        held = self._of_now()
        held.citizen = citizen
        return await self._keeper.write(_kept(held, citizen))

    def resume(self, kept: KeptSignIn) -> None:
        """Asks nobody. Raises `ValueError` if the kept key is none."""
        self.drop()
        self._held = _SignIn(ProofKey.kept(kept.key), kept.refresh, kept.citizen)

    def drop(self) -> Secret | None:
        """From here on nobody is signed in. Returns what a portal can be told to end."""
        held, self._held = self._held, None
        if held is None:
            return None
        if held.renewal is not None:
            held.renewal.cancel()
        return held.refresh

    async def credential(self) -> Credential:
        held = self._of_now()
        credential = held.credential
        if credential is None or credential.renew_at <= self._server_time.monotonic():
            return await self._renewal_of(held)
        return credential

    async def renewed(self, refused: Credential) -> Credential:
        held = self._of_now()
        if held.credential is not None and held.credential is not refused:
            if held.credential.key is not getattr(refused, "key", None):
                raise SessionEnded  # somebody else is signed in by now
            return held.credential
        return await self._renewal_of(held)

    async def ended(self, refused: Credential, reason: EndReason) -> None:
        held = self._held
        if held is not None and held.credential is refused:
            await self._end(held, reason)

    def _of_now(self) -> _SignIn:
        if self._held is None:
            raise SessionEnded
        return self._held

    async def _renewal_of(self, held: _SignIn) -> TokenCredential:
        if held.renewal is None:
            held.renewal = asyncio.get_running_loop().create_task(self._renew(held))
            held.renewal.add_done_callback(_heard)
        renewal = held.renewal
        try:
            return await asyncio.shield(renewal)
        except asyncio.CancelledError:
            waiter = asyncio.current_task()
            if renewal.cancelled() and waiter is not None and not waiter.cancelling():
                raise SessionEnded from None  # signed out meanwhile
            raise

    async def _renew(self, held: _SignIn) -> TokenCredential:
        try:
            async with locked(self._lock, _LOCK_SECONDS):
                credential = await self._turned_over(held)
        except GrantRefused as refusal:
            if refusal.error != "invalid_grant":
                raise PortalBroken(refusal.error) from refusal
            held.renewal = None
            await self._end(held, _reason(refusal))
            raise SessionEnded from refusal
        finally:
            held.renewal = None
        held.credential = credential
        return credential

    async def _turned_over(self, held: _SignIn) -> TokenCredential:
        await self._take_over(held)
        tokens = await self._redeemed(held)
        held.refresh = tokens.refresh
        if held.citizen is not None:
            await self._keeper.write(_kept(held, held.citizen))
        return self._credential(tokens, held.key)

    async def _take_over(self, held: _SignIn) -> None:
        """Another window may have renewed since: its token is the good one."""
        kept = await self._keeper.read() if held.citizen is not None else None
        if kept is not None and kept.key == held.key.scalar():
            held.refresh = kept.refresh

    async def _redeemed(self, held: _SignIn) -> Tokens:
        """Asks twice: a lost reply is given again to the same token and key (AUTH-08)."""
        grant = {"grant_type": "refresh_token", "refresh_token": held.refresh.reveal()}
        try:
            return await self._desk.redeem(grant, held.key)
        except PortalUnreachable:
            return await self._desk.redeem(grant, held.key)

    def _credential(self, tokens: Tokens, key: ProofKey) -> TokenCredential:
        # A token that lives shorter than the margin is used for half its life.
        good_for = max(tokens.expires_in - _RENEWED_BEFORE_SECONDS, tokens.expires_in / 2)
        renew_at = self._server_time.monotonic() + good_for
        return TokenCredential(tokens.access, key, self._portal, self._server_time, renew_at)

    async def _end(self, held: _SignIn, reason: EndReason) -> None:
        if self._held is held:
            self._held = None
            await self.on_end(reason)


def _kept(held: _SignIn, citizen: str) -> KeptSignIn:
    return KeptSignIn(citizen, held.key.scalar(), held.refresh)


def _reason(refusal: GrantRefused) -> EndReason:
    elsewhere = refusal.description == "device_revoked"
    return EndReason.ENDED_ELSEWHERE if elsewhere else EndReason.EXPIRED


def _heard(renewal: "asyncio.Task[TokenCredential]") -> None:
    """Everybody who waited may have left: then its failure is nobody's news."""
    if not renewal.cancelled():
        renewal.exception()


async def _nobody_listens(reason: EndReason) -> None:
    """Until `composition` has connected somebody."""
