"""The whole world at once: begin again, keep it as it is now, bring it back."""

import base64
import binascii
import re
from datetime import datetime
from typing import Any

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.world import NotAWorld, Store
from mock_server.world.seeding import reset as begin_again

_NAME = re.compile(r"[A-Za-z0-9_-]{1,40}")
_TAKEN_AT = ("meta", "", "snapshot")
"""Inside the snapshot itself, so that its file tells its own time wherever it is brought back."""


def reset(desk: Desk, given: Given) -> Any:
    begin_again(desk.world, given.get("seed"))
    desk.journal.clear()
    return {"seed": desk.world.chance.seed, "now": desk.world.clock.now().isoformat()}


def listed(desk: Desk, _: Given) -> Any:
    return {"snapshots": [{"name": name, "bytes": len(kept)} for name, kept in _kept(desk)]}


def _kept(desk: Desk) -> list[tuple[str, bytes]]:
    return sorted(desk.snapshots.items())


def take(desk: Desk, given: Given) -> Any:
    _check_name(given)
    clock = desk.world.clock
    at = {"moment": clock.timestamp(), "frozen": clock.is_frozen}
    desk.world.store.put(*_TAKEN_AT, at)
    desk.keep(given["name"], desk.world.snapshot())
    return listed(desk, given)


def load(desk: Desk, given: Given) -> Any:
    """People, papers, sign-ins and the time are as they were when it was taken."""
    desk.world.restore(_named(desk, given))
    at = desk.world.store.get(*_TAKEN_AT)
    if at is not None:
        _turn_back(desk, at)
    return {"now": desk.world.clock.now().isoformat()}


def _turn_back(desk: Desk, at: dict[str, Any]) -> None:
    clock = desk.world.clock
    clock.run()
    clock.set(datetime.fromtimestamp(at["moment"], clock.now().tzinfo))
    if at["frozen"]:
        clock.freeze()
    desk.world.save()


def fetch(desk: Desk, given: Given) -> Any:
    """As a database file in base64: `--db` opens it too."""
    return {"name": given["name"], "world": base64.b64encode(_named(desk, given)).decode()}


def bring(desk: Desk, given: Given) -> Any:
    """Checked by opening it; what is no world is refused and nothing has changed."""
    _check_name(given)
    try:
        world = base64.b64decode(given["world"], validate=True)
        _open(world)
    except (binascii.Error, NotAWorld):
        wrong = ("/body/world", "is not a snapshot of a world")
        raise Refused(422, "validation_failed", wrong) from None
    desk.keep(given["name"], world)
    return listed(desk, given)


def _open(world: bytes) -> None:
    """Raises `NotAWorld`."""
    store = Store()
    try:
        store.restore(world)
        if store.get("meta", "", "world") is None:
            raise NotAWorld("it holds no people")
    finally:
        store.close()


def drop(desk: Desk, given: Given) -> Any:
    _named(desk, given)
    del desk.snapshots[given["name"]]
    return listed(desk, given)


def _check_name(given: Given) -> None:
    if not _NAME.fullmatch(given["name"]):
        wrong = ("/path/name", "must be 1 to 40 letters, digits, - or _")
        raise Refused(422, "validation_failed", wrong)


def _named(desk: Desk, given: Given) -> bytes:
    kept = desk.snapshots.get(given["name"])
    if kept is None:
        raise Refused(404, "not_found")
    return kept


acts = (
    Act(
        "world.reset",
        "POST",
        "/reset",
        "Begin the world again from its seed, or from another",
        reset,
        taking(seed={"type": "integer", "minimum": 0, "maximum": 2**53}),
    ),
    Act("snapshots", "GET", "/snapshots", "Worlds kept by name", listed),
    Act("snapshot.take", "PUT", "/snapshots/{name}", "Keep the world as it is now", take),
    Act("snapshot.drop", "DELETE", "/snapshots/{name}", "Forget a kept world", drop),
    Act("snapshot.load", "POST", "/snapshots/{name}/load", "Bring a kept world back", load),
    Act("snapshot.fetch", "GET", "/snapshots/{name}/file", "A kept world, to take away", fetch),
    Act(
        "snapshot.bring",
        "PUT",
        "/snapshots/{name}/file",
        "A world from elsewhere, to keep",
        bring,
        taking(("world",), world={"type": "string"}),
    ),
)
