"""What others declared about a citizen, and the objection that is theirs to make (R-5.2).

The named person sees who told what of them, for what and on what ground; never what was asked
for with it, its files, or who else was named. So does whoever stands for them, `by` their FİN:
but for what they declared themselves, which is theirs to withdraw.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from mock_server.rules import applications, declarations, mention_news, representation
from mock_server.rules.events import announce
from mock_server.world import World
from mock_server.world.accounts import by_fin, full_name

Record = dict[str, Any]

COLLECTION: Final = "objections"
TOPIC: Final = "mentions"
_SCOPE: Final = representation.scope_of("/mentions")
_OVER: Final = ("withdrawn", "ended")
_DECIDED: Final = {"active": "upheld", "ended": "ended"}


class AlreadyObjected(Exception):
    """It is open, or the operator has decided it."""


class DeclarationExpired(Exception):
    """It ran out: nothing is told on it any more."""


class DeclarationOver(Exception):
    """Whoever made it took it back, or the operator ended it."""


class NoOpenObjection(Exception):
    """There is none that could be taken back."""


def mentions(world: World, fin: str, by: str | None = None) -> list[Record]:
    """The newest first."""
    found = [
        shown(world, fin, owner, record)
        for owner, record in world.store.everybody(declarations.COLLECTION)
        if _named(record, fin) is not None and owner != by
    ]
    return sorted(found, key=lambda one: (one["declared_at"], one["number"]), reverse=True)


def mention(world: World, fin: str, ident: str, by: str | None = None) -> Record:
    """Raises `NoSuchDeclaration`, also for who is not named in it."""
    owner, record = _of(world, fin, ident, by)
    return shown(world, fin, owner, record)


def shown(world: World, fin: str, owner: str, record: Record) -> Record:
    named = _named(record, fin)
    assert named is not None  # noqa: S101 - whoever asks has looked for them
    steps = _steps(world, fin, record["id"])
    objection = _standing(record, steps)
    told = {key: record[key] for key in _TOLD}
    hindrance = _hindrance(world, record, objection)
    return {
        **told,
        "state": declarations.shown(world, record)["state"],
        "declared_by": full_name(world, owner),
        "relation": named["relation"],
        "purpose": record["purpose"]["title"],
        "objection": objection,
        "can_object": hindrance is None,
        "steps": list(_timeline(record, steps)),
    }


def object_to(world: World, fin: str, ident: str, reason: str, by: str | None = None) -> str:
    """Raises `NoSuchDeclaration`, and why no objection is taken any more."""
    owner, record = _of(world, fin, ident, by)
    hindrance = _hindrance(world, record, _standing(record, _steps(world, fin, ident)))
    if hindrance is not None:
        raise hindrance
    with world.store.transaction():
        _add(world, fin, ident, "objected", reason, by)
        _mark(world, owner, record, fin, objected=True, represented=by is not None)
        applications.hold_those_with(world, owner, ident, "objected")
    return ident


def take_back(world: World, fin: str, ident: str, by: str | None = None) -> str:
    """Raises `NoSuchDeclaration` or `NoOpenObjection`. Others' objections stand."""
    owner, record = _of(world, fin, ident, by)
    if _standing(record, _steps(world, fin, ident)) != "open":
        raise NoOpenObjection
    with world.store.transaction():
        _add(world, fin, ident, "taken_back", None, by)
        left = _mark(world, owner, record, fin, objected=False)
        if left["state"] == "active":
            applications.release_those_with(world, owner, ident)
    return ident


def declared(world: World, owner: str, ident: str) -> None:
    """Whoever is named in it is told, if they are a citizen of this portal, or stood for."""
    record = declarations.declaration(world, owner, ident)
    for one in record["people"]:
        for citizen in _readers(world, one["fin"], but=owner):
            name = full_name(world, owner)
            mention_news.declared(world, citizen, one["fin"], name, record)
            announce(world, citizen, TOPIC, ref=ident)


def objected_at_the_desk(world: World, record: Record) -> None:
    """A tester objects for whoever is marked as having objected."""
    for one in record["people"]:
        if one["objected"]:
            _add(world, one["fin"], record["id"], "objected", None)


