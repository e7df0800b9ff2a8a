"""E-services of participants: everything about one, its form included, is one file of data.

The client knows none of them. Adding a service is adding a file here.
"""

import json
from importlib.resources import files
from typing import Any, Final

from mock_server.world.world import World

Record = dict[str, Any]

COLLECTION: Final = "services"
_PACKAGE: Final = "mock_server.world.data"


def services() -> list[Record]:
    """As the world begins, in the order of their files."""
    here = files(_PACKAGE) / "services"
    found = sorted((file for file in here.iterdir()), key=lambda file: file.name)
    return [json.loads(file.read_text("utf-8")) for file in found if file.name.endswith(".json")]


def publish(world: World) -> None:
    """Puts every service into a world that has none."""
    for one in services():
        world.store.put(COLLECTION, "", one["id"], one)
