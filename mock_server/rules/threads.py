"""A thread between the citizen and somebody who answers: letters and tickets are both one."""

from typing import Any, Final, Literal

from mock_server.rules import working_days
from mock_server.rules.events import announce
from mock_server.world import World
from mock_server.world.data import table

Record = dict[str, Any]
By = Literal["citizen", "institution", "portal"]

WORKING_DAYS: Final = 15
"""Law on Citizens' Appeals of the Republic of Azerbaijan, article 10."""
INVESTIGATED: Final = 30
"""The same article, where the matter has to be looked into."""


class NothingThere(Exception):
    """No such thread of this citizen."""


def written(
    world: World,
    text: str,
    files: list[Record],
    by: By = "citizen",
    **more: Record,
) -> Record:
    return {
        "at": world.clock.now().isoformat(),
        "by": by,
        "text": text,
        "note": None,
        "files": files,
        **more,
    }


def noted(world: World, by: By, said: str) -> Record:
    return {
        "at": world.clock.now().isoformat(),
        "by": by,
        "text": None,
        "note": table("threads")[said],
        "files": [],
    }


def due(world: World, days: int = WORKING_DAYS) -> Record:
    deadline = working_days.after(world.clock.today(), days)
    return {"working_days": days, "deadline": deadline.isoformat()}


def numbered(world: World, collection: str, prefix: str) -> str:
    count = sum(1 for _ in world.store.everybody(collection)) + 1
    return f"{prefix}-{world.clock.now().year}-{count:06}"


def of(world: World, collection: str, fin: str, ident: str) -> Record:
    """Raises `NothingThere`."""
    record = world.store.get(collection, fin, ident)
    if record is None:
        raise NothingThere
    return record


def found(world: World, collection: str, ident: str) -> tuple[str, Record]:
    """Whose it is, and what. Raises `NothingThere`."""
    known = world.store.find(collection, ident)
    if known is None:
        raise NothingThere
    return known


def put(world: World, collection: str, fin: str, record: Record, *entries: Record) -> None:
    thread = [*record["thread"], *entries]
    world.store.put(collection, fin, record["id"], {**record, "thread": thread})
    announce(world, fin, collection, ref=record["id"])
