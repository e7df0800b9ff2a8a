"""Sound for whoever holds the device. Nothing of it stays behind once it has ended."""

from typing import Protocol


class Listener(Protocol):
    """Who is told how far it is."""

    def at(self, seconds: float) -> None: ...

    def over(self) -> None:
        """It has come to its end, or another sound or a microphone took its place."""
        ...


class Player(Protocol):
    @property
    def plays(self) -> bool:
        """Whether this device can; where not, a copy is saved and opened elsewhere."""
        ...

    async def play(self, sound: bytes, listener: Listener) -> bool:
        """A WAV from its beginning, and whether it sounds. One at a time: whoever listened
        before is over."""
        ...

    async def pause(self) -> bool:
        """Whether it is silent now."""
        ...

    async def resume(self) -> bool:
        """Whether it sounds again."""
        ...

    def cut(self) -> None:
        """It is over; the device falls silent right after."""
        ...
