"""Mail on demand: any kind, now or later, many at once, edited, withdrawn, repeated, spoiled."""

from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any, Final

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.rules import inbox, mailings, streams
from mock_server.rules.mailings import FILE_STATES, SIGNATURES, Order
from mock_server.world.accounts import by_fin
from mock_server.world.clock import BAKU
from mock_server.world.data import table
from mock_server.world.mail import KINDS, named

_BURST: Final = 200
_ORDER: Final[dict[str, Any]] = {
    "kind": {"enum": list(KINDS)},
    "sender": {"type": "string", "maxLength": 64},
    "signature": {"enum": list(SIGNATURES)},
    "file": {"enum": list(FILE_STATES)},
    "late": {"type": "integer", "minimum": 0, "maximum": 525_600},
    "condition": {"type": "boolean"},
}
_SECONDS: Final = {"type": "integer", "minimum": 0, "maximum": 31_536_000}
_SHOWN: Final = 50


def listed(desk: Desk, given: Given) -> Any:
    """The newest first, and what is still to come."""
    mailings.release(desk.world)
    wanted = given.get("fin")
    found = [
        _shown(fin, record)
        for fin, record in desk.world.store.everybody(inbox.COLLECTION)
        if wanted in (None, fin)
    ]
    found.sort(key=lambda one: one["sent_at"], reverse=True)
    plans = [
        {"fin": fin, **record} for fin, record in desk.world.store.everybody(mailings.COLLECTION)
    ]
    return {
        "messages": found[:_SHOWN],
        "plans": plans,
        "stream": asdict(streams.quirks(desk.world)),
    }


def write(desk: Desk, given: Given) -> Any:
    """`times` at once: a burst is what a client has to bear."""
    fin, order = _whose(desk, given), _order(desk, given)
    with desk.world.store.transaction():
        made = [mailings.write(desk.world, fin, order) for _ in range(given.get("times", 1))]
    return {"messages": made}


def plan(desk: Desk, given: Given) -> Any:
    """At a moment of the portal's clock, or from it on every so many seconds."""
    fin, order = _whose(desk, given), _order(desk, given)
    at = _moment(desk, given)
    ident = mailings.plan(desk.world, fin, order, at, given.get("every", 0), given.get("times", 1))
    return {"plan": ident}


def unplan(desk: Desk, given: Given) -> Any:
    if not mailings.stop(desk.world, given["plan"]):
        raise Refused(404, "not_found")
    return listed(desk, {})


def edit(desk: Desk, given: Given) -> Any:
    fin, record = _message(desk, given)
    mark = table("mail")["edited"]
    text = {key: mark[key] + said for key, said in (record["text"] or mark).items()}
    inbox.edit(desk.world, fin, record["id"], record["subject"], text)
    return _shown(fin, inbox.of(desk.world, fin, record["id"]))


def withdraw(desk: Desk, given: Given) -> Any:
    fin, record = _message(desk, given)
    inbox.withdraw(desk.world, fin, record["id"])
    return _shown(fin, inbox.of(desk.world, fin, record["id"]))


def repeat(desk: Desk, given: Given) -> Any:
    fin, record = _message(desk, given)
    mailings.repeat(desk.world, fin, record["id"])
    return _shown(fin, record)


def spoil(desk: Desk, given: Given) -> Any:
    before = asdict(streams.quirks(desk.world))
    streams.spoil(desk.world, streams.Quirks(**{**before, **given}))
    return asdict(streams.quirks(desk.world))


def _order(desk: Desk, given: Given) -> Order:
    order = Order(**{name: given[name] for name in _ORDER if name in given})
    if order.sender and named(desk.world, order.sender) is None:
        raise Refused(422, "validation_failed", ("/body/sender", "is no participant"))
    return order


def _whose(desk: Desk, given: Given) -> str:
    if by_fin(desk.world, given["fin"]) is None:
        raise Refused(404, "not_found")
    return given["fin"]


def _message(desk: Desk, given: Given) -> tuple[str, dict[str, Any]]:
    found = desk.world.store.find(inbox.COLLECTION, given["message"])
    if found is None:
        raise Refused(404, "not_found")
    return found


def _moment(desk: Desk, given: Given) -> datetime:
    """A browser's date field writes no offset: then it is Baku's."""
    if "at" not in given:
        return desk.world.clock.now() + timedelta(seconds=given.get("in_seconds", 0))
    try:
        moment = datetime.fromisoformat(given["at"])
    except ValueError:
        raise Refused(422, "validation_failed", ("/body/at", "must be a moment")) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=BAKU)


def _shown(fin: str, record: dict[str, Any]) -> dict[str, Any]:
    names = ("id", "sender", "category", "subject", "sent_at", "state", "read_at", "archived")
    return {"fin": fin, **{name: record[name] for name in names}}


_TIMES: Final = {"type": "integer", "minimum": 1, "maximum": _BURST}

acts = (
    Act(
        "mail",
        "GET",
        "/mail",
        "Messages of everybody or of one person, and what is still to come",
        listed,
        taking(fin={"type": "string"}),
    ),
    Act(
        "mail.write",
        "POST",
        "/mail/{fin}",
        "Write to somebody now, up to 200 at once",
        write,
        taking(("kind",), **_ORDER, times=_TIMES),
    ),
    Act(
        "mail.plan",
        "POST",
        "/mail/{fin}/plans",
        "Write later on the portal's clock; `every` so many seconds, 0 times without end",
        plan,
        taking(
            ("kind",),
            **_ORDER,
            at={"type": "string", "maxLength": 40},
            in_seconds=_SECONDS,
            every=_SECONDS,
            times={"type": "integer", "minimum": 0, "maximum": 10_000},
        ),
    ),
    Act("mail.unplan", "DELETE", "/mail/plans/{plan}", "Write that no more", unplan),
    Act("mail.edit", "POST", "/mail/messages/{message}/edit", "Its sender changes it", edit),
    Act(
        "mail.withdraw",
        "POST",
        "/mail/messages/{message}/withdraw",
        "Its sender takes it back",
        withdraw,
    ),
    Act(
        "mail.repeat",
        "POST",
        "/mail/messages/{message}/repeat",
        "It is announced a second time",
        repeat,
    ),
    Act(
        "mail.stream",
        "PUT",
        "/mail/stream",
        "How honest the stream of hints is",
        spoil,
        taking(
            refused={"type": "boolean"},
            doubled={"type": "boolean"},
            shuffled={"type": "boolean"},
        ),
    ),
)
