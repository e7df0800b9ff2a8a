"""The log of use as a citizen may read it: filtered, paged, and with what the law withholds."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from mock_server.world import World, using
from mock_server.world.alphabet import lowered
from mock_server.world.clock import BAKU

Record = dict[str, Any]

REGISTER: Final = "data_uses"
PAGE: Final = 50


@dataclass(frozen=True, slots=True)
class Wanted:
    """Everything may be left out."""

    since: date | None = None
    until: date | None = None
    institution: str | None = None
    category: str | None = None
    kind: str | None = None
    outcome: str | None = None
    consent: str | None = None
    search: str = ""


def kept_since(world: World) -> date:
    return world.clock.today() - timedelta(days=using.KEPT_YEARS * 365)


def visible(world: World, fin: str, wanted: Wanted, until: datetime) -> list[Record]:
    """The newest first. What a court looked at shows once it may be told; `until` is how far
    the register has come."""
    using.expanded(world, fin)
    now, since = world.clock.now(), kept_since(world)
    found = [
        _shown(one)
        for one in world.store.records(using.COLLECTION, fin)
        if _is_told(one, now) and _moment(one) <= until and _moment(one).date() >= since
    ]
    found.sort(key=lambda one: one["at"], reverse=True)
    return [one for one in found if _fits(one, wanted)]


def one_of(world: World, fin: str, ident: str) -> Record | None:
    using.expanded(world, fin)
    one = world.store.get(using.COLLECTION, fin, ident)
    return _shown(one) if one is not None and _is_told(one, world.clock.now()) else None


def withheld(world: World, fin: str) -> list[Record]:
    """How many, and by which article; nothing else may be told (R-4.1.3)."""
    now = world.clock.now()
    counted: dict[str, Record] = {}
    for one in world.store.records(using.WITHHELD, fin):
        if datetime.fromisoformat(one["since"]) <= now:
            known = counted.setdefault(
                one["article"]["en"], {"article": one["article"], "count": 0}
            )
            known["count"] += 1
    return list(counted.values())


def summary(entries: list[Record]) -> Record:
    """For a chart: by month, by institution, by category; only what was given counts as given."""
    months: Counter[str] = Counter(one["at"][:7] for one in entries)
    known = {one["recipient"]["id"]: one["recipient"] for one in entries}
    who: Counter[str] = Counter(one["recipient"]["id"] for one in entries)
    return {
        "months": [{"month": month, "count": months[month]} for month in sorted(months)[-12:]],
        "institutions": [
            {"institution": known[ident], "count": count} for ident, count in who.most_common()
        ],
        "refused": sum(one["outcome"] == "refused" for one in entries),
        "total": len(entries),
    }


def _shown(one: Record) -> Record:
    return {name: value for name, value in one.items() if name != "release_at"}


def _moment(one: Record) -> datetime:
    return datetime.fromisoformat(one["at"])


def _is_told(one: Record, now: datetime) -> bool:
    return one["release_at"] is None or datetime.fromisoformat(one["release_at"]) <= now


def _fits(one: Record, wanted: Wanted) -> bool:
    day = _moment(one).astimezone(BAKU).date()
    asked = (
        (wanted.since is None or day >= wanted.since),
        (wanted.until is None or day <= wanted.until),
        wanted.institution in (None, one["recipient"]["id"]),
        wanted.category in (None, one["category"]),
        wanted.kind in (None, one["kind"]),
        wanted.outcome in (None, one["outcome"]),
        wanted.consent in (None, one["consent"]),
    )
    return all(asked) and (not wanted.search or lowered(wanted.search) in _words(one))


def _words(one: Record) -> str:
    """Whatever a citizen could search for, in every language."""
    texts = [one["recipient"]["name"], one["purpose"], one["basis"], *one["attributes"]]
    said = [word for text in texts for word in text.values()]
    return lowered(" ".join([*said, one["recipient"]["short"], one["request_id"]]))
