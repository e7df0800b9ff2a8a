"""Who writes to a citizen, and how loud the citizen lets each of them be (R-6.2)."""

from typing import Any, Final

from mock_server.world import World

Record = dict[str, Any]

COLLECTION: Final = "sender_switches"
LOUD: Final[Record] = {"push": True, "muted": False, "receipts": True}
"""How a sender begins."""
NEVER_MUTED: Final = ("legal_notice", "security")
"""What the law says must reach the citizen, and what protects them."""


def switches(world: World, fin: str, sender: str) -> Record:
    return world.store.get(COLLECTION, fin, sender) or LOUD


def change(world: World, fin: str, sender: str, wanted: Record) -> None:
    world.store.put(COLLECTION, fin, sender, wanted)
