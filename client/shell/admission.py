"""Who may enter where: asked once for each view, modal or not, whatever leads to it."""

from enum import Enum, auto

from client.domain.portal import PortalInfo
from client.domain.session import Restoring, Session, SignedIn
from client.shell.table import Entrance


class Admission(Enum):
    ENTER = auto()
    WAIT = auto()
    """We do not know yet who is here."""
    WELCOME = auto()
    """A guest: shown the way in, at the address they asked for."""
    ONWARD = auto()
    """Already signed in: there is nothing to do at the door."""
    DECIDE = auto()
    """A text has to be decided before the portal answers anything else (2.9)."""
    OUTDATED = auto()
    """The portal no longer speaks with this version."""


def admission(
    entrance: Entrance, session: Session, portal: PortalInfo | None, version: str
) -> Admission:
    if entrance is Entrance.EVERYBODY:
        return Admission.ENTER
    if portal is not None and older(version, portal.min_client_version):
        return Admission.OUTDATED
    if isinstance(session, SignedIn):
        return Admission.ENTER if entrance is Entrance.CITIZEN else Admission.ONWARD
    if entrance is Entrance.GUEST:
        return Admission.ENTER
    return Admission.WAIT if isinstance(session, Restoring) else Admission.WELCOME


def older(version: str, wanted: str) -> bool:
    """By numbers; what cannot be read as numbers is never a reason to lock a citizen out."""
    try:
        return _numbers(version) < _numbers(wanted)
    except ValueError:
        return False


def _numbers(version: str) -> tuple[int, int, int]:
    parts = [int(part) for part in version.split("-", maxsplit=1)[0].split(".")]
    major, minor, patch = (*parts, 0, 0, 0)[:3]
    return major, minor, patch
