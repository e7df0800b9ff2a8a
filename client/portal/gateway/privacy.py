"""What is collected, what is chosen about it, and how long it is kept."""

from collections.abc import Mapping
from typing import Protocol

from client.domain.analytics import Published
from client.domain.answers import Ready
from client.domain.preferences import Collection, Kept, OwnRequest, Preferences, SwitchName, Tip


class PrivacyPortal(Protocol):
    async def collection(self) -> Ready[Collection]: ...

    async def own_preferences(self) -> Ready[Preferences]: ...

    async def turn_switches(
        self, upon: Preferences, switches: Mapping[SwitchName, bool]
    ) -> Preferences:
        """`Refused` with `conflict` when another device turned some meanwhile; never for a no."""
        ...

    async def retention(self) -> Ready[tuple[Kept, ...]]: ...

    async def own_requests(self) -> Ready[tuple[OwnRequest, ...]]:
        """As the portal's own log has them."""
        ...

    async def published(self) -> Ready[Published]:
        """Anonymous figures, asked without a sign-in."""
        ...

    async def tip(self) -> Ready[Tip]: ...
