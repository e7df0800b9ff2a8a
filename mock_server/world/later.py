"""What has to be told at its time: kept here until somebody looks after that moment."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

from mock_server.world.world import World

Record = dict[str, Any]

COLLECTION: Final = "told_later"


def plan(world: World, fin: str, what: str, ref: str, at: datetime) -> None:
    """What is past already is not news."""
    if at > world.clock.now():
        ident = f"{what}-{ref}-{int(at.timestamp())}"
        record = {"id": ident, "what": what, "ref": ref, "at": at.isoformat()}
        world.store.put(COLLECTION, fin, ident, record)


def due(world: World) -> Iterator[tuple[str, Record]]:
    """Each once, with whom it concerns."""
    now = world.clock.now()
    for fin, record in list(world.store.everybody(COLLECTION)):
        if datetime.fromisoformat(record["at"]) <= now:
            world.store.remove(COLLECTION, fin, record["id"])
            yield fin, record
