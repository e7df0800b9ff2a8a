"""The world the mock portal remembers: people, registers, documents, time and chance."""

from mock_server.world.chance import Chance
from mock_server.world.clock import Clock
from mock_server.world.seeding import open_world, reset
from mock_server.world.store import NotAWorld, Store
from mock_server.world.world import World

__all__ = ["Chance", "Clock", "NotAWorld", "Store", "World", "open_world", "reset"]
