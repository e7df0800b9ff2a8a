"""Service centres, for anybody."""

from typing import Protocol

from client.domain.answers import Ready
from client.domain.centres import Centres, CentreService, Start


class CentresPortal(Protocol):
    async def centres(self, start: Start, service: CentreService | None = None) -> Ready[Centres]:
        """Asked without a sign-in: whoever looks has no name. The nearest first.

        Raises `NotFound` for a postcode or district that nobody knows.
        """
        ...
