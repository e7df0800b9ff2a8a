"""Links to a portal in this process: a browser needs a door to it, which opens with the first."""

from collections.abc import Awaitable, Callable

from client.device.links import Links


class LinksInside:
    def __init__(self, links: Links, portal: str, door: Callable[[], Awaitable[str]]) -> None:
        """`door` gives the address at which this device's browser reaches `portal`."""
        self._links = links
        self._portal = portal
        self._door = door

    async def open(self, address: str) -> bool:
        if address != self._portal and not address.startswith(f"{self._portal}/"):
            return await self._links.open(address)
        try:
            door = await self._door()
        except OSError:
            return False
        return await self._links.open(door + address.removeprefix(self._portal))
