"""What the Unified Login System calls a failure, and what we call it."""

from collections.abc import Mapping
from typing import Final

from client.domain.session import SignInFailure
from client.portal.errors import PortalBusy, PortalError, PortalUnreachable
from client.portal.login.protocol import SignInFailed

_BY_WORD: Final[Mapping[str, SignInFailure]] = {
    "cancelled": SignInFailure.CANCELLED,
    "refused": SignInFailure.REFUSED,
    "locked": SignInFailure.LOCKED,
    "wrong_password": SignInFailure.WRONG_PASSWORD,
    "wrong_code": SignInFailure.WRONG_CODE,
    "code_expired": SignInFailure.CODE_EXPIRED,
    "expired": SignInFailure.EXPIRED,
    "wrong_person": SignInFailure.WRONG_PERSON,
    "too_many": SignInFailure.TOO_MANY,
    "access_denied": SignInFailure.REFUSED,
    "expired_token": SignInFailure.EXPIRED,
    "temporarily_unavailable": SignInFailure.OFFLINE,
    "slow_down": SignInFailure.TOO_MANY,
}
_LONGEST_WAIT: Final = 86_400


def failure_named(error: str, description: str | None) -> SignInFailure:
    """The description is the more exact of the two where we know it."""
    known = _BY_WORD.get(description or "") or _BY_WORD.get(error)
    return known or SignInFailure.BROKEN


def wait_told(seconds: str | None) -> int | None:
    """At most a day: beyond it nobody waits, and nobody should be made to."""
    if seconds is None or not seconds.isascii() or not seconds.isdigit():
        return None
    return min(int(seconds[:6]), _LONGEST_WAIT)


def failed_because(error: PortalError) -> SignInFailed:
    if isinstance(error, PortalUnreachable):
        return SignInFailed(SignInFailure.OFFLINE)
    if isinstance(error, PortalBusy):
        busy = (
            SignInFailure.TOO_MANY if error.code == "too_many_requests" else SignInFailure.OFFLINE
        )
        return SignInFailed(busy, error.retry_after)
    return SignInFailed(SignInFailure.BROKEN)
