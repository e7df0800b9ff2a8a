"""Acting for somebody else: whom, for what and how long is the mandate's to say (R-2.1.3)."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final, Literal

from mock_server.rules.events import announce
from mock_server.rules.machines.representation import MANDATE
from mock_server.world import World, using
from mock_server.world.represented import COLLECTION, PEOPLE, acted, looked

Record = dict[str, Any]
Standing = Literal["in_force", "of_age", "expired", "ended"]

TOPIC: Final = "persons"
_SCOPES: Final[Mapping[str, str]] = {
    "cabinet": "data",
    "documents": "documents",
    "document-order": "documents",
    "certificates": "documents",
    "presentations": "documents",
    "corrections": "corrections",
    "data-uses": "uses",
    "data-questions": "uses",
    "mentions": "uses",
}
"""What a mandate has to cover, by the first part of an address."""

_HISTORY: Final = ("data-uses", "data-questions")
"""Looking at who looked is no look at the person's data."""
_BY_NAME: Final = ("mentions",)
"""Told as what it is, and not by what the mandate has to cover."""


class NotRepresented(Exception):
    """There is no such mandate of this citizen, and there never was."""


class RepresentationEnded(Exception):
    """There was one."""


class OutsideMandate(Exception):
    """There is one, for other things."""


def standing(record: Record, today: date) -> Standing:
    """A child is of age on the eighteenth birthday itself."""
    if record["state"] == "ended":
        return "ended"
    if today < date.fromisoformat(record["until"]):
        return "in_force"
    return "of_age" if record["relation"] == "child" else "expired"


def listed(world: World, fin: str) -> list[Record]:
    """Also those that have ended: who looks for them is told why they are gone."""
    today = world.clock.today()
    return [_shown(one, today) for one in world.store.records(COLLECTION, fin)]


def _shown(record: Record, today: date) -> Record:
    known = {name: value for name, value in record.items() if name not in ("person", "born")}
    return {**known, "state": standing(record, today)}


def represented(world: World, fin: str, mandate: str, path: str) -> Record:
    """The mandate that opens what stands at `path`; its `person` is whose that is.

    Raises `NotRepresented`, `RepresentationEnded` or `OutsideMandate`.
    """
    return covering(world, fin, mandate, scope_of(path))


def covering(world: World, fin: str, mandate: str, scope: str | None) -> Record:
    """One that holds today and is for this; `None` is what everybody in charge may do.

    Raises `NotRepresented`, `RepresentationEnded` or `OutsideMandate`.
    """
    record = world.store.get(COLLECTION, fin, mandate)
    if record is None:
        raise NotRepresented
    if standing(record, world.clock.today()) != "in_force":
        raise RepresentationEnded
    if scope is not None and scope not in record["scope"]:
        raise OutsideMandate
    return record


def called(world: World, fin: str, person: str) -> str | None:
    """The name of whom this citizen stands for, as they know it; `None` for themselves."""
    held = world.store.records(COLLECTION, fin)
    return next((one["name"] for one in held if one["person"] == person), None)


def scope_of(path: str) -> str:
    """Raises `KeyError` for what nobody can do for another."""
    return _SCOPES[path.split("/")[1]]


def noted(world: World, mandate: Record, by: str, path: str, *, looking: bool) -> None:
    """Whoever is represented can read later who looked: each look is an entry (DIS-01)."""
    part, theirs = path.split("/")[1], mandate["person"]
    if part in _HISTORY and looking:
        return
    account = world.store.get("accounts", "", by)
    name = f"{account['surname']} {account['given_name']}" if account else ""
    parts = path.split("/")
    is_section = path.startswith("/cabinet/sections/")
    ref = world.store.get("section_refs", theirs, parts[3]) if is_section else None
    section = "identity" if ref is None else ref["id"]
    what = looked(part if part in _BY_NAME else scope_of(path)) if ref is None else ref["title"]
    said = acted(looking=looking)
    entry = using.entry(
        world,
        at=world.clock.now(),
        kind="representative",
        recipient="iria",
        section=section,
        attributes=[what],
        purpose={language: words.format(name=name) for language, words in said.items()},
        basis=mandate["basis"],
    )
    using.keep(world, theirs, entry)


def name_of(world: World, fin: str) -> Record | None:
    """Of somebody who has no account, because others act for them."""
    return world.store.get(PEOPLE, "", fin)


def told(world: World, fin: str, scope: str | None = None) -> list[str]:
    """Who hears of it: whoever has nobody to read their mail has those who stand for them."""
    return [fin] if name_of(world, fin) is None else representatives(world, fin, scope)


def representatives(world: World, fin: str, scope: str | None = None) -> list[str]:
    """Those who may act for this person today; in this, where `scope` is named."""
    today = world.clock.today()
    return [
        owner
        for owner, record in world.store.everybody(COLLECTION)
        if record["person"] == fin and standing(record, today) == "in_force"
        if scope is None or scope in record["scope"]
    ]


def moved(world: World, mandate: str, move: str) -> None:
    """What a court decides. Raises `NotRepresented` or `IllegalMove`."""
    found = world.store.find(COLLECTION, mandate)
    if found is None:
        raise NotRepresented
    fin, record = found
    with world.store.transaction():
        target = MANDATE.after(record["state"], move)
        world.store.put(COLLECTION, fin, mandate, {**record, "state": target})
        announce(world, fin, TOPIC, ref=mandate)
