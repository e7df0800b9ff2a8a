"""A device on which this app cannot play sound, and says so."""

from client.device.player import Listener


class NoPlayer:
    plays = False

    async def play(self, sound: bytes, listener: Listener) -> bool:  # noqa: ARG002 - nothing to play it with
        return False

    async def pause(self) -> bool:
        return False

    async def resume(self) -> bool:
        return False

    def cut(self) -> None:
        """Nothing sounds."""
