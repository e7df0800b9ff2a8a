"""What an application's timeline says of its fee: that it was paid, or came back."""

from typing import Any, Final

from mock_server.rules import application_steps as steps
from mock_server.world import World

Record = dict[str, Any]

_SAID: Final = {"paid": "fee_paid", "refunded": "fee_returned"}


def write_down(world: World, fin: str, bill: Record) -> None:
    """Of a bill that is no application's fee nobody's timeline says anything."""
    for one in world.store.records(steps.COLLECTION, fin):
        if one["payment"] == bill["id"]:
            said = steps.step(world, one["state"], "portal", _SAID[bill["state"]])
            steps.put(world, fin, one, said)
