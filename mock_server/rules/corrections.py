"""A correction's life: the citizen reports, the owner answers, the register changes (R-8.3)."""

from typing import Any, Final, Literal

from mock_server.rules import inbox, messages, proofs, working_days
from mock_server.rules.events import announce
from mock_server.rules.machine import Machine, Move
from mock_server.rules.machines.corrections import CORRECTION
from mock_server.rules.register_changes import SECTIONS, corrected
from mock_server.rules.representation import called, told
from mock_server.world import World
from mock_server.world.data import same, table
from mock_server.world.registers import COLLECTION as REGISTERS

Record = dict[str, Any]
By = Literal["citizen", "portal", "owner"]

COLLECTION: Final = "corrections"
WORKING_DAYS: Final = 15
"""Law on Citizens' Appeals of the Republic of Azerbaijan, article 10: fifteen working days."""
_OPEN: Final = ("sent", "accepted", "in_review", "need_documents", "appealed")
_CITIZENS: Final = Machine(
    "citizen",
    COLLECTION,
    "state",
    CORRECTION.states,
    (
        Move("supply", ("need_documents",), "in_review"),
        Move("appeal", ("refused",), "appealed"),
    ),
)
"""What only the citizen can do; the owner's moves are in the table of machines."""


class NothingThere(Exception):
    """The register shows the citizen no such thing."""


class NotTheOwners(Exception):
    """The citizen wrote it and may change it: nobody is to be asked."""


class AlreadyOpen(Exception):
    """The same thing is under review."""


class WrongKind(Exception):
    """What is wanted cannot stand in the place of what is there."""


def send(world: World, fin: str, asked: Record) -> str:
    """Raises `NothingThere`, `NotTheOwners`, `AlreadyOpen`, `WrongKind` or `proofs.NotAProof`."""
    held, entry, item = _found(world, fin, asked)
    _check(world, fin, asked, item)
    now = world.clock.now()
    ident = world.chance.ident()
    ref = held["section"]
    by_letter = _is_not_connected(world, ref["register"]["id"])
    files = proofs.kept(world, fin, asked["files"])
    record = {
        "id": ident,
        "number": f"DZ-{now.year}-{_how_many(world) + 1:06}",
        "state": "sent",
        "title": (item or {}).get("label") or (entry or {}).get("title") or ref["title"],
        "section": ref,
        "entry": asked["entry"],
        "item": asked["item"],
        "owner": ref["owner"],
        "route": "manual" if by_letter else "register",
        "current": (item or {}).get("value"),
        "sensitive": (item or {}).get("sensitive", False),
        "wanted": asked["wanted"],
        "comment": asked["comment"],
        "files": files,
        "sent_at": now.isoformat(),
        **_due(world),
        "steps": [],
        "changes": [],
    }
    said = "sent_by_letter" if by_letter else "sent"
    step = _step(world, "sent", "portal", said, comment=asked["comment"], files=files)
    world.store.put(COLLECTION, fin, ident, {**record, "steps": [step]})
    return ident


def supply(world: World, fin: str, ident: str, told: Record) -> str:
    """Raises `NothingThere`, `IllegalMove` or `proofs.NotAProof`. The time begins again."""
    record = _of(world, fin, ident)
    target = _CITIZENS.after(record["state"], "supply")
    proofs.need_document(told["files"])
    files = proofs.kept(world, fin, told["files"])
    step = _step(
        world, target, "citizen", "documents_supplied", comment=told["comment"], files=files
    )
    _put(world, fin, {**record, "state": target, **_due(world)}, step)
    return ident


def appeal(world: World, fin: str, ident: str, told: Record) -> str:
    """Raises `NothingThere` or `IllegalMove`. The time begins again."""
    record = _of(world, fin, ident)
    target = _CITIZENS.after(record["state"], "appeal")
    step = _step(world, target, "citizen", "appealed", comment=told["comment"])
    _put(world, fin, {**record, "state": target, **_due(world)}, step)
    return ident


