"""What institutions do with applications, and people with declarations that name them."""

from collections.abc import Callable
from typing import Final

from mock_server.rules import applications, declarations, mentions
from mock_server.rules.machines.applications import APPLICATION
from mock_server.rules.machines.declarations import DECLARATION
from mock_server.world import World
from mock_server.world.store import Record

_SAID: Final = {"disputed": "objected", "ended": "declaration_ended"}
Make = Callable[[World, Record], object]


def _institution_makes(move: str) -> Make:
    return lambda world, one: applications.institution_moves(world, one["id"], move)


def _named_person_makes(move: str) -> Make:
    """What stands on the declaration waits, or goes on (R-5.2)."""

    def make(world: World, one: Record) -> None:
        with world.store.transaction():
            fin, changed = declarations.moved(world, one["id"], move)
            if changed["state"] == "disputed":
                mentions.objected_at_the_desk(world, changed)
            else:
                mentions.decided(world, fin, changed)
            if changed["state"] == "active":
                applications.release_those_with(world, fin, one["id"])
            else:
                applications.hold_those_with(world, fin, one["id"], _SAID[changed["state"]])

    return make


MOVES: Final[dict[tuple[str, str], Make]] = {
    **{("application", move.name): _institution_makes(move.name) for move in APPLICATION.moves},
    **{("declaration", move.name): _named_person_makes(move.name) for move in DECLARATION.moves},
}
