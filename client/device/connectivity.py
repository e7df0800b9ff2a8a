"""Whether the device has any network: a hint when to look, while the portal's answer counts."""

from collections.abc import Callable
from typing import Protocol


class Connectivity(Protocol):
    async def is_there(self) -> bool | None:
        """A network of any kind; `None` where the device does not tell. Every call ends."""
        ...

    def on_change(self, hear: Callable[[], object]) -> Callable[[], None]:
        """`hear` is called when the network has come, gone, or is another one. The way out."""
        ...
