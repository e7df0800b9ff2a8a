"""Before a locked app: a PIN typed, tried, waited for. Pure."""

from dataclasses import dataclass, field, replace

from client.device.local_auth import Recognition
from client.domain.app_lock import Throttle, Tried


@dataclass(frozen=True, slots=True)
class Opening:
    pin: str = field(default="", repr=False)
    revealed: bool = False
    busy: bool = False
    told: Tried | None = None
    left: int = 0
    """Tries, after a wrong one."""
    waits_until: float | None = None
    """By the clock that nobody can set."""
    device_is_here: bool = False
    device_said: Recognition | None = None

    @property
    def can_try(self) -> bool:
        return bool(self.pin) and not self.busy and self.waits_until is None


def typed(opening: Opening, pin: str) -> Opening:
    return replace(opening, pin=pin, told=None, device_said=None)


def revealed(opening: Opening) -> Opening:
    return replace(opening, revealed=not opening.revealed)


def begun(opening: Opening) -> Opening:
    return replace(opening, busy=True, told=None, device_said=None)


def tried(opening: Opening, told: Tried, throttle: Throttle, now: float) -> Opening:
    """What was typed is gone, except where nothing has become of it."""
    pin = opening.pin if told is Tried.NOT_CHECKED else ""
    shown = replace(opening, pin=pin, busy=False, told=told, left=throttle.left)
    return waiting(shown, throttle, now)


def waiting(opening: Opening, throttle: Throttle, now: float) -> Opening:
    """As it stands at this moment, also after a start."""
    until = throttle.shut_until if throttle.wait(now) > 0 else None
    return replace(opening, waits_until=until)


def waited(opening: Opening) -> Opening:
    return replace(opening, waits_until=None, told=None)


def device_found(opening: Opening) -> Opening:
    return replace(opening, device_is_here=True)


def device_refused(opening: Opening, said: Recognition) -> Opening:
    return replace(opening, busy=False, device_said=said)
