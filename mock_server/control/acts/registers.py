"""The state registers behind the portal: how each of them answers now."""

from typing import Any

from mock_server.control.desk import Act, Desk, Given, Refused, taking
from mock_server.world import registers

SLOWEST_MS = 120_000


def listed(desk: Desk, _: Given) -> Any:
    return {"registers": desk.world.store.records(registers.COLLECTION, "")}


def turn(desk: Desk, given: Given) -> Any:
    store, ident = desk.world.store, given.pop("register")
    known = store.get(registers.COLLECTION, "", ident)
    if known is None:
        raise Refused(404, "not_found")
    changed = {**known, **given}
    store.put(registers.COLLECTION, "", ident, changed)
    return changed


acts = (
    Act("registers", "GET", "/registers", "Every register and how it answers", listed),
    Act(
        "register.turn",
        "PUT",
        "/registers/{register}",
        "Make a register slow, stale, down, empty, not connected, or well again",
        turn,
        taking(
            state={"enum": list(registers.STATES)},
            delay_ms={"type": "integer", "minimum": 0, "maximum": SLOWEST_MS},
        ),
    ),
)
