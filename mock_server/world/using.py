"""Who used a citizen's data: one entry each time, also for those who were refused (DIS-01).

Everyday entries are written when somebody first looks: five thousand of them would be a long
start for a world in which nobody asks.
"""

from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

from mock_server.world import later
from mock_server.world.clock import BAKU
from mock_server.world.data import table, text
from mock_server.world.facts import Life
from mock_server.world.world import World
from mock_server.world.writing import institution, section_ref

Record = dict[str, Any]

COLLECTION: Final = "data_uses"
PLANS: Final = "data_use_plans"
WITHHELD: Final = "withheld_uses"
KEPT_YEARS: Final = 3
_INVESTIGATION: Final = "use.withheld.investigation"
_SECURITY: Final = "use.withheld.security"
_MANY: Final = 5_200
_EVERYDAY: Final = 42
_FIRST_HOUR, _LAST_HOUR = 8, 19
_LOOKS: Final[tuple[tuple[str, str, tuple[str, ...]], ...]] = (
    ("dvx", "identity", ("surname", "given_name", "fin")),
    ("dsmf", "work", ("position", "employed_since")),
    ("eesmn", "benefits", ("benefit_kind", "benefit_until")),
    ("itsda", "health_insurance", ("health_insured", "clinic")),
    ("bdypi", "vehicles", ("plate", "certificate_number")),
    ("mb", "motor_insurance", ("policy_number", "insured_until")),
    ("asan", "identity", ("surname", "given_name", "birth_date")),
    ("dma", "work", ("position", "employed_until")),
    ("bpqmi", "address", ("address", "postcode")),
)
"""Who looks at what by law: an institution, a section, its items."""


def settle(world: World, life: Life) -> None:
    """How much there will be to see, once somebody looks."""
    if life.persona.newcomer:
        return
    fin, key = life.person.fin, life.persona.key
    count = _MANY if key == "power_user" else _EVERYDAY
    plan = {"key": key, "start": life.start.isoformat(), "count": count}
    world.store.put(PLANS, fin, "everyday", plan)
    for ago, article in ((120, _INVESTIGATION), (21, _INVESTIGATION), (-10, _SECURITY)):
        since = _at(life.start.isoformat(), ago, 10)
        ident = world.chance.ident()
        basis = text(article)
        world.store.put(WITHHELD, fin, ident, {"since": since.isoformat(), "article": basis})


def entry(  # noqa: PLR0913 - what a log has to tell, each by name
    world: World,
    *,
    at: datetime,
    kind: str,
    recipient: str,
    section: str,
    attributes: list[Any],
    purpose: Any,
    basis: Any,
    consent: Record | None = None,
    refusal: Any = None,
    case: Any = None,
    release_at: datetime | None = None,
    request_id: str | None = None,
) -> Record:
    """Not kept yet. A transfer under a consent names the event that allowed it (DIS-02)."""
    ref = section_ref(section)
    ident = world.chance.ident()
    return {
        "id": ident,
        "at": at.isoformat(),
        "kind": kind,
        "outcome": "given" if refusal is None else "refused",
        "refusal": refusal,
        "recipient": institution(recipient),
        "owner": ref["owner"],
        "register": ref["register"],
        "category": ref["category"],
        "attributes": attributes,
        "purpose": purpose,
        "basis": basis,
        "consent": None if consent is None else consent["id"],
        "event_hash": None if consent is None else consent["event_hash"],
        "case": case,
        "request_id": request_id or ident[:16],
        "release_at": release_at.isoformat() if release_at else None,
    }


def keep(world: World, fin: str, *entries: Record) -> None:
    with world.store.transaction():
        for one in entries:
            world.store.put(COLLECTION, fin, one["id"], one)
            if one["release_at"] is not None:
                at = datetime.fromisoformat(one["release_at"])
                later.plan(world, fin, "court", one["id"], at)


def expanded(world: World, fin: str) -> None:
    """The everyday entries, at the first look."""
    plan = world.store.get(PLANS, fin, "everyday")
    if plan is None:
        return
    stream = world.chance.stream(f"uses/{plan['key']}")
    with world.store.transaction():
        world.store.remove(PLANS, fin, "everyday")
        keep(world, fin, *_everyday(world, stream, plan), _court(world, plan))


def _everyday(world: World, stream: Random, plan: Record) -> list[Record]:
    """Every ninth look is repeated within the hour, as machines do."""
    found: list[Record] = []
    days = KEPT_YEARS * 360
    while len(found) < plan["count"]:
        who, section, items = stream.choice(_LOOKS)
        at = _at(plan["start"], stream.randrange(1, days), stream.randrange(_FIRST_HOUR, 20))
        repeats = 12 if stream.randrange(9) == 0 else 1
        kind = "use.verification" if stream.randrange(3) == 0 else "use.integration"
        turns = range(min(repeats, plan["count"] - len(found)))
        found.extend(
            _look(world, at + timedelta(minutes=turn), kind, who, section, items) for turn in turns
        )
    return sorted(found, key=lambda one: one["at"])


def _look(
    world: World, at: datetime, kind: str, who: str, section: str, items: tuple[str, ...]
) -> Record:
    return entry(
        world,
        at=at,
        kind="integration",
        recipient=who,
        section=section,
        attributes=[text(f"item.{key}") for key in items],
        purpose=text(kind),
        basis=text("use.basis.integration"),
    )


def _court(world: World, plan: Record) -> Record:
    """May be told only a while after the court has looked."""
    at = _at(plan["start"], 30, 11)
    return entry(
        world,
        at=at,
        kind="court",
        recipient="en",
        section="work",
        attributes=[text("item.position"), text("item.salary")],
        purpose=text("use.court"),
        basis=text("use.basis.court"),
        case={
            "number": f"2({at:%Y})-{at:%m%d}/{at.year}",
            "court": text("use.court_name"),
            "day": at.date().isoformat(),
            "scope": text("use.court_scope"),
        },
        release_at=_at(plan["start"], -14, 9),
    )


def _at(start: str, days_ago: int, hour: int) -> datetime:
    day = datetime.fromisoformat(start).replace(tzinfo=BAKU)
    return day - timedelta(days=days_ago) + timedelta(hours=hour)


def section_of(set_id: str) -> str:
    return next(one["section"] for one in table("data_sets") if one["id"] == set_id)
