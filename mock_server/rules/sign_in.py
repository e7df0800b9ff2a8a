"""What happens to an attempt in the browser when the person at it does something.

Each function takes the attempt as it stands and returns it as it stands then, kept already.
"""

from dataclasses import replace

from mock_server.rules import lockout, one_time
from mock_server.rules.attempt import Attempt, Ending, Notice, Step, keep
from mock_server.rules.authorization import code_for
from mock_server.rules.fin import typed_fin
from mock_server.rules.history import Method, note
from mock_server.rules.one_time import OneTimeCode
from mock_server.world import World
from mock_server.world.accounts import by_fin, password_matches

_LONGEST_SHOWN = 20
_REFUSING = {
    "locked_by_operator": Ending.LOCKED,
    "locked_by_citizen": Ending.LOCKED,
    "deceased": Ending.REFUSED,
}
"""Accounts that nobody may sign in to. Said only to who knows the password (AUTH-17)."""


def give_password(
    world: World, attempt: Attempt, typed: str, password: str, source: str
) -> Attempt:
    fin = typed_fin(typed)
    if fin is None:
        shown = typed[:_LONGEST_SHOWN]
        return keep(world, replace(attempt, fin=shown, notice=Notice.FIN_FORM))
    attempt = replace(attempt, fin=fin)
    if not password:
        return keep(world, replace(attempt, notice=Notice.PASSWORD_MISSING))
    if lockout.seconds_left(world, fin, source):
        # Not even looked at: whoever guesses while locked learns nothing.
        _note(world, attempt, "password", "locked")
        return keep(world, replace(attempt, notice=Notice.NONE))
    account = by_fin(world, fin)
    if not password_matches(account, password) or account is None:
        lockout.failed(world, fin, source)
        _note(world, attempt, "password", "wrong_password")
        return keep(world, replace(attempt, notice=Notice.WRONG_PASSWORD))
    lockout.succeeded(world, fin, source)
    if refusing := _REFUSING.get(account["status"]):
        return ended(world, attempt, refusing, "password")
    return _with_first_code(world, attempt)


def give_code(world: World, attempt: Attempt, typed: str) -> Attempt:
    """A right code leaves the attempt `DONE`: `authorized` gives what it bought."""
    code = attempt.code
    if attempt.step is not Step.CODE or code is None:
        return attempt
    digits = "".join(typed.split())
    if code.has_expired(world.clock.timestamp()):
        _note(world, attempt, "code", "code_expired")
        return keep(world, replace(attempt, notice=Notice.CODE_EXPIRED))
    if len(digits) != one_time.DIGITS or not digits.isdecimal() or not digits.isascii():
        return keep(world, replace(attempt, notice=Notice.CODE_FORM))
    if not one_time.fits(world, attempt.fin, attempt.id, code, digits):
        return _after_wrong_code(world, attempt, code)
    refusing = _REFUSING.get((by_fin(world, attempt.fin) or {}).get("status", "deceased"))
    if refusing:
        return ended(world, attempt, refusing, "code")
    one_time.forget_sent(world, attempt.fin)
    _note(world, attempt, "code", "ok")
    return keep(world, replace(attempt, step=Step.DONE, notice=Notice.NONE, code=None))


def send_again(world: World, attempt: Attempt) -> Attempt:
    code = attempt.code
    if attempt.step is not Step.CODE or code is None:
        return attempt
    if code.resend_in(world.clock.timestamp()):
        return keep(world, replace(attempt, notice=Notice.TOO_SOON))
    sent = one_time.sent_code(world, attempt.fin, attempt.id)
    if sent is None:
        return keep(world, replace(attempt, notice=Notice.NO_MORE_CODES))
    # A new code brings no new tries: they belong to the attempt.
    fresh = replace(sent, tries_left=code.tries_left)
    return keep(world, replace(attempt, code=fresh, notice=Notice.SENT_AGAIN))


def start_again(world: World, attempt: Attempt) -> Attempt:
    """From the password on; how long the attempt has left does not change."""
    if attempt.step is Step.DONE:
        return attempt
    begun = replace(attempt, step=Step.PASSWORD, notice=Notice.NONE, code=None, ending=None)
    return keep(world, begun)


def ended(world: World, attempt: Attempt, ending: Ending, method: Method) -> Attempt:
    if attempt.fin:
        _note(world, attempt, method, ending.value)
    return keep(
        world,
        replace(attempt, step=Step.ENDED, ending=ending, notice=Notice.NONE, code=None),
    )


def leaving(world: World, attempt: Attempt, source: str) -> tuple[Ending, int | None]:
    """What the client is told when the person goes back to it now, and a wait in seconds."""
    now = world.clock.timestamp()
    if attempt.ending is not None:
        return attempt.ending, None
    if attempt.is_over_at(now):
        return Ending.EXPIRED, None
    if wait := lockout.seconds_left(world, attempt.fin, source):
        return Ending.LOCKED, wait
    if attempt.code is not None and attempt.code.has_expired(now):
        return Ending.CODE_EXPIRED, None
    return Ending.CANCELLED, None


def authorized(world: World, attempt: Attempt) -> str:
    """The code for the client, for an attempt that is `DONE`."""
    return code_for(world, attempt.fin, attempt.asked, attempt.id)


def _with_first_code(world: World, attempt: Attempt) -> Attempt:
    _note(world, attempt, "password", "ok")
    sent = one_time.sent_code(world, attempt.fin, attempt.id)
    if sent is None:
        # No new code this hour. A standing code still lets a tester in.
        unsent = OneTimeCode(kept="", sent=world.clock.timestamp())
        notice = Notice.NO_MORE_CODES
        return keep(world, replace(attempt, step=Step.CODE, code=unsent, notice=notice))
    return keep(world, replace(attempt, step=Step.CODE, code=sent, notice=Notice.NONE))


def _after_wrong_code(world: World, attempt: Attempt, code: OneTimeCode) -> Attempt:
    left = code.tries_left - 1
    if left == 0:
        return ended(world, attempt, Ending.WRONG_CODE, "code")
    _note(world, attempt, "code", "wrong_code")
    fewer = replace(code, tries_left=left)
    return keep(world, replace(attempt, code=fewer, notice=Notice.WRONG_CODE))


def _note(world: World, attempt: Attempt, method: Method, outcome: str) -> None:
    note(world, attempt.fin, method, outcome, attempt.asked.device.name)
