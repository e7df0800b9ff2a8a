"""What a code says that somebody holds out: a stranger's text, judged before anything is done.

Nothing in it is ever opened. What is taken from it is a number to ask our own portal about, or
the name of a portal. The forms are those of the contract, "Codes".
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final, TypeAlias
from urllib.parse import SplitResult, urlsplit

from client.domain.addresses import origin_of
from client.domain.consents import RequestId
from client.domain.payments import BillId
from client.domain.presentations import CERTIFICATE_LENGTH, NUMBER_LENGTH

LONGEST: Final = 512
"""Characters. No code of a portal is that long."""
_LONGEST_CODE: Final = 64
_SPELLED: Final = re.compile(r"[A-Za-z0-9_.~-]+")
_PATH: Final = re.compile(r"/(check|pay|consent)/([^/]*)")
_NOTICE: Final = re.compile(r"([A-Z]{2,6})([0-9]{6,20})")
_REQUEST: Final = re.compile(r"[0-9A-F]{32}")
_BETWEEN_GROUPS: Final = " -\u00a0\t"


@dataclass(frozen=True, slots=True)
class DocumentCode:
    """Of a document that is shown, or of a certificate."""

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class BillCode:
    """Of a payment notice. The portal finds a bill by its notice's number too."""

    bill: BillId


@dataclass(frozen=True, slots=True)
class ConsentCode:
    request: RequestId


@dataclass(frozen=True, slots=True)
class PortalCode:
    """The address of a portal that this app may talk to."""

    origin: str
    is_here: bool
    """The one it does talk to."""


Code: TypeAlias = DocumentCode | BillCode | ConsentCode | PortalCode


class NotACode(ValueError):
    """None of these."""


class OtherPortal(NotACode):
    """Of a portal this app may not talk to. It is never opened and never asked."""


@dataclass(frozen=True, slots=True)
class Portals:
    here: str
    may_be_asked: Callable[[str], bool]
    """Whether the app's settings name it (AUTH-10)."""


def code_scanned(text: str, portals: Portals) -> Code:
    """Of what a QR holds, only an address as a portal prints it counts. Raises `NotACode`."""
    parts, origin = _address(text)
    code = _code_at(parts, origin, portals)
    if text not in _printed(code, origin, parts.path):
        raise NotACode
    return code


def code_typed(text: str, portals: Portals) -> Code:
    """A number however it was grouped, or a pasted address. Whether it is genuine, the portal
    says. Raises `NotACode`.
    """
    text = text.strip()
    if "/" in text:
        parts, origin = _address(text)
        return _code_at(parts, origin, portals)
    number = "".join(one for one in text[: LONGEST + 1] if one not in _BETWEEN_GROUPS).upper()
    if not (number.isascii() and number.isalnum()):
        raise NotACode
    if len(number) in (NUMBER_LENGTH, CERTIFICATE_LENGTH):
        return DocumentCode(number)
    if notice := _NOTICE.fullmatch(number):
        return BillCode(BillId("-".join(notice.groups())))
    if _REQUEST.fullmatch(number):
        return ConsentCode(RequestId(number.lower()))
    raise NotACode


def spelled(code: str) -> str:
    """A code that may stand in an address. Raises `ValueError`."""
    if not NUMBER_LENGTH <= len(code) <= _LONGEST_CODE or not _SPELLED.fullmatch(code):
        raise NotACode
    return code


def _address(text: str) -> tuple[SplitResult, str]:
    """Blanks and invisible letters are in no address of ours, nor is somebody's name."""
    if len(text) > LONGEST or not (text.isascii() and text.isprintable()) or " " in text:
        raise NotACode
    try:
        parts = urlsplit(text)
        return parts, origin_of(f"{parts.scheme}://{parts.netloc}")
    except ValueError:
        raise NotACode from None


def _code_at(parts: SplitResult, origin: str, portals: Portals) -> Code:
    here = origin_of(portals.here)
    if parts.path in ("", "/"):
        if origin != here and not portals.may_be_asked(origin):
            raise OtherPortal
        return PortalCode(origin, is_here=origin == here)
    if origin != here:
        raise OtherPortal
    found = _PATH.fullmatch(parts.path)
    if found is None:
        raise NotACode
    return _of_kind(*found.groups())


def _of_kind(kind: str, code: str) -> Code:
    if kind == "check":
        return DocumentCode(spelled(code))
    if len(code) > _LONGEST_CODE or not _SPELLED.fullmatch(code):
        raise NotACode
    return BillCode(BillId(code)) if kind == "pay" else ConsentCode(RequestId(code))


def _printed(code: Code, origin: str, path: str) -> tuple[str, ...]:
    """How a portal would have written it."""
    match code:
        case PortalCode():
            return origin, f"{origin}/"
        case _:
            return (f"{origin}{path}",)
