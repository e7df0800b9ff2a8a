"""What a guest is told first. Pure."""

from typing import Final

from client.domain.session import Ended, EndReason, Session

_ENDINGS: Final = {
    EndReason.SIGNED_OUT: "welcome.signed_out",
    EndReason.EXPIRED: "welcome.expired",
    EndReason.ENDED_ELSEWHERE: "welcome.ended_elsewhere",
}


def ending(session: Session) -> str | None:
    """How the last sign-in ended, as the key of a sentence."""
    return _ENDINGS[session.reason] if isinstance(session, Ended) else None


def was_wanted(session: Session) -> bool:
    """Whether it was the citizen here who ended it: then nobody needs to be warned."""
    return isinstance(session, Ended) and session.reason is EndReason.SIGNED_OUT
