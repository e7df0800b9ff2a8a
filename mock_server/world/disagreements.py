"""Two registers that hold different values for one thing, as happens when only one was told."""

from random import Random
from typing import Any, Final

from mock_server.world import belongings
from mock_server.world.facts import Life
from mock_server.world.writing import FETCHED, institution, register, words

Record = dict[str, Any]

_MOVED: Final = ("driver", "newlywed")
"""They told one register of their new home, and not the other."""


def disagreements(life: Life, section: str, stream: Random) -> list[Record]:
    if section != "address" or life.persona.key not in _MOVED:
        return []
    other = register("vehicles" if life.cars else "health_insurance")
    home, _ = belongings.address(stream)
    return [
        {
            "entry": "registered",
            "item": "address",
            "value": words(home),
            "register": other,
            "owner": institution(other["owner"]),
            "fetched_at": FETCHED,
        }
    ]
