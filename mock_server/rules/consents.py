"""What a citizen decides about consents, and what time decides without them (2.7, CON-*)."""

from datetime import date, datetime
from typing import Any, Final

from mock_server.rules import privacy_news, working_days
from mock_server.rules.machine import IllegalMove
from mock_server.rules.machines.consents import CITIZENS, CONSENT
from mock_server.world import World
from mock_server.world.clock import BAKU
from mock_server.world.consenting import records
from mock_server.world.consenting.records import COLLECTION
from mock_server.world.consenting.tables import recipient
from mock_server.world.data import table
from mock_server.world.people import years_after

Record = dict[str, Any]

ERASURE_DAYS: Final = 10
"""Working days a recipient has to confirm that it erased what it had."""
_ADULT: Final = 18


class NothingThere(Exception):
    """Not a consent, a request or an offer of this citizen's."""


class Decided(Exception):
    """Somebody answered first: on another device, or time did."""


class Changed(Exception):
    """What the citizen was shown is not what is asked for any more (CON-07)."""


class NoLicence(Exception):
    """The recipient may not be allowed anything (CON-10)."""


class TooLong(Exception):
    """Beyond what may be asked for; or no longer than it is already."""


class Incomplete(Exception):
    """Not every group was decided, or one twice."""


def settled(world: World, fin: str) -> None:
    """What time has decided since anybody looked."""
    now = world.clock.now()
    for one in records.of(world, fin):
        if one["state"] not in records.ENDED:
            _settle(world, fin, one, now)


def _settle(world: World, fin: str, one: Record, now: datetime) -> None:
    grown = _grown_up(one)
    if grown is not None and grown <= now:
        _by_portal(world, fin, one, "inapplicable", grown, "grown_up")
    elif one["state"] == "requested" and datetime.fromisoformat(one["answer_by"]) <= now:
        _by_portal(world, fin, one, "lapsed", datetime.fromisoformat(one["answer_by"]), "lapsed")
    elif one["valid_to"] and datetime.fromisoformat(one["valid_to"]) <= now:
        _by_portal(world, fin, one, "expired", datetime.fromisoformat(one["valid_to"]), "expired")


def needs_signature(world: World, fin: str, request: str, told: Record) -> bool:
    """Only what is allowed is signed: a No is as easy as can be (CON-02)."""
    wanted = {one["consent"] for one in told["decisions"] if one["allow"]}
    return any(
        one["needs_signature"] for one in of_request(world, fin, request) if one["id"] in wanted
    )


def of_request(world: World, fin: str, request: str) -> list[Record]:
    return [one for one in records.of(world, fin) if one["request"] == request]


def decide(
    world: World, fin: str, request: str, told: Record, *, device: str | None, signed: bool
) -> str:
    """All groups of a request at once, or none. Raises what a decision can fail of."""
    settled(world, fin)
    asked = {one["id"]: one for one in of_request(world, fin, request)}
    if not asked:
        raise NothingThere
    if any(one["state"] != "requested" for one in asked.values()):
        raise Decided
    decisions = {one["consent"]: one for one in told["decisions"]}
    if len(decisions) != len(told["decisions"]) or decisions.keys() != asked.keys():
        raise Incomplete
    for ident, one in asked.items():
        if decisions[ident]["shown_sha256"] != records.text_hash(one, told["language"]):
            raise Changed
    for ident in (ident for ident, one in decisions.items() if one["allow"]):
        require_licence(world, asked[ident]["recipient"])
    for ident, one in asked.items():
        method = "signature" if signed and one["needs_signature"] else "tap"
        how = {"language": told["language"], "device": device, "method": method}
        _decided(world, fin, one, how, allow=decisions[ident]["allow"])
    return request


def _decided(world: World, fin: str, one: Record, how: dict[str, Any], *, allow: bool) -> None:
    now = world.clock.now()
    if allow:
        records.allowed(world, fin, one, now, **how)
        return
    target = CITIZENS.after(one["state"], "refuse")
    told: Record = {
        **how,
        "method": "tap",
        "decided_at": now.isoformat(),
        "text_sha256": records.text_hash(one, how["language"]),
    }
    records.moved(world, fin, one, target, "citizen", now, **told)


def pause(world: World, fin: str, ident: str) -> str:
    return _moved(world, fin, ident, "pause")


def resume(world: World, fin: str, ident: str) -> str:
    require_licence(world, of(world, fin, ident)["recipient"])
    return _moved(world, fin, ident, "resume")


def revoke(world: World, fin: str, ident: str, *, erase: bool) -> str:
    """At once, and without a signature: as easy as giving was (CON-03)."""
    due = working_days.after(world.clock.today(), ERASURE_DAYS)
    told = {
        "told_at": world.clock.now().isoformat(),
        "erasure_asked": erase,
        "due": due.isoformat(),
        "acknowledged_at": None,
        "erased_at": None,
    }
    note = table("consent_notes")["told"]
    return _moved(world, fin, ident, "revoke", note=note, revocation=told)


def portal_moves(world: World, ident: str, move: str) -> None:
    """What a tester makes time or the other side do. Raises `NothingThere` or `IllegalMove`."""
    found = world.store.find(COLLECTION, ident)
    if found is None:
        raise NothingThere
    fin, one = found
    target = CONSENT.after(one["state"], move)
    said = {"lapse": "lapsed", "run_out": "expired", "end": "ended"}[move]
    actor = "recipient" if move == "end" else "portal"
    note = table("consent_notes")[said]
    with world.store.transaction():
        records.moved(world, fin, one, target, actor, world.clock.now(), note=note)
        if move == "end":
            privacy_news.ended(world, fin, one)


def _moved(world: World, fin: str, ident: str, move: str, **changed: Any) -> str:
    one = of(world, fin, ident)
    target = CITIZENS.after(one["state"], move)
    records.moved(world, fin, one, target, "citizen", world.clock.now(), **changed)
    return ident


def of(world: World, fin: str, ident: str) -> Record:
    settled(world, fin)
    one = world.store.get(COLLECTION, fin, ident)
    if one is None:
        raise NothingThere
    return one


def _by_portal(world: World, fin: str, one: Record, state: str, at: datetime, said: str) -> None:
    records.moved(world, fin, one, state, "portal", at, note=table("consent_notes")[said])


def _grown_up(one: Record) -> datetime | None:
    """When a child decides for itself (REP-01)."""
    if one["subject"]["kind"] != "child":
        return None
    birthday = years_after(date.fromisoformat(one["subject"]["birth_date"]), _ADULT)
    return datetime.combine(birthday, datetime.min.time(), BAKU)


def require_licence(world: World, ident: str) -> None:
    if recipient(world, ident)["licence"] != "active":
        raise NoLicence


REFUSALS: Final = (
    NothingThere, Decided, Changed, NoLicence, TooLong, Incomplete, IllegalMove,
)  # fmt: skip
