"""What a guest is told first. Pure."""

from typing import Final

from client.domain.access import Incident
from client.domain.session import Ended, EndReason, Session

_ENDINGS: Final = {
    EndReason.SIGNED_OUT: "welcome.signed_out",
    EndReason.EXPIRED: "welcome.expired",
    EndReason.ENDED_ELSEWHERE: "welcome.ended_elsewhere",
    EndReason.LOCKED: "access.locked_text",
    EndReason.PIN_LOST: "app_lock.pin_lost",
}


def ending(session: Session) -> str | None:
    """How the last sign-in ended, as the key of a sentence."""
    return _ENDINGS[session.reason] if isinstance(session, Ended) else None


def was_wanted(session: Session) -> bool:
    """Whether it was the citizen here who ended it: then nobody needs to be warned."""
    return isinstance(session, Ended) and session.reason is EndReason.SIGNED_OUT


def lost(session: Session) -> int:
    """Messages whose marks went with the sign-in. Who signs out is told before."""
    return session.unsent if isinstance(session, Ended) else 0


def incident(session: Session) -> Incident | None:
    """What the citizen has to name to get the account opened again."""
    return session.incident if isinstance(session, Ended) else None
