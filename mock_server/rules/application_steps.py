"""The timeline of an application: each step with when, by whom, and what is said of it."""

from typing import Any, Final, Literal

from mock_server.world import World
from mock_server.world.data import table

Record = dict[str, Any]
By = Literal["citizen", "portal", "institution"]

COLLECTION: Final = "applications"


def put(world: World, fin: str, record: Record, step: Record) -> None:
    """The application as it is now, and how it came to be so."""
    world.store.put(COLLECTION, fin, record["id"], {**record, "steps": [*record["steps"], step]})


def step(
    world: World,
    state: str,
    by: By,
    said: str,
    *,
    comment: str | None = None,
    files: list[Any] | None = None,
) -> Record:
    return {
        "state": state,
        "at": world.clock.now().isoformat(),
        "by": by,
        "note": table("applications")[said],
        "comment": comment or None,
        "files": files or [],
    }
