"""What an application's timeline says of its fee: that it was paid, or came back."""

from typing import Any, Final

from mock_server.world import World
from mock_server.world.data import table

Record = dict[str, Any]

_APPLICATIONS: Final = "applications"
_SAID: Final = {"paid": "fee_paid", "refunded": "fee_returned"}


def write_down(world: World, fin: str, bill: Record) -> None:
    """Of a bill that is no application's fee nobody's timeline says anything."""
    for one in world.store.records(_APPLICATIONS, fin):
        if one["payment"] == bill["id"]:
            step: Record = {
                "state": one["state"],
                "at": world.clock.now().isoformat(),
                "by": "portal",
                "note": table(_APPLICATIONS)[_SAID[bill["state"]]],
                "comment": None,
                "files": [],
            }
            changed: Record = {**one, "steps": [*one["steps"], step]}
            world.store.put(_APPLICATIONS, fin, one["id"], changed)
