"""The world's time: look, set, move, stop. Every deadline in the portal obeys it."""

from datetime import MAXYEAR, datetime, timedelta
from typing import Any

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.world.clock import BAKU

_AMOUNT = {"type": "integer", "minimum": -100_000, "maximum": 100_000}
_FIRST, _LAST = 1970, MAXYEAR - 1


def told(desk: Desk, _: Given) -> Any:
    clock = desk.world.clock
    return {"now": clock.now().isoformat(), "frozen": clock.is_frozen}


def put(desk: Desk, given: Given) -> Any:
    _move_to(desk, _moment(given["moment"]))
    return told(desk, given)


def advance(desk: Desk, given: Given) -> Any:
    """Negative amounts go back."""
    by = timedelta(**given)
    try:
        _move_to(desk, desk.world.clock.now() + by)
    except OverflowError:
        raise Refused(422, "validation_failed", ("/body", "leads out of the calendar")) from None
    return told(desk, given)


def freeze(desk: Desk, given: Given) -> Any:
    desk.world.clock.freeze()
    desk.world.save()
    return told(desk, given)


def run(desk: Desk, given: Given) -> Any:
    desk.world.clock.run()
    desk.world.save()
    return told(desk, given)


def _move_to(desk: Desk, moment: datetime) -> None:
    if not _FIRST < moment.year < _LAST:
        raise Refused(422, "validation_failed", ("/body", "leads out of the calendar"))
    desk.world.clock.set(moment)
    desk.world.save()


def _moment(text: str) -> datetime:
    """A browser's date field writes no offset: then it is Baku's."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        wrong = ("/body/moment", "must be a moment, e.g. 2026-03-01T09:00+04:00")
        raise Refused(422, "validation_failed", wrong) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=BAKU)


acts = (
    Act("clock", "GET", "/clock", "The world's time, and whether it stands still", told),
    Act(
        "clock.set",
        "PUT",
        "/clock",
        "Set the time",
        put,
        taking(("moment",), moment={"type": "string", "maxLength": 40}),
    ),
    Act(
        "clock.advance",
        "POST",
        "/clock/advance",
        "Move the time; negative amounts go back",
        advance,
        taking(days=_AMOUNT, hours=_AMOUNT, minutes=_AMOUNT, seconds=_AMOUNT),
    ),
    Act("clock.freeze", "POST", "/clock/freeze", "Stop the time", freeze),
    Act("clock.run", "POST", "/clock/run", "Let the time run on", run),
)
