"""An hour at an office: the first that is free, and given back when it is not needed any more."""

from typing import Any

from mock_server.rules import offices
from mock_server.world import World
from mock_server.world.data import table

Record = dict[str, Any]


def first(world: World) -> Record:
    """The first free hour of the first office, with what to bring."""
    first = offices.offices(world)[0]
    at = first["slots"][-1]
    return {
        "office": first["title"],
        "address": first["address"],
        "at": at,
        "bring": table("applications")["bring"],
        "slot": None,
    }


def give_back(world: World, record: Record) -> None:
    appointment = record["appointment"]
    if appointment is not None and appointment["slot"] is not None:
        offices.give_back(world, appointment["slot"], appointment["at"])
