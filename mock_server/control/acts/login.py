"""How strict, and how honest, signing in is: what a tester may turn for everybody."""

from dataclasses import asdict
from typing import Any

from mock_server.control.desk import Act, Desk, Given, taking
from mock_server.rules import lockout
from mock_server.rules.knobs import KEPT, TAMPERINGS, login_knobs


def told(desk: Desk, _: Given) -> Any:
    return asdict(login_knobs(desk.world))


def turn(desk: Desk, given: Given) -> Any:
    """What is not given stays; an answer can be spoiled or left alone (`null`, or "none")."""
    if given.get("tamper") == "none":
        given = {**given, "tamper": None}
    desk.world.store.put(*KEPT, {**told(desk, {}), **given})
    return told(desk, {})


def waits(desk: Desk, _: Given) -> Any:
    """Who has to wait after too many wrong passwords, a person or an address, and how long."""
    now = desk.world.clock.timestamp()
    return {
        "waits": [
            {"key": key, "failures": record["failures"], "seconds": round(record["until"] - now)}
            for key, record in _failures(desk).items()
            if record["until"] > now
        ]
    }


def forgive(desk: Desk, given: Given) -> Any:
    with desk.world.store.transaction():
        for key in _failures(desk):
            desk.world.store.remove(lockout.COLLECTION, "", key)
    return waits(desk, given)


def _failures(desk: Desk) -> dict[str, dict[str, float]]:
    store, collection = desk.world.store, lockout.COLLECTION
    found = {key: store.get(collection, "", key) for key in store.idents(collection, "")}
    return {key: record for key, record in found.items() if record}


acts = (
    Act("login", "GET", "/login", "How strict and how honest signing in is", told),
    Act(
        "login.turn",
        "PUT",
        "/login",
        "Standing codes on or off; seconds between two looks at an approval; spoiled answers",
        turn,
        taking(
            standing_codes={"type": "boolean"},
            approval_interval={"type": "integer", "minimum": 0, "maximum": 60},
            tamper={"enum": [*TAMPERINGS, "none", None]},
        ),
    ),
    Act("login.waits", "GET", "/login/waits", "Who has to wait after wrong passwords", waits),
    Act("login.forgive", "DELETE", "/login/waits", "Nobody has to wait any more", forgive),
)
