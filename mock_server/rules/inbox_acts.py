"""What a citizen does with messages: reads them, puts them away, accepts, answers, reports."""

from collections.abc import Iterable
from typing import Final

from mock_server.rules.events import announce
from mock_server.rules.inbox import COLLECTION, TOPIC, Record, is_locked, of, put
from mock_server.rules.senders import switches
from mock_server.world import World

REPORTS: Final = "message_reports"


class Stale(Exception):
    """What was accepted or answered is not what stands there by now."""


def mark(world: World, fin: str, what: str, idents: Iterable[str]) -> list[str]:
    """Read, unread, archive, unarchive: those that were otherwise before."""
    changed: list[str] = []
    with world.store.transaction():
        for ident in dict.fromkeys(idents):
            record = world.store.get(COLLECTION, fin, ident)
            after = None if record is None else _marked(world, fin, record, what)
            if after is not None and after != record:
                put(world, fin, after)
                changed.append(ident)
        if changed:
            announce(world, fin, TOPIC)
    return changed


def refused(world: World, fin: str, what: str, idents: Iterable[str]) -> list[str]:
    """Those that are not there, and those that nobody can have read."""

    def is_refused(ident: str) -> bool:
        record = world.store.get(COLLECTION, fin, ident)
        return record is None or (what == "read" and is_locked(record))

    return [ident for ident in dict.fromkeys(idents) if is_refused(ident)]


def accept(world: World, fin: str, ident: str, version: str) -> None:
    """Raises `NotThere`, or `Stale` for a condition that is not the one being asked."""
    record = of(world, fin, ident)
    asked = record["precondition"]
    if asked is None or asked["version"] != version:
        raise Stale
    if asked["accepted_at"] is None:
        accepted = {**asked, "accepted_at": world.clock.now().isoformat()}
        put(world, fin, {**record, "precondition": accepted})
        announce(world, fin, TOPIC, ref=ident)


def reply(world: World, fin: str, ident: str, text: str) -> str:
    """Raises `NotThere`, or `Stale` when its sender takes no answer (any more)."""
    record = of(world, fin, ident)
    if is_locked(record) or not any(one["kind"] == "reply" for one in record["actions"]):
        raise Stale
    said = {"id": world.chance.ident(), "text": text, "at": world.clock.now().isoformat()}
    put(world, fin, {**record, "replies": [*record["replies"], said]})
    announce(world, fin, TOPIC, ref=ident)
    return ident


def report(world: World, fin: str, ident: str, told: Record) -> str:
    """The portal's own people look into it. Raises `NotThere`. Its id."""
    of(world, fin, ident)
    now, made = world.clock.now(), world.chance.ident()
    number = f"XM-{now.year}-{sum(1 for _ in world.store.everybody(REPORTS)) + 1:06}"
    record = {"id": made, "message": ident, "number": number, "at": now.isoformat(), **told}
    world.store.put(REPORTS, fin, made, record)
    return made


def _marked(world: World, fin: str, record: Record, what: str) -> Record:
    match what:
        case "read":
            return _read(world, fin, record)
        case "unread":
            return {**record, "read_at": None}
        case "archive":
            return {**record, "archived": True}
        case _:
            return {**record, "archived": False}


def _read(world: World, fin: str, record: Record) -> Record:
    """What was not opened cannot have been read; who asked for a receipt gets one, if they may."""
    if is_locked(record) or record["read_at"] is not None:
        return record
    now = world.clock.now().isoformat()
    receipt = record["receipt"]
    bound = record["category"] == "legal_notice"
    if receipt["wanted"] and receipt["sent_at"] is None:
        may = bound or switches(world, fin, record["sender"]["id"])["receipts"]
        receipt = {**receipt, "sent_at": now if may else None}
    return {**record, "read_at": now, "receipt": receipt}
