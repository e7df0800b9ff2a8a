"""The Unified Login System: two ways in, two ways out, and what was kept from last time."""

import asyncio
import contextlib
import logging
from dataclasses import dataclass
from datetime import timedelta

from client.device.clock import Clock
from client.domain.identifiers import Fin
from client.domain.secret import Secret
from client.domain.session import SignedIn, SignInFailure
from client.portal.errors import PortalError, SessionEnded
from client.portal.login.approval import Pause, PhoneAttempt
from client.portal.login.authorize import SCOPE, Client, Question, Verdict, address_of, verdict_on
from client.portal.login.browser import BrowserAttempt
from client.portal.login.callback import Callbacks
from client.portal.login.desk import GrantRefused
from client.portal.login.dpop import ProofKey
from client.portal.login.entering import Entering
from client.portal.login.failures import failed_because, failure_named
from client.portal.login.introduction import introduction
from client.portal.login.kept import SignInKeeper
from client.portal.login.protocol import BrowserSignIn, PhoneSignIn, SignInFailed

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Device:
    """What this device brings to a sign-in."""

    platform: str
    app_version: str
    callbacks: Callbacks
    clock: Clock
    sign_in_seconds: float
    pause: Pause = asyncio.sleep


class OAuthLogin:
    def __init__(self, entering: Entering, keeper: SignInKeeper, device: Device) -> None:
        self._entering = entering
        self._keeper = keeper
        self._device = device
        self._attempt: BrowserSignIn | PhoneSignIn | None = None

    async def restore(self) -> SignedIn | None:
        entering = self._entering
        await entering.data.recover()
        kept = await self._keeper.read()
        if kept is None:
            return None
        try:
            entering.current.resume(kept)
            await entering.data.open(kept.citizen)
            citizen = entering.remembered() or await entering.ask_who()
        except ValueError:
            log.warning("A kept sign-in could not be read and is forgotten")
            await self.forget()
            return None
        except PortalError:
            entering.current.drop()
            return None
        return SignedIn(citizen, entering.keeping())

    async def in_browser(self, language: str) -> BrowserSignIn:
        await self._give_up_the_last()
        question, key = Question.new(), ProofKey.new()
        try:
            endpoints = await self._entering.desk.endpoints()
        except PortalError as error:
            raise failed_because(error) from error

        def judge(target: str) -> Verdict | None:
            return verdict_on(target, question, endpoints.issuer)

        try:
            callback = await self._device.callbacks.open(judge, language)
        except OSError as error:
            raise SignInFailed(SignInFailure.NO_BROWSER) from error
        client = Client(
            client_id=self._entering.client_id,
            redirect_uri=callback.redirect_uri,
            thumbprint=key.thumbprint,
            language=language,
            device=introduction(self._device.platform, self._device.app_version, language),
        )
        seconds = self._device.sign_in_seconds
        attempt = BrowserAttempt(
            address=address_of(question, endpoints, client),
            expires_at=self._device.clock.now() + timedelta(seconds=seconds),
            question=question,
            key=key,
            callback=callback,
            seconds=seconds,
            desk=self._entering.desk,
            entering=self._entering,
        )
        self._attempt = attempt
        return attempt

    async def on_phone(self, fin: str, language: str) -> PhoneSignIn:
        citizen = Fin.typed(fin)
        await self._give_up_the_last()
        key = ProofKey.new()
        device = introduction(self._device.platform, self._device.app_version, language)
        request = {
            "login_hint": citizen.value,
            "scope": SCOPE,
            "device_name": device.name,
            "platform": device.platform,
            "app_version": device.app_version,
        }
        try:
            approval = await self._entering.desk.ask_approval(request, key)
        except GrantRefused as refusal:
            failure = failure_named(refusal.error, refusal.description)
            raise SignInFailed(failure, refusal.retry_after) from refusal
        except PortalError as error:
            raise failed_because(error) from error
        clock = self._device.clock
        attempt = PhoneAttempt(
            expires_at=clock.now() + timedelta(seconds=approval.expires_in),
            ends_at=clock.monotonic() + approval.expires_in,
            approval=approval,
            citizen=citizen,
            key=key,
            desk=self._entering.desk,
            entering=self._entering,
            clock=clock,
            pause=self._device.pause,
        )
        self._attempt = attempt
        return attempt

    async def arrived(self, route: str) -> bool:
        return self._device.callbacks.offer(route)

    async def sign_out(self, *, everywhere: bool = False) -> None:
        if everywhere:
            # One that has ended already is what was asked for.
            with contextlib.suppress(SessionEnded):
                await self._entering.exchange.send("DELETE", "/sessions")
        refresh = self._entering.current.drop() or await self._kept_refresh()
        await self._entering.data.wipe()
        if refresh is not None and not everywhere:
            # Without its key the token is worthless; telling the portal only tidies its list.
            with contextlib.suppress(PortalError):
                await self._entering.desk.revoke(refresh)

    async def forget(self) -> None:
        self._entering.current.drop()
        await self._entering.data.wipe()

    async def close(self) -> None:
        """With the window: nobody is left to finish an attempt. What is kept stays kept."""
        await self._give_up_the_last()
        self._entering.current.drop()

    async def _kept_refresh(self) -> Secret | None:
        """Of a sign-in behind the app lock, which was never taken up."""
        kept = await self._keeper.read()
        return None if kept is None else kept.refresh

    async def _give_up_the_last(self) -> None:
        """A second press on "Sign in" is a new attempt, never two (AUTH-27)."""
        last, self._attempt = self._attempt, None
        if last is not None:
            await last.cancel()
