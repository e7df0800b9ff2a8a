"""Third-party declarations: the citizen answers for telling something about somebody else.

Who, which data, for what, on what ground, how they were told, and four warranties, each by
itself (R-5.1, R-5.2). Without one that holds, no application about another person is taken.
"""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Final

from mock_server.rules import objections, uploads
from mock_server.rules.events import announce
from mock_server.rules.findings import Finding, found
from mock_server.rules.form_sources import age_of
from mock_server.rules.forms import service_of
from mock_server.rules.machine import Machine, Move
from mock_server.rules.machines.declarations import DECLARATION
from mock_server.world import World
from mock_server.world.data import table
from mock_server.world.population import person
from mock_server.world.store import encoded

Record = dict[str, Any]

COLLECTION: Final = "declarations"
LONGEST: Final = timedelta(days=366)
_ADULT: Final = 18
_NOT_OBJECTED: Final = {"objected": False, "by_representative": False}
_CITIZENS: Final = Machine(
    "citizen",
    COLLECTION,
    "state",
    DECLARATION.states,
    (Move("withdraw", ("active", "disputed"), "withdrawn"),),
)


class NotDeclared(Exception):
    """What was told does not make a declaration; `findings` say where and why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("not a declaration")
        self.findings = findings


class NoSuchDeclaration(Exception):
    """Nobody made it, or somebody else."""


def terms() -> Record:
    return table("declaration_terms")


def declare(world: World, fin: str, told: Record) -> str:
    """Raises `NoSuchService`, `NotDeclared` or `PersonObjected`."""
    service = service_of(world, told["service"])
    declares = _declares(service, told["field"])
    if declares is None:
        raise NotDeclared([found("nothing_to_declare", "field")])
    objections.require_none(world.store.records(COLLECTION, fin), told["people"])
    if wrong := list(_wrong(world, fin, told, declares)):
        raise NotDeclared(wrong)
    evidence = [uploads.attached(world, fin, ident) for ident in told["evidence"]]
    if None in evidence:
        raise NotDeclared([found("file_not_there", "evidence")])
    now = world.clock.now()
    record = {
        "number": f"BY-{now.year}-{_how_many(world) + 1:06}",
        "state": "active",
        "people": [{**one, **_NOT_OBJECTED} for one in told["people"]],
        "purpose": {"code": declares["code"], "title": declares["purpose"]},
        "data": declares["data"],
        "service": {"id": service["id"], "title": service["title"]},
        "ground": told["ground"],
        "informed_how": told["informed_how"],
        "informed_on": told["informed_on"],
        "evidence": evidence,
        "terms_version": told["terms_version"],
        "warranties": sorted(told["warranties"]),
        "declared_at": now.isoformat(),
        "expires_on": told["expires_on"],
        "ended_at": None,
    }
    digest = hashlib.sha256(encoded(record)).hexdigest()
    ident = world.chance.ident()
    put(world, fin, {"id": ident, **record, "hash": digest})
    return ident


def withdraw(world: World, fin: str, ident: str) -> str:
    """Raises `NoSuchDeclaration` or `IllegalMove`; what has run out is not taken back."""
    record = _of(world, fin, ident)
    target = _CITIZENS.after(shown(world, record)["state"], "withdraw")
    ended = {**record, "state": target, "ended_at": world.clock.now().isoformat()}
    put(world, fin, ended)
    return ident


def declaration(world: World, fin: str, ident: str) -> Record:
    """Raises `NoSuchDeclaration`."""
    return shown(world, _of(world, fin, ident))


def shown(world: World, record: Record) -> Record:
    """What has run out says so, whatever was stored (REL-12)."""
    expired = record["state"] == "active" and _has_expired(world, record)
    people = [{**_NOT_OBJECTED, **one} for one in record["people"]]
    return {**record, "people": people, "state": "expired" if expired else record["state"]}


def holding(world: World, fin: str, code: str, fins: Iterable[str]) -> Mapping[str, str]:
    """For each of these people the declaration that holds for the purpose today; for nobody who
    objects to another one for it."""
    declared = world.store.records(COLLECTION, fin)
    wanted, covered = set(fins) - objections.objecting(declared, code), dict[str, str]()
    for record in declared:
        if record["state"] != "active" or record["purpose"]["code"] != code:
            continue
        if _has_expired(world, record):
            continue
        for one in record["people"]:
            if one["fin"] in wanted:
                covered[one["fin"]] = record["id"]
    return covered


def undeclared(
    world: World, fin: str, fields: list[Record], answers: Mapping[str, Any]
) -> list[Record]:
    """Everybody named in these answers for whom no declaration holds."""
    missing: list[Record] = []
    for field in fields:
        declares, named = field["declares"], named_in(field, answers)
        if declares is None or not named:
            continue
        covered = holding(world, fin, declares["code"], named)
        missing.extend(
            {"field": field["key"], "fin": other, "name": name}
            for other, name in named.items()
            if other not in covered and other != fin
        )
    return missing


def named_in(field: Record, answers: Mapping[str, Any]) -> dict[str, str]:
    """FİNs with the names the citizen gave; a name that nobody gave is empty."""
    value = answers.get(field["key"])
    if field["kind"] == "people" and isinstance(value, list):
        people: list[Any] = value  # pyright: ignore[reportUnknownVariableType]
        return {one["fin"]: one["name"] for one in people}
    if isinstance(value, str) and (field["kind"] == "fin" or field["declares"] is not None):
        return {value: ""}
    return {}


def moved(world: World, ident: str, move: str) -> tuple[str, Record]:
    """What the person named or the operator does; of several people the first objects.

    Raises `NoSuchDeclaration` or `IllegalMove`.
    """
    known = world.store.find(COLLECTION, ident)
    if known is None:
        raise NoSuchDeclaration
    fin, record = known
    target = DECLARATION.after(record["state"], move)
    people = [
        {**one, **_NOT_OBJECTED, "objected": target == "disputed" and index == 0}
        for index, one in enumerate(record["people"])
    ]
    ended_at = world.clock.now().isoformat() if target == "ended" else None
    changed = {**record, "state": target, "people": people, "ended_at": ended_at}
    put(world, fin, changed)
    return fin, changed


def _wrong(world: World, fin: str, told: Record, declares: Record) -> Iterable[Finding]:
    today = world.clock.today()
    if told["terms_version"] != terms()["version"]:
        yield found("terms_changed", "terms_version")
    if set(told["warranties"]) != {one["code"] for one in terms()["warranties"]}:
        yield found("warranty_missing", "warranties")
    if date.fromisoformat(told["informed_on"]) > today:
        yield found("informed_later", "informed_on")
    if not today <= date.fromisoformat(told["expires_on"]) <= today + LONGEST:
        yield found("expires_wrong", "expires_on")
    for index, one in enumerate(told["people"]):
        yield from _wrong_person(world, fin, one, index, told["ground"], declares)


def _wrong_person(
    world: World, fin: str, one: Record, index: int, ground: str, declares: Record
) -> Iterable[Finding]:
    place = ("people", index, "fin")
    if one["fin"] == fin:
        yield found("person_is_you", *place)
        return
    known = person(world, one["fin"])
    if known is None:
        yield found("person_unknown", *place)
        return
    if known["deceased"]:
        yield found("person_deceased", *place)
    represents = fin in known["guardians"]
    minor = age_of(known, world.clock.today()) < _ADULT
    if ground == "legal_representative" and not represents:
        yield found("not_represented", *place)
    elif minor and not (represents and ground == "legal_representative"):
        yield found("declared_under_age", *place)
    if declares.get("exclusive") and _declared_by_another(world, fin, one["fin"], declares):
        yield found("declared_by_another", *place)


def _declared_by_another(world: World, fin: str, other: str, declares: Record) -> bool:
    return any(
        owner != fin
        and record["state"] == "active"
        and not _has_expired(world, record)
        and record["purpose"]["code"] == declares["code"]
        and any(one["fin"] == other for one in record["people"])
        for owner, record in world.store.everybody(COLLECTION)
    )


def _declares(service: Record, key: str) -> Record | None:
    fields = [field for step in service["form"]["steps"] for field in step["fields"]]
    return next((one.get("declares") for one in fields if one["key"] == key), None)


def _has_expired(world: World, record: Record) -> bool:
    return date.fromisoformat(record["expires_on"]) < world.clock.today()


def _of(world: World, fin: str, ident: str) -> Record:
    record = world.store.get(COLLECTION, fin, ident)
    if record is None:
        raise NoSuchDeclaration
    return record


def put(world: World, fin: str, record: Record) -> None:
    world.store.put(COLLECTION, fin, record["id"], record)
    announce(world, fin, COLLECTION, ref=record["id"])


def _how_many(world: World) -> int:
    return sum(1 for _ in world.store.everybody(COLLECTION))