def decided(world: World, owner: str, record: Record) -> None:
    """The operator upheld the declaration or ended it: open objections are settled."""
    step = _DECIDED[record["state"]]
    for one in record["people"]:
        steps = _steps(world, one["fin"], record["id"])
        if steps and steps[-1]["what"] == "objected":
            _add(world, one["fin"], record["id"], step, None)
            for citizen in _readers(world, one["fin"], but=owner):
                mention_news.settled(world, citizen, one["fin"], step, record)
        else:
            _hint(world, one["fin"], record["id"])


def reasons(world: World, record: Record) -> list[str]:
    """Why people object, open or settled: what the operator decides by."""
    steps = (step for one in record["people"] for step in _steps(world, one["fin"], record["id"]))
    return [
        f"{step['by']}: {step['reason']}" if step["by"] else step["reason"]
        for step in steps
        if step["reason"]
    ]


def withdrawn(world: World, owner: str, ident: str) -> None:
    """Whoever made it took it back: those named see it."""
    for one in declarations.declaration(world, owner, ident)["people"]:
        _hint(world, one["fin"], ident)


_TOLD: Final = (
    "id",
    "number",
    "data",
    "ground",
    "informed_how",
    "informed_on",
    "declared_at",
    "expires_on",
)


def _hindrance(world: World, record: Record, objection: str) -> Exception | None:
    if record["state"] in _OVER:
        return DeclarationOver()
    if date.fromisoformat(record["expires_on"]) < world.clock.today():
        return DeclarationExpired()
    return AlreadyObjected() if objection in ("open", "settled") else None


def _standing(record: Record, steps: list[Record]) -> str:
    """What was over before it was decided is settled with it."""
    last = steps[-1]["what"] if steps else "none"
    if last == "objected":
        return "settled" if record["state"] in _OVER else "open"
    return last if last in ("none", "taken_back") else "settled"


def _timeline(record: Record, steps: list[Record]) -> Iterator[Record]:
    yield {"what": "declared", "at": record["declared_at"], "reason": None, "by": None}
    yield from steps
    told = steps[-1]["what"] if steps else None
    if record["state"] in _OVER and told != "ended":
        yield {"what": record["state"], "at": record["ended_at"], "reason": None, "by": None}


def _steps(world: World, fin: str, ident: str) -> list[Record]:
    known = world.store.get(COLLECTION, fin, ident)
    return [] if known is None else [{"by": None, **step} for step in known["steps"]]


def _add(
    world: World, fin: str, ident: str, what: str, reason: str | None, by: str | None = None
) -> None:
    name = None if by is None else full_name(world, by)
    step = {"what": what, "at": world.clock.now().isoformat(), "reason": reason, "by": name}
    steps = [*_steps(world, fin, ident), step]
    world.store.put(COLLECTION, fin, ident, {"id": ident, "steps": steps})
    _hint(world, fin, ident)


def _readers(world: World, fin: str, *, but: str | None = None) -> list[str]:
    """Who has an inbox here of those to be told, `but` whoever declared it themselves."""
    readers = representation.told(world, fin, _SCOPE)
    return [one for one in readers if one != but and by_fin(world, one) is not None]


def _hint(world: World, fin: str, ident: str) -> None:
    for citizen in _readers(world, fin):
        announce(world, citizen, TOPIC, ref=ident)


def _mark(
    world: World,
    owner: str,
    record: Record,
    fin: str,
    *,
    objected: bool,
    represented: bool = False,
) -> Record:
    """The declarant sees that somebody stood for them, and not who."""
    stands = {"objected": objected, "by_representative": represented}
    people = [{**one, **stands} if one["fin"] == fin else one for one in record["people"]]
    state = "disputed" if any(one["objected"] for one in people) else "active"
    changed = {**record, "people": people, "state": state}
    declarations.put(world, owner, changed)
    return changed


def _of(world: World, fin: str, ident: str, by: str | None) -> tuple[str, Record]:
    known = world.store.find(declarations.COLLECTION, ident)
    if known is None or known[0] == by or _named(known[1], fin) is None:
        raise declarations.NoSuchDeclaration
    return known


def _named(record: Record, fin: str) -> Record | None:
    return next((one for one in record["people"] if one["fin"] == fin), None)
