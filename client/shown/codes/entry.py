"""A code on its way in, whichever way it comes. Pure."""

from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Final

from client.device.codes import Unread
from client.domain.codes import Code, NotACode, OtherPortal, Portals, code_scanned, code_typed


class Wrong(Enum):
    """Why nothing came of it."""

    NO_CODE = "no_code"
    """What was typed is none."""
    FOREIGN = "foreign"
    """A QR with something else in it."""
    OTHER_PORTAL = "other_portal"
    OTHER_KIND = "other_kind"
    """A code of ours, for another place of the app."""
    NOT_OPENED = "not_opened"
    NO_PICTURE = "no_picture"
    NO_QR = "no_qr"
    SEVERAL = "several"
    NOT_READ = "not_read"


_UNREAD: Final = {
    Unread.NO_PICTURE: Wrong.NO_PICTURE,
    Unread.NO_CODE: Wrong.NO_QR,
    Unread.SEVERAL: Wrong.SEVERAL,
    Unread.NOT_HERE: Wrong.NOT_READ,
}


@dataclass(frozen=True, slots=True)
class Entry:
    text: str = field(default="", repr=False)
    """As it was typed."""
    wrong: Wrong | None = None
    of_picture: bool = False
    """What is wrong is about a picture, not about what was typed."""
    reading: bool = False
    """A picture is picked and looked into."""


def typed(entry: Entry, text: str) -> Entry:
    """A mistake is forgiven as soon as it is worked on."""
    return replace(entry, text=text, wrong=None, of_picture=False)


def not_typed(entry: Entry, wrong: Wrong) -> Entry:
    return replace(entry, wrong=wrong, of_picture=False)


def reading(entry: Entry) -> Entry:
    return replace(entry, wrong=None, reading=True)


def not_read(entry: Entry, wrong: Wrong | None) -> Entry:
    """Without `wrong` the citizen thought better of it."""
    return replace(entry, wrong=wrong, of_picture=True, reading=False)


def taken(_: Entry) -> Entry:
    """It is judged and gone on with: for the next one nothing of it stays."""
    return Entry()


def judged_typed(text: str, portals: Portals) -> Code | Wrong:
    try:
        return code_typed(text, portals)
    except OtherPortal:
        return Wrong.OTHER_PORTAL
    except NotACode:
        return Wrong.NO_CODE


def judged_found(found: str | Unread, portals: Portals) -> Code | Wrong:
    """What a stranger wrote into a QR is never shown and never opened."""
    if isinstance(found, Unread):
        return _UNREAD[found]
    try:
        return code_scanned(found, portals)
    except OtherPortal:
        return Wrong.OTHER_PORTAL
    except NotACode:
        return Wrong.FOREIGN
