"""Usage events by installation. Nobody's: no citizen, no address, no time but the day (ANA-03)."""

from typing import Any, Final

from mock_server.world import World

Record = dict[str, Any]

COLLECTION: Final = "telemetry"
_MOST_KEPT: Final = 1000


def take(world: World, told: Record) -> None:
    """Events of one installation, in the order they came; the oldest make room."""
    install = told["install"]
    with world.store.transaction():
        known = world.store.get(COLLECTION, "", install) or {"events": []}
        events = [*known["events"], *told["events"]][-_MOST_KEPT:]
        world.store.put(COLLECTION, "", install, {"install": install, "events": events})


def pretend(world: World, screen: str, installations: int) -> None:
    """Others, so that a tester has somebody to be hidden among."""
    event = {
        "name": "shown",
        "screen": screen,
        "result": "none",
        "duration": "none",
        "app_version": "0.1.0",
        "platform": "other",
        "language": "az",
        "day": world.clock.today().isoformat(),
    }
    for _ in range(installations):
        take(world, {"install": world.chance.ident(), "events": [event]})


def forget(world: World, install: str) -> None:
    world.store.remove(COLLECTION, "", install)


def counted(world: World) -> int:
    return sum(len(one["events"]) for one in world.store.records(COLLECTION, ""))
