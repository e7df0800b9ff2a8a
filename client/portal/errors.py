"""
Everything that can go wrong when we ask the portal:

* PortalError
  x PortalUnreachable   we never got an answer                     → OFFLINE
    x NeverLeft         and nothing of it can have got there       → OFFLINE
  x PortalBusy          429, 503 without a register                → BUSY
    x NotReady          202, still being prepared                  → BUSY
  x RegisterDown        503, the register behind a section is down → REGISTER_DOWN
  x ServiceClosed       503, an institution closed its service     → SERVICE_CLOSED
  x SessionEnded        401                                        → SESSION_ENDED
    x DeviceRemoved     401, ended from another device             → DEVICE_REMOVED
  x NotAllowed          403                                        → NOT_ALLOWED
    x RepresentationOver  403, no mandate for this person any more  → NOT_REPRESENTED
    x OutsideMandate    403, a mandate for other things              → OUTSIDE_MANDATE
    x StepUpNeeded      403, to be confirmed with a code first     → NOT_CONFIRMED
  x NotFound            404, 410                                   → NOT_FOUND
  x ClientTooOld        426                                        → CLIENT_TOO_OLD
  x AcceptanceRequired  428, a text has to be accepted first       → ACCEPTANCE_NEEDED
  x DeclarationRequired 428, about somebody who was named (R-5.1)  → DECLARATION_NEEDED
  x Refused             422 and every other 4xx                    → REFUSED
    x FormChanged       409, an older form was answered            → FORM_CHANGED
    x PersonObjected    409, to an earlier declaration (R-5.2)     → PERSON_OBJECTED
  x PortalBroken        5xx, or an answer that breaks the contract → BROKEN

`httpx` exceptions become one of these in `portal/http.py` and are seen nowhere else.
"""

from datetime import datetime

from client.domain.answers import Failed, Trouble


class PortalError(Exception):
    """The portal did not answer as asked. Carries nothing personal: it may be logged."""

    trouble = Trouble.BROKEN

    def __init__(
        self,
        code: str | None = None,
        *,
        request_id: str | None = None,
        retry_after: int | None = None,
        pointer: str | None = None,
        wrong: tuple[tuple[str, str], ...] = (),
    ) -> None:
        super().__init__(code or type(self).__name__)
        self.code = code
        self.request_id = request_id
        self.retry_after = retry_after
        """Seconds."""
        self.pointer = pointer
        """JSON pointer to the field the portal did not like (RFC 6901)."""
        self.wrong = wrong
        """Every such field, with the portal's words; they may be personal: not for logs."""

    def as_failed(self) -> Failed:
        return Failed(self.trouble, self.request_id, self.retry_after)


class PortalUnreachable(PortalError):
    """No answer arrived."""

    trouble = Trouble.OFFLINE


class NeverLeft(PortalUnreachable):
    """There was no line at all: what was to be sent is surely not done."""


class PortalBusy(PortalError):
    """The portal asks us to come back later."""

    trouble = Trouble.BUSY


class NotReady(PortalBusy):
    """What was asked for is still being prepared; `retry_after` says how long."""


class RegisterDown(PortalError):
    """The portal answers, the register behind it does not."""

    trouble = Trouble.REGISTER_DOWN


class ServiceClosed(PortalError):
    """The institution does not offer its service just now."""

    trouble = Trouble.SERVICE_CLOSED
    until: datetime | None = None
    """When it opens again, where the portal knows."""

    def as_failed(self) -> Failed:
        return Failed(self.trouble, self.request_id, self.retry_after, self.until)


class SessionEnded(PortalError):
    """The citizen has to sign in again."""

    trouble = Trouble.SESSION_ENDED


class DeviceRemoved(SessionEnded):
    """Another device ended this sign-in."""

    trouble = Trouble.DEVICE_REMOVED


class NotAllowed(PortalError):
    """The citizen may not do this."""

    trouble = Trouble.NOT_ALLOWED


class StepUpNeeded(NotAllowed):
    """The portal wants to know once more who is here; see `shown.stepping_up` (AUTH-20)."""

    trouble = Trouble.NOT_CONFIRMED


class RepresentationOver(NotAllowed):
    """The citizen does not stand for this person, or no longer does."""

    trouble = Trouble.NOT_REPRESENTED


class OutsideMandate(NotAllowed):
    """The citizen stands for this person, but not in this."""

    trouble = Trouble.OUTSIDE_MANDATE


class NotFound(PortalError):
    """It is not there, or not the citizen's: the portal does not tell which (SRV-06)."""

    trouble = Trouble.NOT_FOUND


class ClientTooOld(PortalError):
    """The portal no longer speaks with this version."""

    trouble = Trouble.CLIENT_TOO_OLD


class AcceptanceRequired(PortalError):
    """The citizen has to take note of a text before this can be done."""

    trouble = Trouble.ACCEPTANCE_NEEDED
    document: str | None = None
    """The subject whose text it is."""
    version: str | None = None


class DeclarationRequired(PortalError):
    """Somebody else is named, and no declaration about them holds (any more)."""

    trouble = Trouble.DECLARATION_NEEDED


class Refused(PortalError):
    """What was sent is not acceptable."""

    trouble = Trouble.REFUSED


class FormChanged(Refused):
    """What was answered is an older form."""

    trouble = Trouble.FORM_CHANGED


class PersonObjected(Refused):
    """Somebody named objects to an earlier declaration of the citizen's; it is to be settled."""

    trouble = Trouble.PERSON_OBJECTED
    declaration: str | None = None
    """Which one."""


class PortalBroken(PortalError):
    """The answer breaks the contract."""
