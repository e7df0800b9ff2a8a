"""What is published of usage events, so that nobody can be found in it (ANA-04, Recital 26 GDPR).

Nothing of fewer than `LEAST` installations; the rest rounded; and once a day, because two looks
a moment apart would tell what one installation did between them.
"""

from typing import Any, Final

from mock_server.contract import document
from mock_server.rules import telemetry
from mock_server.world import World

Record = dict[str, Any]

COLLECTION: Final = "statistics"
LEAST: Final = 10
STEP: Final = 5


def published(world: World) -> Record:
    today = world.clock.today().isoformat()
    known = world.store.get(COLLECTION, "", "latest")
    if known is not None and known["day"] >= today:
        return known
    return published_anew(world)


def published_anew(world: World) -> Record:
    """What a portal does once a day, and a tester when they like."""
    today = world.clock.today().isoformat()
    figures = {"day": today, "least": LEAST, "step": STEP, "rows": _rows(world)}
    world.store.put(COLLECTION, "", "latest", figures)
    return figures


def told(installations: int) -> int | None:
    """To the nearest multiple of `STEP`; `None` for too few."""
    if installations < LEAST:
        return None
    return (installations + STEP // 2) // STEP * STEP


def _rows(world: World) -> list[Record]:
    seen = [
        {event["screen"] for event in one["events"] if event["name"] == "shown"}
        for one in world.store.records(telemetry.COLLECTION, "")
    ]
    return [
        {"screen": screen, "installations": told(sum(screen in one for one in seen))}
        for screen in screens()
    ]


def screens() -> list[str]:
    return document()["components"]["schemas"]["Event"]["properties"]["screen"]["enum"]
