"""Service centres of a portal in memory: it remembers from where it was asked."""

from dataclasses import replace

from client.domain.answers import Ready
from client.domain.centres import Centres, CentreService, Everywhere, Postcode, Start
from client.portal.errors import NotFound
from tests.builders.centres import some_centres
from tests.doubles.asked import Asked


class FakeCentres(Asked):
    def __init__(self) -> None:
        super().__init__()
        self.held_centres: Centres = some_centres()
        self.known_postcodes = {"1000"}
        self.starts: list[Start] = []

    async def centres(self, start: Start, service: CentreService | None = None) -> Ready[Centres]:
        self.starts.append(start)
        await self._asked("centres", type(start).__name__)
        if isinstance(start, Postcode) and start.digits not in self.known_postcodes:
            raise NotFound("unknown_postcode")
        metres = None if isinstance(start, Everywhere) else 2300
        found = tuple(
            replace(one, metres=metres)
            for one in self.held_centres.centres
            if service is None or service in one.services
        )
        return self._ready(replace(self.held_centres, centres=found))
