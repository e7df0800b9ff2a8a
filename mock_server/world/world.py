"""One world: its store, its clock, its chance. Everything a handler or a rule may touch."""

import base64
from dataclasses import dataclass, field

from mock_server.world.chance import Chance
from mock_server.world.clock import Clock
from mock_server.world.store import Store


@dataclass(slots=True)
class World:
    store: Store = field(default_factory=Store)
    clock: Clock = field(default_factory=Clock)
    chance: Chance = field(default_factory=lambda: Chance(42))

    def save(self) -> None:
        """Time and chance go on from here after a restart."""
        self.store.put(
            "meta",
            "",
            "world",
            {
                "seed": self.chance.seed,
                "key": base64.b64encode(self.chance.key).decode(),
                "drawn": self.chance.drawn,
                "clock": self.clock.saved(),
            },
        )
