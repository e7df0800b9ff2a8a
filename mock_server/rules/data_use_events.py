"""Looks at a citizen's data that no consent is behind, as testers make them happen (R-4.1)."""

from datetime import timedelta
from typing import Any

from mock_server.world import World, using
from mock_server.world.data import text

Record = dict[str, Any]


def integrated(world: World, fin: str, times: int = 1) -> Record:
    """The last of so many."""
    using.expanded(world, fin)
    now = world.clock.now()
    entries = [
        using.entry(
            world,
            at=now - timedelta(minutes=turn),
            kind="integration",
            recipient="dvx",
            section="identity",
            attributes=[text("item.surname"), text("item.given_name"), text("item.fin")],
            purpose=text("use.verification"),
            basis=text("use.basis.integration"),
        )
        for turn in range(times)
    ]
    using.keep(world, fin, *entries)
    return entries[0]


def court_looked(world: World, fin: str, told_after: timedelta) -> Record:
    """Hidden from the citizen until then."""
    using.expanded(world, fin)
    now = world.clock.now()
    entry = using.entry(
        world,
        at=now,
        kind="court",
        recipient="en",
        section="work",
        attributes=[text("item.position"), text("item.salary")],
        purpose=text("use.court"),
        basis=text("use.basis.court"),
        case={
            "number": f"2({now:%Y})-{now:%m%d}/{now.year}",
            "court": text("use.court_name"),
            "day": now.date().isoformat(),
            "scope": text("use.court_scope"),
        },
        release_at=now + told_after,
    )
    using.keep(world, fin, entry)
    return entry


def withheld(world: World, fin: str) -> None:
    """Counted from now on; nothing else is ever told (R-4.1.3)."""
    article = text("use.withheld.investigation")
    since = world.clock.now().isoformat()
    world.store.put(
        using.WITHHELD, fin, world.chance.ident(), {"since": since, "article": article}
    )
