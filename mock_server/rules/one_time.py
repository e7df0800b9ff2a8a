"""One-time codes: six digits, one use, three minutes, three tries, one attempt (AUTH-15)."""

from dataclasses import dataclass
from datetime import timedelta
from math import ceil
from typing import Final

from mock_server.rules.digests import fingerprint, same
from mock_server.rules.knobs import login_knobs
from mock_server.rules.messages import send
from mock_server.world import World
from mock_server.world.accounts import by_fin

LIFE: Final = timedelta(minutes=3)
TRIES: Final = 3
DIGITS: Final = 6
RESEND_AFTER: Final = 60
"""Seconds."""
_MOST_AN_HOUR: Final = 5
_HOUR: Final = 3600
_SENT: Final = "codes_sent"


@dataclass(frozen=True, slots=True)
class OneTimeCode:
    """What an attempt keeps of the code that was sent for it."""

    kept: str
    sent: float
    tries_left: int = TRIES

    def has_expired(self, now: float) -> bool:
        return now >= self.sent + LIFE.total_seconds()

    def resend_in(self, now: float) -> int:
        """Seconds; 0 when another may be sent."""
        return max(0, ceil(self.sent + RESEND_AFTER - now))


def sent_code(
    world: World, fin: str, attempt: str, *, message: str = "code", **values: str
) -> OneTimeCode | None:
    """`None` when this hour's codes are used up. `message` says what the code is for."""
    now = world.clock.timestamp()
    recent = [at for at in _sent_at(world, fin) if abs(now - at) < _HOUR]
    if len(recent) >= _MOST_AN_HOUR:
        return None
    code = world.chance.digits(DIGITS)
    with world.store.transaction():
        world.store.put(_SENT, fin, fin, {"at": [*recent, now]})
        send(world, fin, "code", message, code=code, good_for=LIFE, attempt=attempt, **values)
    return OneTimeCode(_kept(attempt, code), now)


def fits(world: World, fin: str, attempt: str, sent: OneTimeCode, typed: str) -> bool:
    """The standing code of a test person fits too, unless a tester has switched that off."""
    is_sent = same(sent.kept, _kept(attempt, typed))
    account = by_fin(world, fin)
    standing = account["standing_code"] if account else ""
    is_standing = bool(standing) and same(standing, typed)
    return is_sent or (is_standing and login_knobs(world).standing_codes)


def forget_sent(world: World, fin: str) -> None:
    """Somebody proved who they are: the hour begins again."""
    world.store.remove(_SENT, fin, fin)


def _kept(attempt: str, code: str) -> str:
    # Six digits are soon tried through; with the attempt's 128 bits they are not.
    return fingerprint(f"{attempt}/{code}")


def _sent_at(world: World, fin: str) -> list[float]:
    return (world.store.get(_SENT, fin, fin) or {"at": []})["at"]
