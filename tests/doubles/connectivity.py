"""A device whose network a test switches."""

from collections.abc import Callable


class FakeConnectivity:
    def __init__(self, *, there: bool | None = True) -> None:
        self.there = there
        self._hearing: list[Callable[[], object]] = []

    async def is_there(self) -> bool | None:
        return self.there

    def on_change(self, hear: Callable[[], object]) -> Callable[[], None]:
        self._hearing.append(hear)

        def leave() -> None:
            if hear in self._hearing:
                self._hearing.remove(hear)

        return leave

    def becomes(self, *, there: bool) -> None:
        """What is the same as before is told to nobody."""
        if there is not self.there:
            self.there = there
            for hear in tuple(self._hearing):
                hear()
