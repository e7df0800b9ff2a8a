"""Linux desktops and browsers have no question that Flet could put."""

from client.device.local_auth import Recognition


class NoLocalAuth:
    async def is_here(self) -> bool:
        return False

    async def ask(self, reason: str) -> Recognition:  # noqa: ARG002 - the protocol's
        return Recognition.NOT_HERE
