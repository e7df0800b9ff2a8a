"""What a citizen chose about analytics and cookies: a switch nobody turned is off (R-2.1.1, 2)."""

from typing import Any, Final

from mock_server.world import World
from mock_server.world.data import table

Record = dict[str, Any]

COLLECTION: Final = "preferences"
ESSENTIAL: Final = "essential"
_EMPTY: Final[Record] = {"version": 0, "switches": []}
SYSTEM: Final = "device_system"
_OTHERS: Final = ("analytics", "personalisation", "profile", SYSTEM)


class ChangedMeanwhile(Exception):
    """Another device has turned switches since these were looked at."""


class NoSuchSwitch(Exception):
    """Nothing optional is called that."""


def of(world: World, fin: str) -> Record:
    return world.store.get(COLLECTION, fin, "own") or _EMPTY


def turn(world: World, fin: str, device: str, told: Record) -> Record:
    """Raises `ChangedMeanwhile` or `NoSuchSwitch`. A no is taken whatever was turned meanwhile."""
    names = {one["name"] for one in told["switches"]}
    if not names <= set(switches(world)):
        raise NoSuchSwitch
    before = of(world, fin)
    if told["version"] != before["version"] and any(one["on"] for one in told["switches"]):
        raise ChangedMeanwhile
    now = world.clock.now().isoformat()
    turned = [{**one, "at": now, "device": device} for one in told["switches"]]
    kept = [one for one in before["switches"] if one["name"] not in names]
    after = {"version": before["version"] + 1, "switches": [*kept, *turned]}
    world.store.put(COLLECTION, fin, "own", after)
    return after


def switches(world: World) -> list[str]:
    optional = [one["name"] for one in cookies(world) if one["category"] != ESSENTIAL]
    return [*_OTHERS, *(f"cookie:{name}" for name in optional)]


def is_on(world: World, fin: str, switch: str) -> bool:
    return any(one["on"] for one in of(world, fin)["switches"] if one["name"] == switch)


def cookies(world: World) -> list[Record]:
    """Those the portal has named, the ones a tester added too."""
    return [*table("collection")["cookies"], *world.store.records("added_cookies", "")]


def seconds_of(world: World, cookie: str) -> int | None:
    """How long a cookie lives, as the list says; `None`: until the app is closed."""
    days = next((one["days"] for one in cookies(world) if one["name"] == cookie), 0)
    return days * 24 * 60 * 60 or None


def add_cookie(world: World, name: str, category: str) -> None:
    """A new cookie of a category: every citizen is asked about that one (COO-02)."""
    purpose = table("collection")["new_cookie"]
    record = {
        "name": name,
        "category": category,
        "purpose": purpose,
        "days": 30,
        "personal": category == "profile",
    }
    world.store.put("added_cookies", "", name, record)
