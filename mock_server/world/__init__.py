"""The world the mock portal remembers: people, registers, documents, time and chance."""

from mock_server.world.chance import Chance
from mock_server.world.clock import Clock
from mock_server.world.store import Store
from mock_server.world.world import World

__all__ = ["Chance", "Clock", "Store", "World"]
