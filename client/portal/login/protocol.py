"""The Unified Login System as a screen sees it: two ways in, two ways out."""

from datetime import datetime
from typing import Protocol

from client.domain.session import SignedIn, SignInFailure


class SignInFailed(Exception):
    """Carries the failure and, where there is one, the wait in seconds. Nothing personal."""

    def __init__(self, failure: SignInFailure, retry_after: int | None = None) -> None:
        super().__init__(failure.value)
        self.failure = failure
        self.retry_after = retry_after


class BrowserSignIn(Protocol):
    """One attempt in the system browser (RFC 8252). Good for one answer."""

    @property
    def address(self) -> str:
        """What the browser opens. It carries no secret: the PKCE verifier stays here."""
        ...

    @property
    def expires_at(self) -> datetime: ...

    async def finish(self) -> SignedIn:
        """Waits for the browser's answer. Raises `SignInFailed`."""
        ...

    async def cancel(self) -> None: ...


class PhoneSignIn(Protocol):
    """One attempt approved on the citizen's phone (CIBA, poll mode)."""

    @property
    def verification_code(self) -> str:
        """Four digits that the phone must show too (AUTH-12)."""
        ...

    @property
    def expires_at(self) -> datetime: ...

    async def finish(self) -> SignedIn:
        """Polls as slowly as the portal asks. Raises `SignInFailed`."""
        ...

    async def cancel(self) -> None: ...


class UnifiedLogin(Protocol):
    async def restore(self) -> SignedIn | None:
        """The sign-in kept from last time, if it is kept and still good.

        Works offline: then the citizen is the one remembered. Never raises.
        """
        ...

    async def in_browser(self, language: str) -> BrowserSignIn:
        """Raises `SignInFailed`."""
        ...

    async def on_phone(self, fin: str, language: str) -> PhoneSignIn:
        """Raises `SignInFailed`; `ValueError` if `fin` is not one."""
        ...

    async def arrived(self, route: str) -> bool:
        """An address the system opened the app with (phones): whether an attempt waited for it.

        Never raises, whatever the route is (AUTH-04).
        """
        ...

    async def sign_out(self, *, everywhere: bool = False) -> None:
        """Destroys the key first, so it works offline (AUTH-19). Wipes what was kept.

        `everywhere` raises `PortalError` if the portal cannot be told; nothing is wiped then.
        """
        ...

    async def forget(self) -> None:
        """Wipes what was kept, telling nobody: the portal has ended the sign-in itself."""
        ...
