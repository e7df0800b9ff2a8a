"""One world: its store, its clock, its chance. Everything a handler or a rule may touch."""

import base64
from dataclasses import dataclass, field

from mock_server.world.chance import Chance
from mock_server.world.clock import Clock
from mock_server.world.store import NotAWorld, Store

_RESERVED = 2**40
"""More than one run can draw: a killed world never draws the same token again."""


@dataclass(slots=True)
class World:
    store: Store = field(default_factory=Store)
    clock: Clock = field(default_factory=Clock)
    chance: Chance = field(default_factory=lambda: Chance(42))
    epoch: str = field(init=False)
    """Part of every ETag: versions start again after a reset or a restore, this never does."""

    def __post_init__(self) -> None:
        self.turn()

    def turn(self) -> None:
        """What clients remember of this world is worth nothing from here on."""
        self.epoch = self.chance.ident()[:8]

    def etag(self, collection: str, owner: str, *more: object) -> str:
        """`more` names what else the body depends on: a day, another version."""
        parts = (self.epoch, self.store.version(collection, owner), *more)
        return '"' + "-".join(map(str, parts)) + '"'

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

    def resume(self, *, with_clock: bool = True) -> None:
        """Goes on from what `save` wrote. Raises `NotAWorld` where nothing was."""
        saved = self.store.get("meta", "", "world")
        if saved is None:
            raise NotAWorld("the file holds no people: it was never seeded")
        drawn = max(self.chance.drawn, saved["drawn"])
        self.chance.seed = saved["seed"]
        self.chance.key = base64.b64decode(saved["key"])
        self.chance.drawn = (drawn // _RESERVED + 1) * _RESERVED
        if with_clock:
            self.clock.restore(saved["clock"])
        self.turn()
        self.save()

    def snapshot(self) -> bytes:
        self.save()
        return self.store.snapshot()

    def restore(self, snapshot: bytes) -> None:
        """People, papers and the clock as they were; what was drawn stays drawn.

        Raises `NotAWorld`, and then nothing has changed.
        """
        before = self.store.snapshot()
        self.store.restore(snapshot)
        try:
            self.resume()
        except (NotAWorld, KeyError, TypeError, ValueError) as error:
            self.store.restore(before)
            raise NotAWorld("the snapshot holds no people") from error
