"""A copy of everything the portal holds about a citizen: asked for, prepared, kept for a week."""

import base64
import hashlib
from datetime import datetime, timedelta
from typing import Any, Final

from mock_server.rules import messages, privacy_news
from mock_server.rules.gathering import everything
from mock_server.rules.machines.departure import EXPORT
from mock_server.world import World
from mock_server.world.store import encoded

Record = dict[str, Any]

COLLECTION: Final = EXPORT.collection
FILES: Final = "export_files"
TAKES: Final = timedelta(minutes=2)
"""Of the world's clock."""
KEPT: Final = timedelta(days=7)


class BeingPrepared(Exception):
    """One copy at a time."""


def ask(world: World, fin: str) -> str:
    """Raises `BeingPrepared`."""
    if any(one["state"] == "preparing" for one in all_of(world, fin)):
        raise BeingPrepared
    now = world.clock.now()
    ident = world.chance.ident()
    record: Record = {
        "id": ident,
        "number": f"SM-{now.year}-{sum(1 for _ in world.store.everybody(COLLECTION)) + 1:06}",
        "state": "preparing",
        "progress": 0,
        "asked_at": now.isoformat(),
        "ready_at": None,
        "expires_at": None,
        "files": [],
    }
    world.store.put(COLLECTION, fin, ident, record)
    return ident


def all_of(world: World, fin: str) -> list[Record]:
    """The newest first, each as it stands at this moment."""
    found = [_settled(world, fin, one) for one in world.store.records(COLLECTION, fin)]
    return found[::-1]


def one_of(world: World, fin: str, ident: str) -> Record | None:
    record = world.store.get(COLLECTION, fin, ident)
    return None if record is None else _settled(world, fin, record)


def data_of(world: World, fin: str, ident: str) -> bytes | None:
    """The data file, while the copy is ready."""
    record = one_of(world, fin, ident)
    held = world.store.get(FILES, fin, ident)
    if record is None or record["state"] != "ready" or held is None:
        return None
    return base64.b64decode(held["content"])


def moved(world: World, ident: str, move: str) -> None:
    """What a tester makes of it. Raises `IllegalMove` or `KeyError`."""
    found = world.store.find(COLLECTION, ident)
    if found is None:
        raise KeyError(ident)
    fin, record = found
    _become(world, fin, record, EXPORT.after(record["state"], move))


def _settled(world: World, fin: str, record: Record) -> Record:
    """Time makes its moves when somebody looks."""
    now = world.clock.now()
    if record["state"] == "preparing":
        passed = (now - datetime.fromisoformat(record["asked_at"])) / TAKES
        if passed < 1:
            return {**record, "progress": max(0, int(passed * 100))}
        record = _become(world, fin, record, "ready")
    if record["state"] == "ready" and now >= datetime.fromisoformat(record["expires_at"]):
        record = _become(world, fin, record, "expired")
    return record


def _become(world: World, fin: str, record: Record, state: str) -> Record:
    now = world.clock.now()
    changed = {**record, "state": state}
    with world.store.transaction():
        if state == "ready":
            changed["files"] = _written(world, fin, record["id"])
            changed |= {
                "progress": 100,
                "ready_at": now.isoformat(),
                "expires_at": (now + KEPT).isoformat(),
            }
            messages.send(world, fin, "sms", "export_ready", number=record["number"])
            privacy_news.copied(world, fin, record)
        else:
            changed["files"] = []
            world.store.remove(FILES, fin, record["id"])
        world.store.put(COLLECTION, fin, record["id"], changed)
    return changed


def _written(world: World, fin: str, ident: str) -> list[Record]:
    """The data as it is now. The paper is printed from it when it is fetched, in any language."""
    content = encoded(everything(world, fin))
    kept = {"content": base64.b64encode(content).decode()}
    world.store.put(FILES, fin, ident, kept)
    digest = hashlib.sha256(content).hexdigest()
    return [
        {"format": "json", "size": len(content), "sha256": digest},
        {"format": "pdf", "size": None, "sha256": None},
    ]
