"""How a citizen wants to be told what. Research and promotion wait for a yes of their own."""

from typing import Any, Final

from mock_server.world import World

Record = dict[str, Any]

COLLECTION: Final = "contact_choices"
TOPICS: Final = (
    "security",
    "documents",
    "applications",
    "payments",
    "consents",
    "data_use",
    "letters",
    "surveys",
    "promotions",
)
CHANNELS: Final = ("email", "sms", "push", "in_app")
LOCKED: Final = frozenset(
    {("security", "sms"), ("security", "in_app"), ("letters", "in_app"), ("consents", "in_app")}
)
"""What cannot be off: who entered, legal notices, who asks for data."""
_ON_AT_FIRST: Final = frozenset({"push", "in_app"})
_BY_CHOICE: Final = frozenset({"surveys", "promotions"})
SENDERS: Final = ("dovlet_vergi_xidmeti", "asan_xidmet", "numune_arasdirma", "numune_turizm")


class ChangedMeanwhile(Exception):
    """Another device has chosen since."""


class CannotBeOff(Exception):
    """A cell that is locked was turned off."""


def of(world: World, fin: str) -> Record:
    return world.store.get(COLLECTION, fin, "own") or _first()


def choose(world: World, fin: str, told: Record) -> Record:
    """Raises `ChangedMeanwhile` or `CannotBeOff`."""
    before = of(world, fin)
    if told["version"] != before["version"]:
        raise ChangedMeanwhile
    turned = {(one["topic"], one["channel"]): one["on"] for one in told["cells"]}
    if any(not on and cell in LOCKED for cell, on in turned.items()):
        raise CannotBeOff
    cells = [
        {**one, "on": turned.get((one["topic"], one["channel"]), one["on"])}
        for one in before["cells"]
    ]
    after: Record = {
        "version": before["version"] + 1,
        "cells": cells,
        **{name: told[name] for name in ("quiet", "language", "research", "promotion", "muted")},
    }
    world.store.put(COLLECTION, fin, "own", after)
    return after


def mute(world: World, fin: str, sender: str) -> None:
    known = of(world, fin)
    muted = sorted({*known["muted"], sender})
    after = {**known, "version": known["version"] + 1, "muted": muted}
    world.store.put(COLLECTION, fin, "own", after)


def wants(world: World, fin: str, kind: str, sender: str) -> bool:
    """Whether this citizen said yes to research or promotion, and not no to its sender."""
    known = of(world, fin)
    return bool(known[kind]) and sender not in known["muted"]


def _first() -> Record:
    return {
        "version": 0,
        "cells": [
            {
                "topic": topic,
                "channel": channel,
                "on": (topic, channel) in LOCKED
                or (channel in _ON_AT_FIRST and topic not in _BY_CHOICE),
                "locked": (topic, channel) in LOCKED,
            }
            for topic in TOPICS
            for channel in CHANNELS
        ],
        "quiet": {"on": False, "from": "22:00", "until": "07:00"},
        "language": "az",
        "research": False,
        "promotion": False,
        "muted": [],
    }
