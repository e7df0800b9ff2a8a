"""The bank behind the card page: takes money once for each payment, and gives it back (REL-04).

It is another house than the portal: what it has taken stays taken when the portal dies before
it could write that down. So the portal asks again, with the same key, and nothing is taken twice.
"""

from typing import Any, Final

from mock_server.rules.once import once
from mock_server.world import World

Record = dict[str, Any]

COLLECTION: Final = "charges"
_BANK: Final = "bank"
"""Its deeds are nobody else's: no citizen can name one."""
SECONDS: Final = 0.05
"""How long the bank takes to answer."""


def charged(world: World, fin: str, payment: Record) -> str:
    """The id of the charge, now or when it was first asked for."""

    def take() -> str:
        ident = world.chance.ident()
        taken = {
            "id": ident,
            "payment": payment["id"],
            "number": payment["number"],
            "qepik": payment["qepik"],
            "state": "taken",
            "at": world.clock.now().isoformat(),
        }
        world.store.put(COLLECTION, fin, ident, taken)
        return ident

    return once(world, _BANK, f"charge-{payment['id']}", ["charge", payment["id"]], take)


def returned(world: World, fin: str, payment: str) -> None:
    for one in world.store.records(COLLECTION, fin):
        if one["payment"] == payment:
            world.store.put(COLLECTION, fin, one["id"], {**one, "state": "returned"})