def owner_moves(world: World, ident: str, move: str) -> None:
    """What the owner of the data decides. Raises `NothingThere` or `IllegalMove`."""
    found = world.store.find(COLLECTION, ident)
    if found is None:
        raise NothingThere
    fin, record = found
    target = CORRECTION.after(record["state"], move)
    with world.store.transaction():
        changes = corrected(world, fin, record) if target == "corrected" else record["changes"]
        step = _step(world, target, "owner", target)
        _put(world, fin, {**record, "state": target, "changes": changes}, step)
        for citizen in told(world, fin):
            _tell(world, citizen, fin, record, target)


def _tell(world: World, citizen: str, fin: str, record: Record, target: str) -> None:
    """Whom it concerns is said; what concerns another opens in that person's cabinet, not here."""
    is_own = citizen == fin
    theirs = None if is_own else called(world, citizen, fin)
    messages.send(world, citizen, "sms", f"correction_{target}", number=record["number"])
    inbox.deliver(
        world,
        citizen,
        sender=record["owner"]["id"],
        category="correction",
        subject=table("mail")["correction"]["subject"],
        text=table("corrections")[target],
        reference=record["number"],
        concerns=None if theirs is None else same(theirs),
        actions=[inbox.act("open", "correction", record["id"])] if is_own else [],
    )


def _found(world: World, fin: str, asked: Record) -> tuple[Record, Record | None, Record | None]:
    held = world.store.get(SECTIONS, fin, asked["section"])
    if held is None:
        raise NothingThere
    if held["section"]["register"] is None:
        raise NotTheOwners
    if asked["entry"] is None:
        if asked["item"] is not None:
            raise NothingThere
        return held, None, None
    entry = next((one for one in held["entries"] if one["id"] == asked["entry"]), None)
    if entry is None:
        raise NothingThere
    if asked["item"] is None:
        return held, entry, None
    item = next((one for one in entry["items"] if one["key"] == asked["item"]), None)
    if item is None or item["value"] is None:
        raise NothingThere
    return held, entry, item


def _check(world: World, fin: str, asked: Record, item: Record | None) -> None:
    kind = item["value"]["kind"] if item is not None else "words"
    if asked["wanted"]["kind"] != ("words" if kind == "translated" else kind):
        raise WrongKind
    place = (asked["section"], asked["entry"], asked["item"])
    for one in world.store.records(COLLECTION, fin):
        if one["state"] in _OPEN and (one["section"]["id"], one["entry"], one["item"]) == place:
            raise AlreadyOpen


def _of(world: World, fin: str, ident: str) -> Record:
    record = world.store.get(COLLECTION, fin, ident)
    if record is None:
        raise NothingThere
    return record


def _put(world: World, fin: str, record: Record, step: Record) -> None:
    world.store.put(COLLECTION, fin, record["id"], {**record, "steps": [*record["steps"], step]})
    for citizen in told(world, fin):
        announce(world, citizen, COLLECTION, ref=record["id"])


def _step(
    world: World,
    state: str,
    by: By,
    said: str,
    *,
    comment: str | None = None,
    files: list[Record] | None = None,
) -> Record:
    return {
        "state": state,
        "at": world.clock.now().isoformat(),
        "by": by,
        "note": table("corrections")[said],
        "comment": comment or None,
        "files": files or [],
    }


def _due(world: World) -> Record:
    deadline = working_days.after(world.clock.today(), WORKING_DAYS)
    return {"working_days": WORKING_DAYS, "deadline": deadline.isoformat()}


def _is_not_connected(world: World, register: str) -> bool:
    known = world.store.get(REGISTERS, "", register)
    return known is not None and known["state"] == "not_connected"


def _how_many(world: World) -> int:
    return sum(1 for _ in world.store.everybody(COLLECTION))
